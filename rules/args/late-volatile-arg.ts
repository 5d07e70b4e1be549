import type { Dockerfile, Instruction, Pair } from '../../src/dockerfile/model.js';
import { defineRule, unsafeFix } from '../../src/engine/rule.js';
import { deleteInstruction } from '../../src/shell/edits.js';
import { newlineOf } from '../../src/text/lines.js';
import { insertAt } from '../../src/text/span.js';

export default defineRule({
  id: 'late-volatile-arg', presets: ['recommended'], severity: 'info',
  needs: ['dockerfile'], fix: 'unsafe',
  about: { instructions: ['ARG'] },
  summary: 'An ARG that changes with every build, declared too early',
  rationale: 'Every RUN below an ARG depends on its value, whether it uses it or not. With another commit or date none of them comes from the cache.',
  messages: { early: 'ARG {name} changes with every build, and the RUN on line {line} does not need it; declare it right above its first use on line {use}' },
  examples: [{
    before: 'FROM node:24-alpine\nARG GIT_SHA\nRUN npm ci\nLABEL org.opencontainers.image.revision=$GIT_SHA',
    after: 'FROM node:24-alpine\nRUN npm ci\nARG GIT_SHA\nLABEL org.opencontainers.image.revision=$GIT_SHA',
  }],
}, function* ({ dockerfile }) {
  const volatile = dockerfile.instructions.filter(({ keyword, stage, pairs }) => keyword === 'ARG' && stage !== null && pairs.some(isVolatile));
  if (volatile.length === 0) return;
  const uses = firstUses(dockerfile, volatile);
  const runs = nextRuns(dockerfile);
  const commented = new Set(dockerfile.comments.map(({ inside }) => inside));
  for (const instruction of volatile) {
    const { pairs } = instruction;
    for (const pair of pairs.filter(isVolatile)) {
      const name = pair.key.text;
      const use = uses.get(instruction)?.get(name);
      const idle = runs[instruction.index];
      if (use === undefined || idle === undefined || idle === null || idle.index >= use.index) continue;
      const fix = pairs.length > 1 || commented.has(instruction) ? {}
        : { fix: unsafeFix('Declare it later', 'a RUN between that reads it without naming it no longer sees it', deleteInstruction(dockerfile, instruction), moved(dockerfile, instruction, use)) };
      yield { message: 'early', data: { name, line: String(idle.line), use: String(use.line) }, at: pair.key.span, related: [{ at: idle.keywordSpan, text: 'runs again' }], ...fix };
    }
  }
});

/** By the words of the name, and a default that only holds its place: one that says something is a version somebody chose. */
const isVolatile = ({ key, value }: Pair): boolean => {
  const name = key.text.toUpperCase();
  const isNamedSo = /(?:^|_)(?:DATE|DATETIME|TIMESTAMP|(?:BUILD|COMMIT|CREATED|CREATION|RELEASE)_?TIME|BUILDDATE|SHA|COMMIT|REVISION)(?:_|$)/.test(name)
    || /^(?:BUILD_NUMBER|BUILD_ID|VCS_REF|CACHEBUST\w*)$/.test(name) || /^GIT_(?:SHA|COMMIT|REV|REVISION|REF|HASH|BRANCH|TAG|DIRTY|DESCRIBE)/.test(name);
  return isNamedSo && /^["']?(?:|unknown|unset|undefined|dev|develop|none|local|null|n\/?a|[01]|now|snapshot)["']?$/i.test(value?.text ?? '');
};

/** The first instruction below an ARG, in the same stage, that names it. Uses are looked for from the end, so that each look-up is the last one made. */
const firstUses = ({ instructions, text }: Dockerfile, volatile: readonly Instruction[]): ReadonlyMap<Instruction, ReadonlyMap<string, Instruction>> => {
  const found = new Map<Instruction, ReadonlyMap<string, Instruction>>();
  const wanted = new Set(volatile.flatMap(({ pairs }) => pairs.map(({ key }) => key.text)));
  const asked = new Set(volatile);
  const next = new Map<string, Instruction>();
  for (const instruction of [...instructions].reverse()) {
    if (asked.has(instruction)) found.set(instruction, new Map(instruction.pairs.flatMap(({ key }) => {
      const use = next.get(key.text);
      return use?.stage === instruction.stage && use !== undefined ? [[key.text, use]] : [];
    })));
    const { wholeSpan, keyword } = instruction;
    const written = text.slice(wholeSpan.start, wholeSpan.end);
    for (const [name] of written.matchAll(keyword === 'RUN' ? /[A-Za-z_]\w*/g : /(?<=\$\{?)[A-Za-z_]\w*/g)) if (wanted.has(name)) next.set(name, instruction);
  }
  return found;
};

/** For every instruction the first RUN behind it. */
const nextRuns = ({ instructions }: Dockerfile): readonly (Instruction | null)[] => {
  let run: Instruction | null = null;
  return [...instructions].reverse().map((instruction) => {
    const behind = run;
    if (instruction.keyword === 'RUN') run = instruction;
    return behind;
  }).reverse();
};

const moved = ({ text, lines }: Dockerfile, { span }: Instruction, { line, comments }: Instruction) => {
  let first = line;
  for (const comment of [...comments].reverse()) {
    if (comment.line !== first - 1) break;
    first--;
  }
  return insertAt(lines.start(first), `${text.slice(span.start, span.end)}${newlineOf(text)}`);
};

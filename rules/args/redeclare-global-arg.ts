import { baseNamesOf } from '../../src/dockerfile/base-names.js';
import { usesIn } from '../../src/dockerfile/expanded.js';
import { platformArgs } from '../../src/dockerfile/filled.js';
import { namedImage } from '../../src/dockerfile/image-part.js';
import type { Dockerfile, Instruction, Stage } from '../../src/dockerfile/model.js';
import { rootsOf } from '../../src/dockerfile/roots.js';
import { defineRule, unsafeFix } from '../../src/engine/rule.js';
import { someBaseSets } from '../../src/knowledge/base-env.js';
import type { Shells } from '../../src/shell/model.js';
import { assignedIn, variablesIn } from '../../src/shell/variables.js';
import { inCaseOf } from '../../src/text/letter-case.js';
import { newlineOf } from '../../src/text/lines.js';
import { insertAt, type Span, type TextEdit } from '../../src/text/span.js';

export default defineRule({
  id: 'redeclare-global-arg', presets: ['recommended'], severity: 'warning',
  needs: ['dockerfile', 'shells'], fix: 'unsafe',
  summary: 'An ARG from outside that the stage does not ask for',
  rationale: 'What ARG declares before the first FROM, and what the build knows of platforms, reaches a stage only where it says ARG again. Until then it is empty.',
  messages: {
    global: '{name} is declared before the first FROM and empty in this stage; write ARG {name} above',
    platform: '{name} is empty until the stage asks for it; write ARG {name} above',
  },
  examples: [{
    before: 'ARG VERSION=3.23\nFROM alpine:$VERSION\nRUN echo "$VERSION" > /release', after: 'ARG VERSION=3.23\nFROM alpine:$VERSION\nARG VERSION\nRUN echo "$VERSION" > /release',
  }],
}, function* ({ dockerfile, shells }) {
  const globals = globalArgs(dockerfile);
  if (globals.size === 0 && !/TARGET|BUILD/.test(dockerfile.text)) return;
  const baseNames = baseNamesOf(dockerfile);
  const roots = rootsOf(dockerfile);
  for (const stage of dockerfile.stages) {
    const said = new Set<string>();
    for (const instruction of stage.instructions) {
      if (instruction.keyword === 'FROM') continue;
      for (const { name, at } of usesOf(dockerfile, shells, instruction)) {
        const isOutside = platformArgs.has(name) || globals.has(name);
        if (!isOutside || said.has(name) || dockerfile.lookup(name, instruction) !== undefined) continue;
        const names = baseNames(stage);
        if (names === null ? !platformArgs.has(name) && mayBeOfBase(name, roots.get(stage) ?? stage) : names.has(name)) continue;
        said.add(name);
        const fix = unsafeFix(`Write ARG ${name}`, 'what follows is built anew whenever its value changes', declaration(dockerfile, instruction, name));
        yield { message: globals.has(name) ? 'global' : 'platform', data: { name }, at, fix };
      }
    }
  }
});

const globalArgs = ({ instructions }: Dockerfile): ReadonlySet<string> => {
  const names = new Set<string>();
  for (const { stage, keyword, pairs } of instructions) {
    if (stage !== null) break;
    if (keyword === 'ARG') for (const { key } of pairs) names.add(key.text);
  }
  return names;
};

interface Use { readonly name: string; readonly at: Span }

/** What the build replaces, and what the shell of a RUN does. Where a default stands by, the author reckons with an empty variable. */
const usesOf = (dockerfile: Dockerfile, shells: Shells, instruction: Instruction): readonly Use[] => {
  const words = usesIn(instruction, dockerfile).filter(({ modifier }) => !/[-+?]/.test(modifier ?? ''));
  const script = instruction.keyword === 'RUN' && instruction.json === null ? shells.script(instruction) : null;
  if (script?.text.includes('$') !== true) return words;
  const own = assignedIn(script);
  if (own === null) return words;
  return [...words, ...variablesIn(script).filter(({ name, modifier }) => !own.has(name) && !/[-+?=]/.test(modifier))];
};

/** `NODE_VERSION` for an image called node, and what many images set: an unknown one may well set it too. */
const mayBeOfBase = (name: string, root: Stage): boolean => {
  const image = namedImage(root)?.name ?? root.image.text;
  const own = /[^/:$}]*$/.exec(image)?.[0].replace(/\W/g, '_').toUpperCase() ?? '';
  return someBaseSets(name) || (own !== '' && name.startsWith(`${own}_`)) || root.image.text.startsWith('$');
};

/** On a line of its own, above the comments that belong to the instruction. */
const declaration = ({ text, lines }: Dockerfile, { keywordSpan, line, comments }: Instruction, name: string): TextEdit => {
  let first = line;
  for (const comment of [...comments].reverse()) {
    if (comment.line !== first - 1) break;
    first--;
  }
  const indent = /^[ \t]*/.exec(lines.text(line))?.[0] ?? '';
  return insertAt(lines.start(first), `${indent}${inCaseOf(text.slice(keywordSpan.start, keywordSpan.end), 'ARG')} ${name}${newlineOf(text)}`);
};

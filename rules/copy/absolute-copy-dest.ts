import { blockStart } from '../../src/dockerfile/block.js';
import { transfersOf } from '../../src/dockerfile/by-keyword.js';
import type { Dockerfile, Instruction, Stage, Word } from '../../src/dockerfile/model.js';
import { rootOf } from '../../src/dockerfile/roots.js';
import { defineRule, unsafeFix, type UnsafeFix } from '../../src/engine/rule.js';
import { officialName } from '../../src/knowledge/image-reference.js';
import type { Shells } from '../../src/shell/model.js';
import { inCaseOf } from '../../src/text/letter-case.js';
import { newlineOf } from '../../src/text/lines.js';
import { insertAt } from '../../src/text/span.js';

export default defineRule({
  id: 'absolute-copy-dest', aliases: ['DL3045'], presets: ['recommended', 'hadolint'], severity: 'warning',
  needs: ['dockerfile', 'shells'], fix: 'unsafe',
  about: { instructions: ['COPY', 'ADD'] },
  summary: 'A relative destination, and no WORKDIR that it is relative to',
  rationale: 'Without a WORKDIR of its own an image goes on in the folder its base happens to set, which may be another one after the next update.',
  messages: { relative: 'the destination {destination} is relative, and no WORKDIR says to what; set one first, or write the whole path' },
  options: { workdir: { doc: 'The folder that fixing sets.', default: '/app' } },
  examples: [{ before: 'FROM python:3.14-slim\nCOPY app.py .', after: 'FROM python:3.14-slim\nWORKDIR /app\nCOPY app.py .' }],
}, function* ({ dockerfile, shells, as, options }) {
  if (transfersOf(dockerfile).length === 0) return;
  const places = as === 'hadolint' ? placesByName() : placesByStage();
  const keywords = as === 'hadolint' ? ['COPY'] : ['COPY', 'ADD'];
  const mended = new Set<Stage>();
  let isSet = false;
  for (const instruction of dockerfile.instructions) {
    const { keyword, words, stage } = instruction;
    if (keyword === 'FROM') isSet = stage !== null && places.inherits(stage);
    if (keyword === 'WORKDIR') isSet = true;
    if (isSet && stage !== null && (keyword === 'FROM' || keyword === 'WORKDIR')) places.note(stage);
    const destination = words.at(-1);
    if (isSet || !keywords.includes(keyword) || words.length < 2 || destination === undefined || isAbsolute(destination)) continue;
    // One WORKDIR serves all that follows it.
    const isFirst = stage !== null && !mended.has(stage) && (stage.parent === null || !mended.has(stage.parent));
    if (stage !== null) mended.add(stage);
    yield {
      message: 'relative', data: { destination: destination.text.replace(/^["']|["']$/g, '') }, at: destination.span,
      ...(isFirst && startsAtRoot(dockerfile, shells, instruction) && !isFoundElsewhere(dockerfile, instruction) ? { fix: repair(dockerfile, instruction, options.workdir) } : {}),
    };
  }
});

const isAbsolute = ({ text }: Pick<Word, 'text'>): boolean => /^(?:\/|\$|\p{L}:)/u.test(text.replace(/^["']+/, ''));

interface Places {
  inherits(stage: Stage): boolean;
  /** The stage has a WORKDIR, its own or one it has inherited. */
  note(stage: Stage): void;
}

function placesByStage(): Places {
  const known = new Set<Stage>();
  return { inherits: ({ parent }) => parent !== null && known.has(parent), note: (stage) => known.add(stage) };
}

/** For hadolint all stages without a name that are built on one image are one. */
function placesByName(): Places {
  const known = new Set<string>();
  const imageOf = ({ image }: Stage): string => image.reference?.repository ?? image.text;
  return { inherits: (stage) => known.has(imageOf(stage)), note: (stage) => known.add(stage.name ?? imageOf(stage)) };
}

/** Nothing lies yet where commands would look for it: the base is one we know, and no RUN before has made anything. */
const startsAtRoot = (dockerfile: Dockerfile, shells: Shells, { stage, index }: Instruction): boolean => {
  const image = stage === null ? null : rootOf(dockerfile, stage).image;
  if (stage === null || image === null || (image.value !== 'scratch' && (image.reference === null || officialName(image.reference) === null))) return false;
  return dockerfile.chain(stage).every(({ instructions }) => instructions.every((before) => before.index >= index || before.keyword !== 'RUN'
    || (shells.script(before)?.errors.length === 0 && !shells.commands(before).some(({ name, redirects }) => makers.has(name) || redirects.some(({ operator, target }) => operator.startsWith('>') && target?.prefix.startsWith('/') === false)))));
};

const makers: ReadonlySet<string> = new Set([
  'git', 'curl', 'wget', 'tar', 'unzip', 'cp', 'mv', 'mkdir', 'touch', 'ln', 'install', 'make', 'cmake', 'npm', 'npx', 'yarn', 'pnpm', 'bun', 'composer', 'go', 'cargo', 'dotnet', 'mvn', 'gradle',
  'bundle', 'rails', 'django-admin', 'tee', 'dd', 'sh', 'bash', 'cd',
]);

/** What is copied in this stage is looked for where it is now: below the root, or in another stage by a path that begins there. */
function isFoundElsewhere({ instructions, text, stageFor }: Dockerfile, first: Instruction): boolean {
  const names = new Set<string>();
  for (const { stage, keyword, words } of instructions.slice(first.index)) {
    if (stage !== first.stage || (keyword !== 'COPY' && keyword !== 'ADD')) continue;
    const [destination = '', ...sources] = words.map((word) => word.text.replace(/["']/g, '')).reverse();
    const isHere = destination === '.' || destination === './';
    for (const source of isHere ? sources : []) names.add(source.slice(source.lastIndexOf('/') + 1));
    if (!isHere && !isAbsolute({ text: destination })) names.add(destination.replace(/^\.\//, '').split('/', 1)[0] ?? '');
  }
  names.delete('');
  return instructions.slice(first.index + 1).some((later) => {
    const from = later.flags.find(({ name }) => name === 'from')?.value;
    if (from != null && stageFor(from.text, later) === first.stage && later.words.slice(0, -1).some((word) => !isAbsolute(word))) return true;
    const written = text.slice(later.span.start, later.wholeSpan.end);
    return written.includes('/') && [...written.matchAll(/(?<=^|[\s"'=:[,])\/([\w.-]+)/g)].some(([, name = '']) => names.has(name));
  });
}

function repair(dockerfile: Dockerfile, instruction: Instruction, workdir: string): UnsafeFix {
  const { text, lines } = dockerfile;
  const { line, keywordSpan } = instruction;
  const indent = /^[ \t]*/.exec(text.slice(lines.start(line), keywordSpan.start))?.[0] ?? '';
  const keyword = inCaseOf(text.slice(keywordSpan.start, keywordSpan.end), 'WORKDIR');
  return unsafeFix(
    `Set WORKDIR ${workdir}`, 'all that follows, the start command included, then runs there instead of in the folder of the base image',
    insertAt(blockStart(dockerfile, instruction), `${indent}${keyword} ${workdir}${newlineOf(text)}`),
  );
}

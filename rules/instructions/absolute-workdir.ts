import { filledIn } from '../../src/dockerfile/filled.js';
import type { Dockerfile, Instruction, Stage, Word } from '../../src/dockerfile/model.js';
import { isWindows, rootsOf, stagesForWindows } from '../../src/dockerfile/roots.js';
import { defineRule, safeFix, unsafeFix, type Fix } from '../../src/engine/rule.js';
import { imageWorkdir, within } from '../../src/multistage/workdir.js';
import { replaceAt } from '../../src/text/span.js';

export default defineRule({
  id: 'absolute-workdir', aliases: ['DL3000', 'WorkdirRelativePath', 'DS-0009', 'CKV_DOCKER_10'],
  presets: ['recommended', 'hadolint', 'buildkit'], severity: 'error', severityIn: { recommended: 'warning', buildkit: 'warning' },
  needs: ['dockerfile'], fix: 'unsafe',
  about: { instructions: ['WORKDIR'] },
  summary: 'A WORKDIR that is not a whole path',
  rationale: 'A relative WORKDIR continues wherever the base image left off. Another base, or another version of it, and the files land elsewhere.',
  messages: {
    adrift: 'where WORKDIR {path} leads is up to the base image; write the whole path',
    relative: 'where WORKDIR {path} leads is up to the one before it; write the whole path',
    partial: '{path} is not a whole path; write one',
    empty: '{text} is empty, so this WORKDIR leads nowhere; write the whole path',
  },
  options: { every: { doc: 'Also those that continue a whole path of the same file.', default: false, in: { strict: true } } },
  examples: [{ before: 'FROM python:3.14-slim\nWORKDIR app', after: 'FROM python:3.14-slim\nWORKDIR /app' }],
}, function* ({ dockerfile, as, options }) {
  if (!dockerfile.instructions.some(isWorkdir)) return;
  if (as === 'hadolint') yield* unlikeAbsolute(dockerfile);
  else if (as === 'buildkit') yield* firstOfChain(dockerfile);
  else yield* adrift(dockerfile, options.every);
});

const isWorkdir = (outer: Instruction): boolean => (outer.trigger ?? outer).keyword === 'WORKDIR';
const isWholeOnWindows = (path: string): boolean => /^(?:[a-zA-Z]:)?[\\/]/.test(path);

/** Our own: a path that hangs on the base image, or on another one if all of them are asked for. Nobody knows where a variable leads. */
function* adrift(dockerfile: Dockerfile, every: boolean) {
  const roots = rootsOf(dockerfile);
  const folders = new Map<Stage, Folder>();
  for (const outer of dockerfile.instructions) {
    const { stage } = outer;
    const instruction = outer.trigger ?? outer;
    if (stage !== null && outer.keyword === 'FROM') folders.set(stage, inherited(stage, folders));
    const folder = stage === null ? undefined : folders.get(stage);
    const [word] = instruction.words;
    if (stage === null || folder === undefined || instruction.keyword !== 'WORKDIR' || word === undefined) continue;

    const path = dockerfile.valueOf(word, instruction);
    const isWhole = path === null || path.startsWith('/') || /^[a-zA-Z]:/.test(path) || (isWindows(roots.get(stage) ?? stage) && isWholeOnWindows(path));
    const reached = path === null ? null : within(folder.path, path);
    // No file system goes deeper, and every line would make it longer.
    const next = reached === null || reached.length > 4096 ? null : reached;
    if (outer === instruction) folders.set(stage, { path: next, isAdrift: folder.isAdrift && !isWhole });
    if (isWhole || (!folder.isAdrift && !every)) continue;
    const fix = outer === instruction && !isWindows(roots.get(stage) ?? stage) ? repair(dockerfile, word, path, next, folder.isAdrift) : null;
    yield { message: folder.isAdrift ? 'adrift' : 'relative', data: { path }, at: word.span, ...(fix === null ? {} : { fix }) } as const;
  }
}

interface Folder {
  /** Null where nobody knows. */
  readonly path: string | null;
  /** No WORKDIR so far names a whole path. */
  readonly isAdrift: boolean;
}

const inherited = ({ parent, image: { reference, value } }: Stage, folders: ReadonlyMap<Stage, Folder>): Folder => {
  const start = value === 'scratch' ? '/' : reference === null ? null : imageWorkdir(reference);
  return (parent === null ? undefined : folders.get(parent)) ?? { path: start, isAdrift: true };
};

const repair = ({ text }: Dockerfile, word: Word, path: string, whole: string | null, isAdrift: boolean): Fix | null => {
  // Quotes, escapes, variables and comments between its lines stay as their author wrote them.
  if (whole === null || text.slice(word.span.start, word.span.end) !== path) return null;
  const edit = replaceAt(word.span, path.endsWith('/') && whole !== '/' ? `${whole}/` : whole);
  return isAdrift ? unsafeFix('Write the whole path', 'should the base image start in another folder, it has been below that one so far', edit)
    : safeFix('Write the whole path', edit);
};

/** Every WORKDIR by its first letters; a variable counts as a whole path, and a drive does anywhere. */
function* unlikeAbsolute({ instructions }: Dockerfile) {
  for (const { keyword, words: [word] } of instructions) {
    if (keyword !== 'WORKDIR' || word === undefined || /^["']?(?:[/$]|[a-zA-Z]:)/.test(word.text)) continue;
    yield { message: 'partial', data: { path: word.text }, at: word.span } as const;
  }
}

/** The first WORKDIR of a stage and those it is built on, with its variables filled in. After it all others pass. */
function* firstOfChain(dockerfile: Dockerfile) {
  const filled = filledIn(dockerfile);
  const settled = new Set<Stage>();
  const forWindows = stagesForWindows(dockerfile);
  for (const stage of dockerfile.stages) {
    const first = stage.instructions.find(({ keyword }) => keyword === 'WORKDIR');
    const inherits = stage.parent !== null && settled.has(stage.parent);
    if (inherits || first !== undefined) settled.add(stage);
    const word = first?.words[0];
    if (inherits || first === undefined || word === undefined) continue;
    const path = filled.word(word, first);
    if (path.startsWith('/') || (forWindows.has(stage) && isWholeOnWindows(path))) continue;
    if (path === '') yield { message: 'empty', data: { text: word.text }, at: word.span } as const;
    else yield { message: 'adrift', data: { path }, at: word.span } as const;
  }
}

import { posix } from 'node:path';
import type { Dockerfile, Instruction, Word } from '../../dockerfile/model.js';
import { collapse } from './history-text.js';

/** An instruction that the history ought to tell of. */
export interface Step {
  readonly instruction: Instruction;
  readonly keyword: string;
  /** What the history may say of it, each run of blanks made one; null where a variable in it is nobody's to know. */
  readonly texts: readonly string[] | null;
  /** The arguments as they stand in the file: buildah tells them so, variables and all. */
  readonly written: string;
  /** Of COPY and ADD: where to, and how the file says it; null where a variable in it is nobody's to know. */
  readonly destination: string | null;
  readonly destinationWritten: string | null;
  /** Of WORKDIR: the whole path; null where it lies below a folder that nobody knows. */
  readonly folder: string | null;
  /** Of ENV, LABEL and ARG. */
  readonly names: readonly string[];
  /** What an ONBUILD of a stage below makes of it; builders that write OCI's format leave that out. */
  readonly isTriggered: boolean;
}

/** What the built stage and those it stands on do, from the base image up. */
export function stepsOf(dockerfile: Dockerfile): readonly Step[] {
  if (dockerfile.target === null) return [];
  let below: string | null = null;
  return [...dockerfile.chain(dockerfile.target)].reverse().flatMap(({ instructions }, index, chain): readonly Step[] => [
    // A stage begins with what the one right below it left to be done.
    ...(chain[index - 1]?.instructions ?? []).flatMap(({ trigger }) => (trigger === null ? [] : [stepOf(dockerfile, trigger, true)])),
    ...instructions.filter(({ keyword }) => keyword !== 'FROM').map((instruction) => stepOf(dockerfile, instruction, false)),
  ]).map((step) => {
    if (step.keyword !== 'WORKDIR') return step;
    below = folderOf(step.texts?.[0] ?? null, below);
    return { ...step, folder: below };
  });
}

/** Windows has paths of its own. */
function folderOf(said: string | null, below: string | null): string | null {
  if (said === null || /[\\:]/.test(said)) return null;
  if (said.startsWith('/')) return posix.resolve(said);
  return below === null ? null : posix.resolve(below, said);
}

function stepOf(dockerfile: Dockerfile, instruction: Instruction, isTriggered: boolean): Step {
  const { keyword, pairs } = instruction;
  const value = (word: Word): string | null => dockerfile.valueOf(word, instruction);
  const isTransfer = keyword === 'COPY' || keyword === 'ADD';
  const last = instruction.words.at(-1);
  return {
    instruction, keyword, texts: textsOf(dockerfile, instruction), written: collapse(instruction.words.map(({ text }) => text).join(' ')),
    destination: isTransfer && last !== undefined ? value(last) : null,
    destinationWritten: isTransfer && last !== undefined ? last.text : null,
    folder: null, names: pairs.map(({ key }) => key.text), isTriggered,
  };
}

function textsOf(dockerfile: Dockerfile, instruction: Instruction): readonly string[] | null {
  const { keyword, words, json, trigger, pairs } = instruction;
  switch (keyword) {
    case 'RUN': return json === null ? scriptTexts(instruction) : execTexts(dockerfile, instruction, json);
    case 'ONBUILD': return trigger === null ? null : [collapse(dockerfile.text.slice(trigger.span.start, trigger.span.end))];
    // `CMD` in it is told as `CMD-SHELL` where a shell runs it.
    case 'HEALTHCHECK': return [collapse(words.slice(words[0]?.text.toUpperCase() === 'CMD' ? 1 : 0).map(({ text }) => text).join(' '))];
    case 'CMD': case 'ENTRYPOINT': case 'SHELL': return [collapse((json ?? words).map(({ text }) => text).join(' '))];
    case 'ENV': case 'LABEL': case 'ARG': return joined(pairs.flatMap(({ key, value }) => {
      const text = value === null ? '' : dockerfile.valueOf(value, instruction);
      return [text === null ? null : `${key.text}${value === null ? '' : '='}${text}`];
    }));
    default: return joined(words.map((word) => dockerfile.valueOf(word, instruction)));
  }
}

const joined = (texts: readonly (string | null)[]): readonly string[] | null =>
  (texts.every((text) => text !== null) ? [collapse(texts.join(' '))] : null);

/**
 * The shell's words and the script, or the script alone. A heredoc that is all of it is the script, and where it names its program a file
 * that is run (BuildKit, dispatchRun).
 */
function scriptTexts({ words, heredocs, shell }: Instruction): readonly string[] {
  const text = words[0]?.text ?? '';
  const [first] = heredocs;
  const isHeredoc = first !== undefined && heredocs.length === 1 && /^<<-?\s*\S+$/.test(text.trim());
  const script = isHeredoc ? first.body : [text, ...heredocs.map(({ body, name }) => `${body}${name}`)].join('\n');
  const body = collapse(script);
  const before = shell.words.join(' ');
  return [collapse(`${before} ${body}`), body, `${buildahShell} ${body}`, ...isHeredoc && script.startsWith('#!') ? [collapse(`${before} /dev/pipes/${first.name}`)] : []];
}

/** buildah tells the array as it is written, and of every script that `sh` runs it. */
const execTexts = ({ text }: Dockerfile, { argumentSpan: { start, end } }: Instruction, words: readonly Word[]): readonly string[] =>
  [collapse(words.map((word) => word.text).join(' ')), `${buildahShell} ${collapse(text.slice(start, end))}`];

const buildahShell = '/bin/sh -c';

/** A text without what builders quote and bracket in ways of their own. */
export const bare = (text: string): string => text.replace(/[\s"'[\]{},&]/g, '');


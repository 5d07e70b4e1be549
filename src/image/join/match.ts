import type { Made } from './history-text.js';
import { samePorts } from './ports.js';
import { bare, type Step } from './step.js';

/** How surely an item of the history tells of an instruction: 0 not at all, 1 keyword and place alone, 2 all that it tells. */
export type Certainty = 0 | 1 | 2;

export function match(made: Made, step: Step): Certainty {
  if (made.keyword !== step.keyword) return 0;
  if (made.text !== '' && made.text === step.written) return 2;
  switch (made.keyword) {
    case 'RUN': return matchRun(made, step);
    case 'COPY': case 'ADD': return matchTransfer(made, step);
    case 'ENV': case 'LABEL': case 'ARG': return matchPairs(made, step);
    case 'WORKDIR': return matchFolder(made.text, step);
    case 'EXPOSE': case 'VOLUME': return matchSet(made, step);
    case 'CMD': case 'ENTRYPOINT': case 'SHELL': case 'HEALTHCHECK': case 'ONBUILD': return matchWords(made, step);
    default: return step.texts?.includes(made.text) === true ? 2 : 0;
  }
}

/** Build arguments come first: `|2 A=b C=d /bin/sh -c make`. The same script in another shell is the same but for a SHELL. */
const matchRun = ({ text, script }: Made, { texts }: Step): Certainty => {
  if (texts === null) return 0;
  if (texts.includes(text)) return 2;
  if (/^\|\d+ /.test(text) && texts.some((said) => said !== '' && text.endsWith(` ${said}`))) return 2;
  return script !== '' && texts.includes(script) ? 1 : 0;
};

function matchTransfer({ text, destination }: Made, { texts, written, destination: asked, destinationWritten }: Step): Certainty {
  if (destination !== null) {
    if (destination.trim() === destinationWritten) return 1;
    return (asked === null ? endsAs(destination, destinationWritten ?? '') : leadsTo(destination, asked)) ? 1 : 0;
  }
  const said = withoutFlags(text);
  if (said === written) return 2;
  if (texts !== null) return texts.includes(said) ? 2 : 0;
  // A variable in the sources: where it all went is told all the same.
  if (asked !== null) return said.split(' ').at(-1) === asked ? 1 : 0;
  const [told, words] = [said.split(' '), written.split(' ')];
  return told.length === words.length && told.every((word, index) => endsAs(word, words[index] ?? '')) ? 1 : 0;
}

/** Whether a word can be what became of another when its variables, which nobody knows, were filled in. */
const endsAs = (told: string, written: string): boolean => {
  const last = written.lastIndexOf('$');
  if (last === -1) return told === written;
  return told.replace(/\/$/, '').endsWith(written.slice(last).replace(/^\$(?:\{[^}]*\}|\w+)/, '').replace(/\/$/, ''));
};

const withoutFlags = (text: string): string => text.replace(/^(?:--[\w-]+(?:=\S*)? )+/, '');

/** The history may tell a path as it was written, or below the folder it was written for. */
function leadsTo(told: string, asked: string): boolean {
  const [absolute, written] = [trimmed(told), trimmed(asked)];
  if (absolute === written) return true;
  if (written.startsWith('/')) return false;
  const relative = written.replace(/^(?:\.\/)+/, '');
  return relative === '.' || relative === '' || absolute.endsWith(`/${relative}`);
}

const trimmed = (path: string): string => (path.length > 1 ? path.replace(/\/+$/, '') || '/' : path);

const matchFolder = (told: string, { texts, folder }: Step): Certainty => {
  if (texts === null) return 1;
  if (trimmed(told) === folder || texts.some((text) => trimmed(text) === trimmed(told))) return 2;
  return texts.some((text) => leadsTo(told, text)) ? 1 : 0;
};

/** `ENV A=b C=d`: builders quote the values in their own ways, and what a base image sets nobody knows. */
function matchPairs({ text }: Made, { keyword, names, texts }: Step): Certainty {
  if (texts?.some((said) => bare(said) === bare(text)) === true) return 2;
  const isTold = (name: string): boolean => text === name || text.startsWith(`${name}=`) || text.startsWith(`${name} `) || text.includes(` ${name}=`);
  if (!names.every(isTold)) return 0;
  // Who knows the values and finds others has another file before him, but for build arguments, which are given.
  return texts === null || keyword === 'ARG' ? 1 : 0;
}

/** `EXPOSE map[80/tcp:{}]`, `VOLUME [/data]`, and buildah's `VOLUME ["/data"]`. */
function matchSet({ keyword, text }: Made, { texts }: Step): Certainty {
  const [said] = texts ?? [];
  if (said === undefined) return 1;
  const [told, asked] = [membersOf(text), membersOf(said)];
  if (keyword === 'EXPOSE') return samePorts(told, asked) ? 2 : 0;
  const folders = new Set(told);
  return folders.size === new Set(asked).size && asked.every((one) => folders.has(one)) ? 2 : 0;
}

const membersOf = (text: string): readonly string[] => text.replace(/^map\b/, '').split(/[\s[\],{}"]+/).map((word) => word.replace(/:$/, '')).filter((word) => word !== '');

/** In shell form the shell is told with it: `CMD ["/bin/sh" "-c" "run \"it\""]`, quoted as Go does. */
function matchWords({ keyword, text }: Made, { texts, instruction }: Step): Certainty {
  const told = [bare(text), bare(unquoted(text))];
  return (texts ?? []).some((said) => {
    const asked = bare(said);
    if (told.includes(asked) || (keyword === 'HEALTHCHECK' && asked !== '' && told.some((one) => one.includes(asked)))) return true;
    return instruction.json === null && told.includes(bare(`${instruction.shell.words.join(' ')}${said}`));
  }) ? 2 : 0;
}

const unquoted = (text: string): string => text.replace(/\\([\\"ntr])/g, (_, letter: string) => (letter === '\\' || letter === '"' ? letter : ' '));

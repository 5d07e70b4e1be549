import { buildkitChecks, experimentalChecks } from './buildkit-checks.js';
import type { Code, Names } from './names.js';

/** What a name in a suppression comment stands for. */
export interface Meaning {
  readonly ids: readonly string[];
  /** Findings that go by this name of their own. */
  readonly code: Code | null;
  /** False for a name nobody has heard of. A code of another tool may be known and stand for no rule of ours. */
  readonly known: boolean;
  readonly all: boolean;
}

export const everything = 'all';

/** imglint is generous with spelling and with other tools' codes; BuildKit's comments mean what BuildKit takes them for. */
export const meaningOf = (tool: string, name: string, names: Names): Meaning =>
  (tool === 'buildkit' ? buildkitMeaning(name, names) : ourMeaning(name, names));

const ourMeaning = (name: string, names: Names): Meaning => {
  const ids = names.resolve(name);
  return { ids, code: names.codeOf(name), known: ids.length > 0 || isForeignCode(name), all: name.toLowerCase() === everything };
};

const buildkitMeaning = (name: string, names: Names): Meaning => {
  if (name === everything) {
    const ids = new Set([...buildkitChecks].filter(canSkip).flatMap((check) => names.resolve(check)));
    return { ids: [...ids], code: null, known: true, all: true };
  }
  if (buildkitChecks.has(name)) return { ids: canSkip(name) ? names.resolve(name) : [], code: null, known: true, all: false };
  const isId = names.resolve(name).includes(name);
  return { ids: isId ? [name] : [], code: null, known: isId, all: false };
};

const canSkip = (check: string): boolean => !experimentalChecks.has(check);

/** A code of another tool that no rule of ours goes by may still mean something there. */
const isForeignCode = (name: string): boolean =>
  buildkitChecks.has(name) || /^(?:DL\d{4}|SC\d{4}|CIS-DI-\d{4}|DKL-[A-Z]+-\d{4}|DS-\d{4}|CKV2?_DOCKER_\d+)$/i.test(name);

import { lex } from './lex.js';
import type { Instruction, ParseError, Word } from './model.js';
import { remembered } from '../knowledge/remembered.js';
import { nearest } from '../text/nearest.js';

/** A `RUN --mount=…` with its keys in lower case and its synonyms folded. */
export interface Mount {
  readonly type: string;
  readonly target: string | null;
  readonly source: string | null;
  readonly from: string | null;
  readonly id: string | null;
  readonly env: string | null;
  /** The whole value as written. */
  readonly value: Word;
}

/** `key=value`, or a lone `key`; the key in lower case. */
interface Field {
  readonly key: string;
  readonly text: string | null;
}

const types = ['bind', 'cache', 'tmpfs', 'secret', 'ssh'];
const sharings = ['shared', 'private', 'locked'];
const switches = ['readonly', 'ro', 'readwrite', 'rw', 'required'];
const synonyms: ReadonlyMap<string, string> = new Map([['src', 'source'], ['dst', 'target'], ['destination', 'target']]);
const keys = ['type', 'from', 'source', 'target', 'id', 'sharing', 'size', 'mode', 'uid', 'gid', 'env', ...switches, ...synonyms.keys()];

export const mountsOf = (instruction: Instruction): readonly Mount[] => (instruction.keyword !== 'RUN' || instruction.flags.length === 0 ? [] : mountsIn(instruction));

const mountsIn = remembered(({ flags }: Instruction): readonly Mount[] => flags
  .filter(({ name }) => name === 'mount')
  .flatMap(({ value }) => value ?? [])
  .map((value) => {
    const fields = new Map((fieldsOf(value.text) ?? []).map(({ key, text }) => [synonyms.get(key) ?? key, text]));
    const text = (key: string) => fields.get(key) ?? null;
    return {
      type: text('type')?.toLowerCase() ?? 'bind',
      target: text('target'), source: text('source'), from: text('from'), id: text('id'), env: text('env'), value,
    };
  }));

/** What BuildKit refuses about a mount whatever its variables hold. */
export function validateMount(mount: Word, escape: '\\' | '`'): ParseError | null {
  const message = refusal(mount.text, escape);
  return message === null ? null : { message, span: mount.span };
}

function refusal(mount: string, escape: '\\' | '`'): string | null {
  const fields = fieldsOf(mount);
  if (fields === null) return '--mount takes comma-separated key=value fields; quotes go around a whole field';
  if (fields.some(({ key, text }) => key === 'from' && /\$[^]/.test(text ?? ''))) return '--mount from takes no variable; give the stage a name in its FROM';
  // Null is a value that only the build knows.
  const given = new Map<string, string | null>([['type', 'bind']]);
  for (const { key, text } of fields) {
    if (key === '') return '--mount has a field without a name';
    if (!keys.includes(key)) {
      const meant = nearest(key, keys, 2);
      return `--mount knows no key ${key.slice(0, 40)}${meant === null ? '' : `; did you mean ${meant}?`}`;
    }
    if (text === null && !switches.includes(key)) return `--mount needs a value for ${key}: ${key}=…`;
    const { value, error } = lex(text ?? 'true', { escape }, () => null);
    if (error !== null) return `--mount ${key}: ${error}`;
    const name = synonyms.get(key) ?? key;
    const wrong = wrongType(name, given.get('type') ?? null) ?? wrongValue(name, value);
    if (wrong !== null) return wrong;
    given.set(name, name === 'type' ? value?.toLowerCase() ?? null : value);
  }
  return wrongTogether(given);
}

/** BuildKit reads from left to right: a key that belongs to one type has to follow it. */
function wrongType(key: string, type: string | null): string | null {
  if (type === null) return null;
  if (key === 'required' && type !== 'secret' && type !== 'ssh') return `--mount takes required only after type=secret or type=ssh, not for ${type}`;
  return key === 'size' && type !== 'tmpfs' ? `--mount takes size only after type=tmpfs, not for ${type}` : null;
}

function wrongValue(key: string, value: string | null): string | null {
  if (value === null) return null;
  const shown = value.slice(0, 20);
  const oneOf = (words: readonly string[]) => words.includes(value.toLowerCase()) ? null : `--mount ${key} is one of ${words.join(', ')}, not ${shown}`;
  switch (key) {
    case 'type': return oneOf(types);
    case 'sharing': return oneOf(sharings);
    case 'mode': return /^[0-7]+$/.test(value) && Number.parseInt(value, 8) < 2 ** 32 ? null : `--mount mode is an octal number, not ${shown}`;
    case 'uid': case 'gid': return /^\d+$/.test(value) && Number(value) < 2 ** 32 ? null : `--mount ${key} is a number, not ${shown}`;
    case 'size': return /^\+?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?( ?[kmgtp](i?b)?| ?b| )?$/i.test(value) ? null : `--mount size is a number of bytes such as 64m, not ${shown}`;
    default: return switches.includes(key) && !/^(1|t|T|TRUE|true|True|0|f|F|FALSE|false|False)$/.test(value)
      ? `--mount ${key} is true or false, not ${shown}` : null;
  }
}

function wrongTogether(given: ReadonlyMap<string, string | null>): string | null {
  const type = given.get('type') ?? null;
  if (type === null) return null;
  const has = (key: string) => given.has(key) && given.get(key) !== '';
  const known = (key: string) => has(key) && given.get(key) !== null;
  const owner = ['mode', 'uid', 'gid'].find((key) => given.has(key));
  if (owner !== undefined && (type === 'bind' || type === 'tmpfs')) return `--mount takes no ${owner} for ${type}`;
  if (type === 'secret') {
    if (known('from')) return '--mount takes no from for secret';
    if (!has('source') && !has('target') && !has('id')) return '--mount=type=secret needs an id, a source or a target';
    if (known('source') && known('id')) return '--mount takes id or source for secret, not both';
  }
  if (type === 'ssh' && known('source')) return '--mount takes no source for ssh';
  return type !== 'cache' && given.has('sharing') ? `--mount takes sharing for cache only, not for ${type}` : null;
}

/** Comma-separated fields as CSV has them, a field with a comma in double quotes; null if the quotes are not CSV's. */
function fieldsOf(mount: string): readonly Field[] | null {
  const field = /(?:"((?:[^"]|"")*)"|([^",]*))(,|$)/y;
  const fields: Field[] = [];
  for (let more = mount !== ''; more;) {
    const found = field.exec(mount);
    if (found === null) return null;
    const text = found[1]?.replaceAll('""', '"') ?? found[2] ?? '';
    const equals = text.indexOf('=');
    fields.push(equals === -1 ? { key: text.toLowerCase(), text: null } : { key: text.slice(0, equals).toLowerCase(), text: text.slice(equals + 1) });
    more = found[3] === ',';
  }
  return fields.length === 0 ? null : fields;
}

import type { Instruction, ParseError, Word } from './model.js';
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

const types = ['bind', 'cache', 'tmpfs', 'secret', 'ssh'];
const switches = new Set(['readonly', 'ro', 'readwrite', 'rw', 'required']);
const keys = ['type', 'from', 'source', 'src', 'target', 'dst', 'destination', 'id', 'sharing', 'size', 'mode', 'uid', 'gid', 'env', ...switches];

export const mountsOf = (instruction: Instruction): readonly Mount[] => instruction.keyword !== 'RUN' ? [] : instruction.flags
  .filter(({ name, value }) => name === 'mount' && value !== null)
  .flatMap(({ value }) => value ?? [])
  .map((value) => {
    const fields = new Map(fieldsOf(value.text).map(({ key, text }) => [key, text]));
    return {
      type: fields.get('type')?.toLowerCase() ?? 'bind',
      target: fields.get('target') ?? fields.get('dst') ?? fields.get('destination') ?? null,
      source: fields.get('source') ?? fields.get('src') ?? null,
      from: fields.get('from') ?? null,
      id: fields.get('id') ?? null,
      env: fields.get('env') ?? null,
      value,
    };
  });

/** What BuildKit refuses about a mount that no variable can change. */
export function validateMount(value: Word): ParseError | null {
  const because = (message: string): ParseError => ({ message, span: value.span });
  for (const { key, text } of fieldsOf(value.text)) {
    if (key.includes('$')) continue;
    if (!keys.includes(key)) {
      const meant = nearest(key, keys, 2);
      return because(`--mount knows no key ${key.slice(0, 40)}${meant === null ? '' : `; did you mean ${meant}?`}`);
    }
    if (text === null && !switches.has(key)) return because(`--mount needs a value for ${key}: ${key}=…`);
    if (text === null) continue;
    if (key === 'type' && !text.includes('$') && !types.includes(text.toLowerCase())) return because(`--mount type is one of ${types.join(', ')}, not ${text.slice(0, 20)}`);
    if (key === 'from' && /\$./.test(text)) return because('--mount from takes no variable; give the stage a name in its FROM');
  }
  return null;
}

/** Comma-separated `key=value` fields; a field may stand in double quotes. */
function fieldsOf(text: string): { key: string; text: string | null }[] {
  const fields = text.match(/"(?:[^"]|"")*"|[^,]+/g) ?? [];
  return fields.map((field) => {
    const plain = field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field;
    const equals = plain.indexOf('=');
    return equals === -1 ? { key: plain.toLowerCase(), text: null } : { key: plain.slice(0, equals).toLowerCase(), text: plain.slice(equals + 1) };
  });
}

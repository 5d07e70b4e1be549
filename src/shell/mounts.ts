import { mountsOf } from '../dockerfile/mount.js';
import type { Instruction } from '../dockerfile/model.js';

/** Where the mounts of some types go, as written. */
export const mountTargets = (instruction: Instruction, ...types: readonly string[]): readonly string[] =>
  mountsOf(instruction).flatMap(({ type, target }) => (types.includes(type) && target !== null ? [target] : []));

/** The mount test of RULES 1.8: a cache or tmpfs mount whose target contains the text. */
export const cacheMount = (instruction: Instruction, text: string): boolean =>
  mountTargets(instruction, 'cache', 'tmpfs').some((target) => target.includes(text));

const synonyms: ReadonlyMap<string, string> = new Map([['dst', 'target'], ['destination', 'target'], ['src', 'source'], ['ro', 'readonly'], ['rw', 'readwrite']]);
const defaults: ReadonlyMap<string, string> = new Map([['network', 'default'], ['security', 'sandbox']]);

/**
 * The same for two RUNs exactly if their mounts, network, security and devices mean the same, in whatever order and spelling; a
 * default that is written out is no flag, unless one asks for what is written.
 */
export const runFlagsKey = ({ flags }: Instruction, asWritten = false): string => {
  const parts = flags.map(({ name, value }) => {
    const text = value?.text ?? '';
    return name === 'mount' ? `mount=${mountKey(text)}` : !asWritten && text === defaults.get(name) ? '' : `${name}=${text}`;
  });
  return [...new Set(parts)].filter((part) => part !== '').sort().join('\n');
};

const mountKey = (text: string): string => {
  const fields = text.split(',').map((field) => {
    const [key = '', ...rest] = field.replaceAll('"', '').split('=');
    const name = synonyms.get(key.toLowerCase()) ?? key.toLowerCase();
    const value = rest.length === 0 ? 'true' : rest.join('=');
    return `${name}=${name === 'type' ? value.toLowerCase() : value}`;
  });
  if (!fields.some((field) => field.startsWith('type='))) fields.push('type=bind');
  return fields.sort().join(',');
};

import type { Dockerfile } from '../../dockerfile/model.js';
import type { ImageConfig } from '../config.js';
import { bare } from './step.js';
import { toldValues } from './told-values.js';

/** What an image is configured otherwise than its Dockerfile says. */
export type ConfigDrift =
  | Readonly<{ key: 'User'; actual: string; expected: string }>
  | Readonly<{ key: 'Entrypoint' | 'Cmd'; actual: readonly string[]; expected: readonly string[] }>
  /** The variables, labels or ports of which that is so. */
  | Readonly<{ key: 'Env' | 'Labels' | 'ExposedPorts'; names: readonly string[] }>;

export function* configDrift({ user, entrypoint, cmd, env, labels, exposedPorts }: ImageConfig, dockerfile: Dockerfile): Iterable<ConfigDrift> {
  const told = toldValues(dockerfile);
  if (told.user !== null && told.user !== user) yield { key: 'User', actual: user, expected: told.user };
  if (told.entrypoint !== null && !areAlike(told.entrypoint, entrypoint)) yield { key: 'Entrypoint', actual: entrypoint, expected: told.entrypoint };
  if (told.cmd !== null && !areAlike(told.cmd, cmd)) yield { key: 'Cmd', actual: cmd, expected: told.cmd };

  const variables = new Map(env.map((variable) => [variable.slice(0, variable.indexOf('=')), variable.slice(variable.indexOf('=') + 1)]));
  yield* ofNames('Env', otherIn(variables, told.env));
  // Builds set those of the specification on their own, such as the revision.
  yield* ofNames('Labels', otherIn(labels, told.labels).filter((name) => !name.startsWith('org.opencontainers.image.')));
  const ports = new Set(exposedPorts.map((port) => (port.includes('/') ? port : `${port}/tcp`)));
  yield* ofNames('ExposedPorts', told.ports.filter((port) => !ports.has(port)));
}

const areAlike = (told: readonly string[], actual: readonly string[]): boolean => bare(told.join(' ')) === bare(actual.join(' '));

const otherIn = (actual: ReadonlyMap<string, string>, told: ReadonlyMap<string, string>): readonly string[] =>
  [...told].filter(([name, value]) => actual.get(name) !== value).map(([name]) => name);

const ofNames = (key: 'Env' | 'Labels' | 'ExposedPorts', names: readonly string[]): readonly ConfigDrift[] => (names.length === 0 ? [] : [{ key, names }]);

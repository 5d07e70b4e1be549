import { leftByInstalling } from '../knowledge/left-by-installing.js';
import type { Layer } from './model.js';
import type { Paths } from './paths.js';

const rpm = /^(?:var\/lib|usr\/lib\/sysimage)\/rpm\//;

/** By the rule about what an installation leaves: where it writes down what it installed. */
const installedBy: ReadonlyMap<string, RegExp> = new Map([
  ['clean-apt-lists', /^var\/lib\/dpkg\/status$/],
  ['apk-no-cache', /^(?:usr\/)?lib\/apk\/db\/installed$/],
  ['clean-yum-cache', rpm],
  ['clean-dnf-cache', rpm],
  ['pip-no-cache-dir', /\/(?:site|dist)-packages\//],
]);

/**
 * Whether a layer proves that a rule about leftovers is wrong about its command: packages were installed in it, and nothing was left
 * behind. The history does not tell of cache mounts.
 */
export function isLeftClean(rule: string, { entries }: Layer, paths: Paths): boolean {
  const [installed, leftover] = [installedBy.get(rule), leftByInstalling.get(rule)];
  if (installed === undefined || leftover === undefined) return false;
  let isInstalled = false;
  for (let entry = 0; entry < entries.count; entry++) {
    if (entries.kind(entry) !== 'file') continue;
    const path = paths.path(entries.node(entry));
    if (leftover.test(path)) return false;
    isInstalled ||= installed.test(path);
  }
  return isInstalled;
}

import type { Layer } from './model.js';
import type { Paths } from './paths.js';

/** Where a package manager writes down what it installed, and where it leaves what nobody needs any more. */
interface Trace {
  readonly installed: RegExp;
  readonly left: RegExp;
}

const rpm: Trace = { installed: /^(?:var\/lib|usr\/lib\/sysimage)\/rpm\//, left: /^var\/cache\/(?:yum|dnf|libdnf5)\// };
const traces: ReadonlyMap<string, Trace> = new Map([
  ['clean-apt-lists', { installed: /^var\/lib\/dpkg\/status$/, left: /^var\/lib\/apt\/lists\// }],
  ['apk-no-cache', { installed: /^(?:usr\/)?lib\/apk\/db\/installed$/, left: /^(?:var\/cache|etc)\/apk\// }],
  ['clean-yum-cache', rpm],
  ['clean-dnf-cache', rpm],
  ['pip-no-cache-dir', { installed: /\/(?:site|dist)-packages\//, left: /\/\.cache\/pip\// }],
]);

/**
 * Whether a layer proves that a rule about leftovers is wrong about its command: packages were installed in it, and nothing was left
 * behind. The history does not tell of cache mounts.
 */
export function isLeftClean(rule: string, { entries }: Layer, paths: Paths): boolean {
  const trace = traces.get(rule);
  if (trace === undefined) return false;
  let isInstalled = false;
  for (let entry = 0; entry < entries.count; entry++) {
    if (entries.kind(entry) !== 'file') continue;
    const path = paths.path(entries.node(entry));
    if (trace.left.test(path)) return false;
    isInstalled ||= trace.installed.test(path);
  }
  return isInstalled;
}

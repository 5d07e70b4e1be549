import type { Image } from '../image/model.js';
import type { Finding } from './rule.js';

/** Whose leftovers rules about commands speak of, in the words of image-no-package-cache. */
const leaves: ReadonlyMap<string, readonly string[]> = new Map([
  ['clean-apt-lists', ['apt']], ['apk-no-cache', ['apk']], ['clean-yum-cache', ['yum', 'dnf']], ['clean-dnf-cache', ['dnf', 'yum']], ['pip-no-cache-dir', ['pip']],
]);

/** Findings without those about a command of the history whose files another one has found: that one proves it, and says what it weighs. */
export function withoutEchoes(findings: readonly Finding[], { layers }: Image): readonly Finding[] {
  const left = new Set<string>();
  const writable = new Set<string>();
  for (const { rule, data, place, files = [] } of findings) {
    if (place === undefined || !('layer' in place)) continue;
    if (rule === 'image-no-package-cache') for (const { layer } of [place, ...files]) left.add(`${data['tool'] ?? ''} ${String(layer)}`);
    if (rule === 'image-no-world-writable') writable.add(`${String(place.layer)} /${place.path ?? ''}`);
  }
  return findings.filter(({ rule, code, text, place }) => {
    const item = place !== undefined && 'history' in place ? place.history : null;
    const layer = item === null ? undefined : layers.find(({ historyIndex }) => historyIndex === item)?.index;
    if (layer === undefined) return true;
    const id = code ?? rule;
    if (id === 'no-world-writable') return !text.split(/[\s;,]+/).some((word) => writable.has(`${String(layer)} ${word}`));
    return leaves.get(id)?.some((tool) => left.has(`${tool} ${String(layer)}`)) !== true;
  });
}

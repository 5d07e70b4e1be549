import { nameOf } from './places.js';
import type { Transfer } from './transfers.js';

/** The names of single files that were copied, in this stage or those below. */
export class CopiedNames {
  readonly #below: CopiedNames | null;
  readonly #names = new Set<string>();
  readonly #patterns = new Set<string>();

  constructor(below: CopiedNames | null) {
    this.#below = below;
  }

  add({ sources }: Transfer): void {
    for (const source of sources) {
      const name = nameOf(source);
      if (!name.includes('*')) this.#names.add(name);
      else if (name !== '*' && name !== '**' && this.#patterns.size < 100) this.#patterns.add(name);
    }
  }

  has(manifest: string, depth = 0): boolean {
    if (depth > mostStages) return true;
    if (this.#names.has(manifest) || [...this.#patterns].some((pattern) => matches(pattern, manifest))) return true;
    if (manifest.includes('*') && [...this.#names, ...this.#patterns].some((name) => matches(manifest, name))) return true;
    return this.#below?.has(manifest, depth + 1) ?? false;
  }
}

/** Nobody builds that many stages one upon the other; what lies deeper may be anything. */
const mostStages = 50;

/** Patterns with one star, as the names of manifests are. */
export const matches = (pattern: string, name: string): boolean => {
  const [before = '', after] = pattern.split('*', 2);
  return after === undefined ? pattern === name : name.length >= before.length + after.length && name.startsWith(before) && name.endsWith(after);
};

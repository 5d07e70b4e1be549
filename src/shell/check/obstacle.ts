import type { Dockerfile } from '../../dockerfile/model.js';
import type { Span } from '../../text/span.js';
import { looksLikeTemplate } from '../../text/template.js';
import type { CheckedScript } from './script.js';

/** What keeps a script from being read to its end. */
export interface Obstacle {
  /** `parenthesis`: one behind words that need none. `behind`: as hadolint reads, something else that cannot follow what is complete. */
  readonly kind: 'inside' | 'behind' | 'parenthesis';
  readonly problem: string;
  readonly at: Span;
}

/** The first one; null for a script that only our parser cannot read. */
export function obstacleTo({ script: { errors: [error], asHadolint } }: CheckedScript): Obstacle | null {
  const found = error ?? asHadolint?.stop ?? null;
  if (found === null) return null;
  const { message: problem, span: at } = found;
  if (problem === 'unexpected token \'(\'') return { kind: 'parenthesis', problem, at };
  return { kind: error === undefined ? 'behind' : 'inside', problem, at };
}

const templates = new WeakMap<Dockerfile, boolean>();

/** What fills it in makes other scripts of its scripts. */
export function isTemplate(dockerfile: Dockerfile): boolean {
  const known = templates.get(dockerfile) ?? looksLikeTemplate(dockerfile.text);
  templates.set(dockerfile, known);
  return known;
}

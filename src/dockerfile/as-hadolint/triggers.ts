import { literalAsHadolint } from './literal.js';
import { Bindings } from '../bindings.js';
import type { Instruction } from '../model.js';

/** What the triggers of a file set, which for hadolint are a file of their own. */
export function triggerBindings(instructions: readonly Instruction[]): Bindings {
  const bindings = new Bindings();
  for (const { trigger } of instructions) {
    if (trigger === null || (trigger.keyword !== 'ARG' && trigger.keyword !== 'ENV')) continue;
    const kind = trigger.keyword === 'ARG' ? 'arg' : 'env';
    for (const pair of trigger.pairs) {
      const value = pair.value === null ? null : literalAsHadolint(pair.value.text, trigger.keyword);
      bindings.add(literalAsHadolint(pair.key.text, trigger.keyword), { kind, value, by: trigger, pair }, trigger.index);
    }
  }
  return bindings;
}

import { defineRule } from '../../src/engine/rule.js';
import { someBaseSets } from '../../src/knowledge/base-env.js';
import { shellVariables } from '../../src/knowledge/shell-variables.js';
import { namesOf } from '../../src/shell/check/known-names.js';
import { meantName } from '../../src/shell/check/misspelt.js';
import { inScripts } from '../../src/shell/check/rule.js';
import { variablesOf } from '../../src/shell/check/variables.js';

export default defineRule({
  id: 'no-misspelt-variable', aliases: ['SC2153'],
  presets: ['hadolint', 'recommended'], severity: 'info', asHadolint: { onbuild: true, each: true },
  needs: ['dockerfile', 'shells'],
  summary: 'A variable that nobody assigns, while one of nearly the same name is assigned',
  rationale: 'One letter more or less, and the value is empty. Names in capitals may come from outside, so only those that nearly match are told.',
  messages: {
    misspelt: 'nothing assigns {name}; {meant} is assigned',
  },
  examples: [{
    before: 'FROM alpine:3.23\nARG APP_VERSION=1.2\nRUN wget "https://example.org/app-$APP_VERSIONS.tar"',
    after: 'FROM alpine:3.23\nARG APP_VERSION=1.2\nRUN wget "https://example.org/app-$APP_VERSION.tar"',
  }],
}, inScripts('SC2153', function* (script, { dockerfile, as }) {
  const { read, assigned } = variablesOf(script);
  for (const [name, { at }] of read) {
    if (name !== name.toUpperCase() || assigned.has(name) || shellVariables.has(name) || script.isKnown(name)) continue;
    if (as === null && someBaseSets(name)) continue;
    const meant = meantName(name, candidates(assigned.keys(), namesOf(dockerfile)), (other) => assigned.has(other) || script.isKnown(other));
    if (meant !== null) yield { message: 'misspelt', data: { name, meant }, at };
  }
}));

/** Every name is compared with every other. */
const mostNames = 500;

function* candidates(assigned: Iterable<string>, known: readonly string[]): Generator<string> {
  let count = 0;
  for (const names of [assigned, known]) {
    for (const name of names) {
      if (count++ >= mostNames) return;
      yield name;
    }
  }
}

import { defineRule } from '../../src/engine/rule.js';
import { shellVariables } from '../../src/knowledge/shell-variables.js';
import { inScripts } from '../../src/shell/check/rule.js';
import { variablesOf } from '../../src/shell/check/variables.js';

export default defineRule({
  id: 'no-unassigned-variable', aliases: ['SC2154'],
  presets: ['hadolint'], severity: 'warning', asHadolint: { onbuild: true, each: true },
  needs: ['dockerfile', 'shells'],
  summary: 'A variable that nobody assigns',
  rationale: 'No ENV, ARG or assignment gives the variable a value, so it is empty unless the base image happens to set it: a misspelt name or a missing ARG.',
  messages: {
    unassigned: 'nothing assigns {name}: no ENV, no ARG, no line of the script',
  },
  examples: [{
    before: 'FROM alpine:3.23\nRUN wget "https://example.org/app-$app_version.tar"',
    after: 'FROM alpine:3.23\nARG app_version\nRUN wget "https://example.org/app-$app_version.tar"',
  }],
}, inScripts('SC2154', function* (script) {
  const { read, assigned } = variablesOf(script);
  for (const [name, { at }] of read) {
    if (isEnvironment(name) || assigned.has(name) || shellVariables.has(name) || script.isKnown(name)) continue;
    yield { message: 'unassigned', data: { name }, at };
  }
}));

/** In capitals by custom, and then likely to come from outside. */
const isEnvironment = (name: string): boolean => name === name.toUpperCase();

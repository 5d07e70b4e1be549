import { defineRule } from '../../src/engine/rule.js';
import { shellVariables } from '../../src/knowledge/shell-variables.js';
import { inScripts } from '../../src/shell/check/rule.js';
import { variablesOf } from '../../src/shell/check/variables.js';

export default defineRule({
  id: 'no-unused-variable', aliases: ['SC2034'],
  presets: ['hadolint'], severity: 'warning', asHadolint: { onbuild: true, each: true },
  needs: ['dockerfile', 'shells'],
  summary: 'A variable that nobody reads',
  rationale: 'A value that nothing in the script reads is lost with its shell at the end of the RUN: a misspelt name, or a leftover. What later instructions need belongs into ENV.',
  messages: {
    unused: 'nothing in this RUN reads {name}; export it, or write ENV if a later instruction needs it',
  },
  examples: [{
    before: 'FROM alpine:3.23\nRUN prefix=/usr/local; make install',
    after: 'FROM alpine:3.23\nRUN prefix=/usr/local; make install PREFIX="$prefix"',
  }],
}, inScripts('SC2034', function* (script) {
  const { assigned, used } = variablesOf(script);
  for (const [name, { at }] of assigned) {
    if (used.has(name) || name.startsWith('_') || shellVariables.has(name) || script.isKnown(name)) continue;
    yield { message: 'unused', data: { name }, at };
  }
}));

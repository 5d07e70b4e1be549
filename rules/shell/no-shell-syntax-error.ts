import { defineRule } from '../../src/engine/rule.js';
import { isTemplate, obstacleTo } from '../../src/shell/check/obstacle.js';
import { inBrokenScripts } from '../../src/shell/check/rule.js';

export default defineRule({
  id: 'no-shell-syntax-error', aliases: ['SC1072'],
  presets: ['recommended', 'hadolint'], severity: 'warning', severityIn: { hadolint: 'error' }, asHadolint: { onbuild: true, each: true },
  needs: ['dockerfile', 'shells'],
  summary: 'A script that the shell cannot read',
  rationale: 'The build stops here, after everything above has been built.',
  messages: { syntax: 'the shell cannot read this script: {problem}' },
  examples: [{ before: 'FROM alpine:3.23\nRUN if [ -f a ]; then b', after: 'FROM alpine:3.23\nRUN if [ -f a ]; then b; fi' }],
}, inBrokenScripts('SC1072', function* (script, { as, dockerfile }) {
  const obstacle = obstacleTo(script);
  if (obstacle?.kind !== 'inside' || (as === null && isTemplate(dockerfile))) return;
  yield { message: 'syntax', data: { problem: obstacle.problem }, at: obstacle.at };
}));

import { defineRule } from '../../src/engine/rule.js';
import { isTemplate, obstacleTo } from '../../src/shell/check/obstacle.js';
import { inBrokenScripts } from '../../src/shell/check/rule.js';

export default defineRule({
  id: 'no-misplaced-parenthesis', aliases: ['SC1088'],
  presets: ['recommended', 'hadolint'], severity: 'warning', severityIn: { hadolint: 'error' }, asHadolint: { onbuild: true, each: true },
  needs: ['dockerfile', 'shells'],
  summary: 'A parenthesis behind words, where the shell cannot take one',
  rationale: 'A subshell begins where a command may begin, and a function has an empty pair behind its name. Anywhere else the shell stops reading, and the build with it.',
  messages: { misplaced: 'the shell takes no ( behind these words; write it in quotes, or ; before a subshell' },
  examples: [{ before: 'FROM alpine:3.23\nRUN echo built (with care) > /note', after: 'FROM alpine:3.23\nRUN echo "built (with care)" > /note' }],
}, inBrokenScripts('SC1088', function* (script, { as, dockerfile }) {
  const obstacle = obstacleTo(script);
  if (obstacle?.kind !== 'parenthesis' || (as === null && isTemplate(dockerfile))) return;
  yield { message: 'misplaced', data: {}, at: obstacle.at };
}));

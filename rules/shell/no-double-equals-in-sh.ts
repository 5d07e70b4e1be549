import { defineRule, safeFix } from '../../src/engine/rule.js';
import { atMostIn, bashismsOf } from '../../src/shell/check/bashisms.js';
import { inScripts } from '../../src/shell/check/rule.js';
import { replaceAt } from '../../src/text/span.js';

export default defineRule({
  id: 'no-double-equals-in-sh', aliases: ['SC3014'],
  presets: ['hadolint'], severity: 'error', asHadolint: { onbuild: true, each: true },
  needs: ['dockerfile', 'shells'], fix: 'safe',
  summary: '`==` in a test of a plain sh',
  rationale: 'The test of a plain sh knows `=` alone; dash stops with an error where bash goes on.',
  messages: { absent: 'plain sh compares with =; write it instead of {what}' },
  examples: [{
    before: 'FROM debian:13\nARG MODE\nRUN [ "$MODE" == fast ] || exit 1',
    after: 'FROM debian:13\nARG MODE\nRUN [ "$MODE" = fast ] || exit 1',
  }],
}, inScripts('SC3014', function* (script, asked) {
  for (const { at, what } of bashismsOf(script, 3014)) {
    const isOperator = asked.dockerfile.text.slice(at.start, at.end) === what;
    yield { message: 'absent', data: { what }, at, ...atMostIn(script), ...(isOperator ? { fix: safeFix('Write =', replaceAt(at, '=')) } : {}) };
  }
}));

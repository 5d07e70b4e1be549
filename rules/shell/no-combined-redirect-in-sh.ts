import { defineRule, unsafeFix } from '../../src/engine/rule.js';
import { atMostIn, bashismsOf } from '../../src/shell/check/bashisms.js';
import { inScripts } from '../../src/shell/check/rule.js';
import { insertAt, replaceAt, span } from '../../src/text/span.js';

export default defineRule({
  id: 'no-combined-redirect-in-sh', aliases: ['SC3020'],
  presets: ['hadolint'], severity: 'error', asHadolint: { onbuild: true, each: true },
  needs: ['dockerfile', 'shells'], fix: 'unsafe',
  summary: '`&>` in a plain sh',
  rationale: 'To a plain sh, `cmd &> file` is `cmd &` followed by `> file`: the command runs in the background, and its output goes nowhere near the file.',
  messages: { absent: 'plain sh takes {what} for a command in the background; write > file 2>&1' },
  examples: [{
    before: 'FROM debian:13\nRUN make &> /var/log/make.log',
    after: 'FROM debian:13\nRUN make > /var/log/make.log 2>&1',
  }],
}, inScripts('SC3020', function* (script, asked) {
  for (const { at, what } of bashismsOf(script, 3020)) {
    const isPlain = asked.dockerfile.text.startsWith(what, at.start);
    yield {
      message: 'absent', data: { what }, at, ...atMostIn(script),
      ...(isPlain ? { fix: unsafeFix('Write > and 2>&1', 'the build waits for the command, and stops when it fails', replaceAt(span(at.start, at.start + 2), '>'), insertAt(at.end, ' 2>&1')) } : {}),
    };
  }
}));

import { defineRule, unsafeFix } from '../../src/engine/rule.js';
import { atMostIn, bashismsOf } from '../../src/shell/check/bashisms.js';
import { inScripts } from '../../src/shell/check/rule.js';
import { replaceAt, span } from '../../src/text/span.js';

export default defineRule({
  id: 'no-source-in-sh', aliases: ['SC3046'],
  presets: ['hadolint'], severity: 'error', asHadolint: { onbuild: true, each: true },
  needs: ['dockerfile', 'shells'], fix: 'unsafe',
  summary: '`source` in a plain sh',
  rationale: '`source` is a word of bash. A plain sh knows it as `.`; under dash the build stops here.',
  messages: { absent: '{what} is a word of bash; write .' },
  examples: [{
    before: 'FROM debian:13\nRUN source /etc/profile',
    after: 'FROM debian:13\nRUN . /etc/profile',
  }],
}, inScripts('SC3046', function* (script, asked) {
  for (const { at, what } of bashismsOf(script, 3046)) {
    const edit = replaceAt(span(at.start, at.start + what.length), '.');
    const isPlain = asked.dockerfile.text.startsWith(what, at.start);
    yield {
      message: 'absent', data: { what }, at, ...atMostIn(script),
      ...(isPlain ? { fix: unsafeFix('Write .', 'a name without a slash is looked for in PATH alone', edit) } : {}),
    };
  }
}));

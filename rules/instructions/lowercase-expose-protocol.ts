import { portsIn, portsInBuildKit } from '../../src/dockerfile/ports.js';
import { defineRule, safeFix } from '../../src/engine/rule.js';
import { replaceAt } from '../../src/text/span.js';

export default defineRule({
  id: 'lowercase-expose-protocol', aliases: ['ExposeProtoCasing'], presets: ['recommended', 'buildkit'], severity: 'warning',
  severityIn: { recommended: 'style' },
  needs: ['dockerfile'], fix: 'safe',
  about: { instructions: ['EXPOSE'] },
  summary: 'A protocol in capitals',
  rationale: 'The protocol of a port is written tcp, udp or sctp. Not every tool that reads an image finds it under another spelling.',
  messages: { capitals: 'the protocol of {port} has capitals; write {lower}' },
  examples: [{ before: 'FROM alpine:3.23\nEXPOSE 53/UDP', after: 'FROM alpine:3.23\nEXPOSE 53/udp' }],
}, function* ({ dockerfile, as }) {
  for (const { text: port, word } of as === 'buildkit' ? portsInBuildKit(dockerfile) : portsIn(dockerfile)) {
    const slash = port.indexOf('/');
    const lower = port.slice(0, slash) + port.slice(slash).toLowerCase();
    if (slash === -1 || lower === port) continue;
    const fix = dockerfile.text.slice(word.span.start, word.span.end) === port ? { fix: safeFix('Write it in small letters', replaceAt(word.span, lower)) } : {};
    yield { message: 'capitals', data: { port, lower }, at: word.span, ...fix };
  }
});

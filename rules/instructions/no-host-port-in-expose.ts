import { portsIn, portsInBuildKit } from '../../src/dockerfile/ports.js';
import { defineRule, unsafeFix } from '../../src/engine/rule.js';
import { replaceAt } from '../../src/text/span.js';

export default defineRule({
  id: 'no-host-port-in-expose', aliases: ['ExposeInvalidFormat'], presets: ['recommended', 'buildkit'], severity: 'warning',
  needs: ['dockerfile'], fix: 'unsafe',
  about: { instructions: ['EXPOSE'] },
  summary: 'EXPOSE with an address or a port of the host',
  rationale: 'An image cannot choose what it is published on, so that part is dropped without a word. Whoever runs it does: docker run -p.',
  messages: { host: '{port} names the host, which EXPOSE ignores; write {container}' },
  examples: [{ before: 'FROM alpine:3.23\nEXPOSE 9000:80', after: 'FROM alpine:3.23\nEXPOSE 80' }],
}, function* ({ dockerfile, as }) {
  for (const { text: port, word } of as === 'buildkit' ? portsInBuildKit(dockerfile) : portsIn(dockerfile)) {
    const colon = port.lastIndexOf(':');
    // A lone colon, or two, leave the host open.
    if (colon === -1 || /^:*$/.test(port.slice(0, colon))) continue;
    const container = port.slice(colon + 1);
    const isWhole = dockerfile.text.slice(word.span.start, word.span.end) === port && container !== '';
    const fix = isWhole ? { fix: unsafeFix('Keep the port of the container', 'publish it with docker run -p, as before', replaceAt(word.span, container)) } : {};
    yield { message: 'host', data: { port, container: container === '' ? 'the port of the container' : container }, at: word.span, ...fix };
  }
});

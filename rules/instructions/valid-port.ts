import type { Dockerfile } from '../../src/dockerfile/model.js';
import { portsIn, type Port } from '../../src/dockerfile/ports.js';
import { defineRule } from '../../src/engine/rule.js';

export default defineRule({
  id: 'valid-port', aliases: ['DL3011', 'DS-0008'], presets: ['recommended', 'hadolint'], severity: 'error',
  needs: ['dockerfile'],
  about: { instructions: ['EXPOSE'] },
  summary: 'What is no port',
  rationale: 'Ports are numbers from 0 to 65535. The build refuses anything else.',
  messages: {
    high: '{port} is above 65535, where ports end',
    backwards: 'the range {range} ends before it begins; write {turned}',
    word: '{port} is no port; write a number, or two with - between them',
    protocol: '{protocol} is no protocol; write tcp, udp or sctp',
  },
  examples: [{ before: 'FROM alpine:3.23\nEXPOSE 70000', after: 'FROM alpine:3.23\nEXPOSE 7000' }],
}, function* ({ dockerfile, as }) {
  if (as === 'hadolint') yield* beyondTheLast(dockerfile);
  else for (const port of portsIn(dockerfile)) yield* faultOf(port);
});

const last = 65_535;

function* faultOf({ text, word }: Port) {
  const at = word.span;
  const slash = text.indexOf('/');
  const protocol = slash === -1 ? '' : text.slice(slash + 1);
  // What stands before the last colon is the host's, and the business of no-host-port-in-expose.
  const port = (slash === -1 ? text : text.slice(0, slash)).replace(/^.*:/, '');
  const [, low, , high] = /^(\d+)(-(\d+))?$/.exec(port) ?? [];
  if (low === undefined) {
    // A template's hole, or a comment: other rules know better what to say.
    if (port !== '' && !/[#{}<>%]/.test(port)) yield { message: 'word', data: { port: text }, at } as const;
    return;
  }
  const beyond = [low, high].find((each) => Number(each ?? 0) > last);
  if (beyond !== undefined) yield { message: 'high', data: { port: beyond }, at } as const;
  else if (high !== undefined && Number(low) > Number(high)) yield { message: 'backwards', data: { range: port, turned: `${high}-${low}` }, at } as const;
  if (protocol !== '' && !/^(?:tcp|udp|sctp)$/i.test(protocol)) yield { message: 'protocol', data: { protocol }, at } as const;
}

/** Numbers alone are looked at, and go round at 64 bits. */
function* beyondTheLast({ instructions }: Dockerfile) {
  for (const { keyword, words } of instructions) {
    if (keyword !== 'EXPOSE') continue;
    for (const { text, span: at } of words) {
      const [, low, , high] = /^(\d{1,400})(-(\d{1,400}))?(?:\/[a-zA-Z]*)?$/.exec(text) ?? [];
      const beyond = [low, high].find((each) => each !== undefined && BigInt.asIntN(64, BigInt(each)) > last);
      if (beyond !== undefined) yield { message: 'high', data: { port: beyond }, at } as const;
    }
  }
}

import { defineRule } from '../../src/engine/rule.js';
import { isWithin, within } from '../../src/multistage/workdir.js';

export default defineRule({
  id: 'no-system-workdir', aliases: ['DS-0030'], presets: ['recommended', 'security'], severity: 'error',
  needs: ['dockerfile'],
  about: { instructions: ['WORKDIR'] },
  summary: 'A WORKDIR in a folder of the system',
  rationale: 'These folders belong to the kernel or the boot process. What a build puts there is hidden when the container starts, or changes the system under it.',
  messages: { system: '{folder} belongs to the system; work in a folder of your own, such as /srv/app' },
  examples: [{ before: 'FROM alpine:3.23\nWORKDIR /proc/app', after: 'FROM alpine:3.23\nWORKDIR /srv/app' }],
}, function* ({ dockerfile }) {
  for (const outer of dockerfile.instructions) {
    const instruction = outer.trigger ?? outer;
    const [word] = instruction.words;
    if (instruction.keyword !== 'WORKDIR' || word === undefined) continue;
    const path = dockerfile.valueOf(word, instruction);
    const whole = path === null ? null : within(null, path);
    const folder = whole === null ? undefined : system.find((each) => isWithin(each, whole));
    if (folder !== undefined) yield { message: 'system', data: { folder }, at: word.span };
  }
});

const system = ['/proc', '/sys', '/dev', '/boot', '/run/secrets', '/lost+found', '/initrd'];

import { defineRule } from '../../src/engine/rule.js';
import { within } from '../../src/multistage/workdir.js';

export default defineRule({
  id: 'no-sensitive-volume', aliases: ['DKL-DI-0002'], presets: ['recommended', 'security'], severity: 'error',
  needs: ['dockerfile'],
  summary: 'A VOLUME over a folder of the system',
  rationale: 'A volume outlives the container and is easily shared with others: with system folders or the engine\'s socket in it, one container can reach the host.',
  messages: { system: 'VOLUME {path} puts a part of the system into a volume; name a folder that holds data only' },
  options: { dockleOnly: { doc: 'Only the folders that dockle asks about: /dev, /proc and /sys.', default: false } },
  examples: [{ before: 'FROM alpine:3.23\nVOLUME /sys', after: 'FROM alpine:3.23\nVOLUME /var/lib/app' }],
}, function* ({ dockerfile, options }) {
  const sensitive = options.dockleOnly ? ofDockle : system;
  for (const outer of dockerfile.instructions) {
    const instruction = outer.trigger ?? outer;
    if (instruction.keyword !== 'VOLUME') continue;
    for (const word of instruction.words) {
      const path = dockerfile.valueOf(word, instruction);
      if (path !== null && sensitive.has(within(null, path) ?? '')) yield { message: 'system', data: { path }, at: word.span };
    }
  }
});

const ofDockle: ReadonlySet<string> = new Set(['/dev', '/proc', '/sys']);
const system: ReadonlySet<string> = new Set([
  ...ofDockle, '/', '/etc', '/boot', '/usr', '/lib', '/bin', '/sbin', '/run/docker.sock', '/var/run/docker.sock',
]);

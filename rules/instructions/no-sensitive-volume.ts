import { defineRule } from '../../src/engine/rule.js';
import { sensitivePaths, sensitiveToDockle } from '../../src/knowledge/sensitive-paths.js';
import { within } from '../../src/multistage/workdir.js';

export default defineRule({
  id: 'no-sensitive-volume', aliases: ['DKL-DI-0002'], presets: ['recommended', 'security'], severity: 'error',
  needs: ['dockerfile'],
  about: { instructions: ['VOLUME'] },
  summary: 'A VOLUME over a folder of the system',
  rationale: 'A volume outlives the container and is easily shared with others: with system folders or the engine\'s socket in it, one container can reach the host.',
  messages: { system: 'VOLUME {path} puts a part of the system into a volume; name a folder that holds data only' },
  options: { dockleOnly: { doc: 'Only the folders that dockle asks about: /dev, /proc and /sys.', default: false } },
  examples: [{ before: 'FROM alpine:3.23\nVOLUME /sys', after: 'FROM alpine:3.23\nVOLUME /var/lib/app' }],
}, function* ({ dockerfile, options }) {
  const sensitive = options.dockleOnly ? sensitiveToDockle : sensitivePaths;
  for (const outer of dockerfile.instructions) {
    const instruction = outer.trigger ?? outer;
    if (instruction.keyword !== 'VOLUME') continue;
    for (const word of instruction.words) {
      const path = dockerfile.valueOf(word, instruction);
      if (path !== null && sensitive.has(within(null, path) ?? '')) yield { message: 'system', data: { path }, at: word.span };
    }
  }
});

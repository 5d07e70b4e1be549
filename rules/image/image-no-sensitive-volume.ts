import { defineRule } from '../../src/engine/rule.js';
import { sensitivePaths, sensitiveToDockle } from '../../src/knowledge/sensitive-paths.js';
import { within } from '../../src/multistage/workdir.js';
import { shown } from '../../src/text/shown.js';

export default defineRule({
  id: 'image-no-sensitive-volume', aliases: ['DKL-DI-0002'], presets: ['recommended', 'security'], severity: 'error',
  needs: ['image'],
  summary: 'A volume over a folder of the system',
  rationale: 'A volume outlives the container and is easily shared with others: with system folders or the engine\'s socket in it, one container can reach the host.',
  messages: { system: 'the volume {path} holds a part of the system; name a folder that holds data only' },
  options: { dockleOnly: { doc: 'Only the folders that dockle asks about: /dev, /proc and /sys.', default: false } },
  examples: [{ before: 'Volumes: /proc', after: 'Volumes: /data' }],
}, function* ({ image, options }) {
  const sensitive = options.dockleOnly ? sensitiveToDockle : sensitivePaths;
  for (const path of image.config.volumes) {
    if (sensitive.has(within(null, path) ?? '')) yield { message: 'system', data: { path: shown(path) }, at: { config: 'Volumes', key: path } };
  }
});

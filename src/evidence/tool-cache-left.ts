import type { Evidence } from './evidence.js';
import { leftWhere } from './left-behind.js';
import { endOfFolder, toolCaches } from '../knowledge/tool-caches.js';

/** What a build tool left of its cache in its layer, wherever its home was. */
export const toolCacheLeft: Evidence = (question) => {
  const [program = ''] = (question.finding.data['command'] ?? '').split(' ');
  const folders = program === 'pacman' ? ['/var/cache/pacman'] : toolCaches.filter(({ names }) => names.includes(program)).flatMap((cache) => cache.folders);
  // Of some no fixed place is known.
  return folders.length === 0 ? null : leftWhere((path) => folders.some((folder) => `/${path}`.includes(`/${endOfFolder(folder)}/`)))(question);
};

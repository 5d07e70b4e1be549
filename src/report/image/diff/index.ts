import type { Compared } from './compared.js';
import type { Look } from '../../index.js';

export const diffFormats = ['pretty', 'json', 'markdown'] as const;
export type DiffFormat = (typeof diffFormats)[number];

/** One report of what changed between two images. */
export async function diffReport(format: DiffFormat, compared: Compared, look: Look): Promise<string> {
  switch (format) {
    case 'pretty': return (await import('./pretty.js')).diffPretty(compared, look);
    case 'json': return (await import('./json.js')).diffJson(compared, look.version);
    case 'markdown': return (await import('./markdown.js')).diffMarkdown(compared);
  }
}

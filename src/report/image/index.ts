import type { Read } from './read.js';
import { render, type Look } from '../index.js';
import type { RunResult } from '../../engine/result.js';

export const imageFormats = ['pretty', 'json', 'markdown', 'html', 'sarif', 'github', 'gitlab', 'junit', 'checkstyle', 'compact', 'ndjson'] as const;
export type ImageFormat = (typeof imageFormats)[number];

/** One report of an image. Formats that know nothing but findings get these as they get those of Dockerfiles. */
export async function imageReport(format: ImageFormat, read: Read, result: RunResult, look: Look): Promise<string> {
  switch (format) {
    case 'pretty': return (await import('./pretty.js')).imagePretty(read, result, look);
    case 'json': return (await import('./json.js')).imageJson(read, result, look.version);
    case 'markdown': return (await import('./markdown.js')).imageMarkdown(read, result);
    case 'html': return (await import('../html/page.js')).imageHtml(read, result.files.flatMap(({ findings }) => findings), look.version);
    default: return render(format, result, look);
  }
}

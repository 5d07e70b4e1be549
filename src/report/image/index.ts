import type { Read } from './read.js';
import { imageWithoutSecrets } from './without-secrets.js';
import { render, type Look } from '../index.js';
import { onlyErrors } from '../quiet.js';
import { withoutSecrets } from '../without-secrets.js';
import type { RunResult } from '../../engine/result.js';

export const imageFormats = ['pretty', 'json', 'markdown', 'html', 'sarif', 'github', 'gitlab', 'junit', 'checkstyle', 'compact', 'ndjson'] as const;
export type ImageFormat = (typeof imageFormats)[number];

/** One report of an image. Formats that know nothing but findings get these as they get those of Dockerfiles. */
export async function imageReport(format: ImageFormat, read: Read, result: RunResult, look: Look): Promise<string> {
  const safe = imageWithoutSecrets(read, result.files.flatMap(({ findings }) => findings));
  const told = withoutSecrets(result, safe.hide);
  switch (format) {
    case 'pretty': return (await import('./pretty.js')).imagePretty(safe, look.quiet ? onlyErrors(told) : told, look);
    case 'json': return (await import('./json.js')).imageJson(safe, told, look.version);
    case 'markdown': return (await import('./markdown.js')).imageMarkdown(safe, told);
    case 'html': return (await import('../html/page.js')).imageHtml(safe, told.files.flatMap(({ findings }) => findings), look.version);
    default: return render(format, told, look);
  }
}

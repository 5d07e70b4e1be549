import { visible } from './visible.js';

/** Text that a renderer shows as it is, on one line, and that neither mentions anybody nor refers to an issue. */
export const escapeMarkdown = (text: string): string => visible(clipped(text, 1000).replace(/\s+/g, ' ').trim())
  .replace(/[&<>]/g, (char) => entities[char] ?? char)
  .replace(/(?<!\w)(?:@(?=\w)|#(?=\d))/g, '$&&#8203;')
  .replace(/[\\`*_[\]|~$!]|#(?!8203;)/g, '\\$&');

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

export const markdownLink = (text: string, address: string): string =>
  (/^https?:[\x21-\x7e]+$/.test(address)
    ? `[${escapeMarkdown(text)}](${address.replace(/[\\|()<>`]/g, (char) => `%${char.charCodeAt(0).toString(16)}`)})`
    : escapeMarkdown(text));

/** A fence longer than any row of backticks inside cannot be closed from inside. */
export function codeBlock(language: string, lines: readonly string[]): string {
  const body = lines.map((line) => visible(clipped(line.replaceAll('\t', '    ').replace(/\r$/, ''), 400)));
  const longest = Math.max(2, ...body.map((line) => Math.max(0, ...(line.match(/`+/g) ?? []).map((run) => run.length))));
  const fence = '`'.repeat(longest + 1);
  return [`${fence}${language}`, ...body, fence].join('\n');
}

const clipped = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most)}…` : text);

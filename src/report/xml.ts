import { visible } from './visible.js';

type Attributes = Readonly<Record<string, string | number>>;

export const xmlDocument = (root: string): string => `<?xml version="1.0" encoding="UTF-8"?>\n${root}`;

/** An element on lines of its own; `inside` is markup that ends in a newline, or empty. */
export const element = (name: string, attributes: Attributes, inside = ''): string => {
  const opened = `<${name}${Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`).join('')}`;
  return inside === '' ? `${opened}/>\n` : `${opened}>\n${inside.replace(/^(?=.)/gm, '  ')}</${name}>\n`;
};

/** For text and attributes alike. What XML 1.0 cannot hold in any spelling is spelled out for people. */
const escapeXml = (text: string): string => visible(text)
  .replace(/[&<>"']/g, (char) => entities[char] ?? char)
  .replace(/[\ufffe\uffff]/g, '\ufffd');

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

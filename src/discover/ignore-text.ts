import type { HeavyCategory } from '../knowledge/heavy-paths.js';
import { newlineOf } from '../text/lines.js';
import { insertAt, type TextEdit } from '../text/span.js';

/** A line of an ignore file and the section it belongs to. */
export interface IgnoreLine {
  readonly line: string;
  readonly category: HeavyCategory | 'secret';
  /** Adding it changes nothing about any image. */
  readonly isSafe: boolean;
}

const sections: readonly Readonly<{ title: string; categories: readonly IgnoreLine['category'][] }>[] = [
  { title: 'Version control', categories: ['vcs'] },
  { title: 'Secrets', categories: ['secret'] },
  { title: 'Dependencies', categories: ['dependencies'] },
  { title: 'Build output', categories: ['output'] },
  { title: 'Caches and reports', categories: ['cache', 'report'] },
  { title: 'Editors and operating systems', categories: ['editor'] },
  { title: 'Automation and container files', categories: ['infra'] },
  { title: 'Bulk', categories: ['bulk'] },
];

/** The text of an ignore file with these lines, sorted into sections, each line once. */
export const ignoreText = (lines: readonly IgnoreLine[]): string => sections.flatMap(({ title, categories }) => {
  const own = [...new Set(lines.filter(({ category }) => categories.includes(category)).map(({ line }) => line))];
  return own.length === 0 ? [] : [`# ${title}\n${own.map((line) => `${line}\n`).join('')}`];
}).join('\n');

/** Adds text at the end of an ignore file, where its lines win over every `!` before them, with the line endings the file has. */
export function appendTo(file: string, added: string): TextEdit {
  const newline = newlineOf(file);
  const block = `${file === '' || file.endsWith('\n') ? '' : '\n'}${added}`;
  return insertAt(file.length, newline === '\n' ? block : block.replaceAll('\n', newline));
}

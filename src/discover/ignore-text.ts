/** A line of an ignore file and the section it belongs to. */
export interface IgnoreLine {
  readonly line: string;
  /** A category of heavy paths, or `secret`. */
  readonly category: string;
  readonly isSafe: boolean;
}

const sections: readonly Readonly<{ title: string; categories: readonly string[] }>[] = [
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

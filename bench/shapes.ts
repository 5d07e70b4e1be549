import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { linters, median, time } from './program.js';
import { printTable } from './table.js';

const sizes = [2500, 5000, 10_000, 20_000];

const lines = (n: number, line: (i: number) => string): string => Array.from({ length: n }, (_, i) => line(i)).join('');

/** Files of n lines. What is linear costs twice as much for twice as many. */
const files: Readonly<Record<string, (n: number) => string>> = {
  'comments and FROMs': (n) => lines(n / 2, (i) => `# stage ${i}\nFROM alpine:3.22 AS s${i}\n`),
  ENVs: (n) => `FROM alpine:3.22\n${lines(n, (i) => `ENV NAME_${i}=\${HOME}/${i}\n`)}`,
  'one RUN': (n) => `FROM alpine:3.22\nRUN true \\\n${lines(n, (i) => `  && echo ${i} \\\n`)}  && true\n`,
  'one heredoc': (n) => `FROM alpine:3.22\nRUN <<EOF\n${lines(n, (i) => `echo ${i}\n`)}EOF\n`,
  'one stage on another': (n) => `FROM node:22 AS s0\n${lines(n / 5, (i) => `FROM s${i} AS s${i + 1}\nENV A${i}=1\nCOPY a${i} /b${i}\nRUN apt-get install -y p${i}\nUSER u${i}\n`)}`,
  'users and what they get': (n) => `FROM debian:12\n${lines(n / 2, (i) => `USER u${i}\nCOPY a${i} /b${i}\n`)}`,
  'folders in folders': (n) => `FROM debian:12\n${lines(n, (i) => `WORKDIR d${i}\n`)}`,
  'installs in exec form': (n) => `FROM debian:12\n${lines(n, () => 'RUN ["apt-get", "install", "curl"]\n')}`,
  'npm over and over': (n) => `FROM node:22\n${lines(n, (i) => `RUN npm install p${i} && npm run build\n`)}`,
  'variables of one RUN': (n) => `FROM alpine:3.22\nRUN true${lines(n, (i) => ` && \\\n A${i}=1 && echo $A${i} "$B${i}"`)}\n`,
  'blank lines': (n) => `FROM alpine:3.22\n${'\n'.repeat(n)}`,
  'one comment with many names': (n) => `# hadolint ignore=${lines(n, (i) => `DL${String(3000 + (i % 60))},`)}DL3008\nFROM alpine:3.22\n`,
};

export function shapes(folder: string): void {
  const file = join(folder, 'large.Dockerfile');
  const measure = (program: (typeof linters)[number], text: string): number => {
    writeFileSync(file, text);
    return median([1, 2, 3].map(() => time(program, file)));
  };
  for (const program of linters) {
    printTable(`${program.name}: milliseconds against lines`, [
      ['', ...sizes.map(String)],
      ...Object.entries(files).map(([name, text]) => [name, ...sizes.map((n) => measure(program, text(n)).toFixed(0))]),
    ]);
  }
}

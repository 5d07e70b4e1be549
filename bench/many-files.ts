import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { everyRule, linters, time } from './program.js';
import { printTable } from './table.js';

const count = 2000;

const images = ['node:22', 'python:3.13-slim', 'golang:1.24', 'debian:12', 'alpine:3.22', 'eclipse-temurin:21'];
const bodies = [
  'RUN apt-get update && apt-get install -y curl git\nCOPY . .\nCMD ["./run"]\n',
  'COPY package.json ./\nRUN npm ci\nCOPY . .\nRUN npm run build\nUSER 1000\nCMD ["node", "dist/index.js"]\n',
  'RUN pip install --no-cache-dir -r requirements.txt \\\n    && rm -rf /tmp/*\nADD app.py /app/\nENTRYPOINT python /app/app.py\n',
  'RUN <<EOF\nset -e\napk add --no-cache curl\ncurl -fsSL https://example.com/x.tar.gz | tar xz\nEOF\nEXPOSE 80\n',
];

/** No two files are the same, as in life. */
export const dockerfile = (i: number): string => [
  `ARG VERSION=${i}`,
  `FROM ${images[i % images.length] ?? ''} AS build`,
  `LABEL service="service-${i}"`,
  `WORKDIR /srv/${i}`,
  bodies[i % bodies.length] ?? '',
  `FROM ${images[(i * 7) % images.length] ?? ''}`,
  `COPY --from=build /srv/${i} /srv/${i}`,
  bodies[(i >> 2) % bodies.length] ?? '',
].join('\n');

export function manyFiles(folder: string): void {
  const files = Array.from({ length: count }, (_, i) => {
    const home = join(folder, 'services', String(i % 50), String(i));
    mkdirSync(home, { recursive: true });
    const file = join(home, 'Dockerfile');
    writeFileSync(file, dockerfile(i));
    return file;
  });
  printTable(`${count} files in one call`, [
    ['', 'files/s'],
    ...[...linters, everyRule].map((program) => [program.name, (count / (time(program, ...files) / 1000)).toFixed(0)]),
  ]);
}

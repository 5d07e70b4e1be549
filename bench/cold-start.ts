import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { linters, median, time, type Program } from './program.js';
import { printTable } from './table.js';

const runs = 41;

const thirtyLines = `# syntax=docker/dockerfile:1
ARG NODE_VERSION=22.12
FROM node:\${NODE_VERSION}-slim AS build
WORKDIR /app

# Dependencies first, so that they are cached.
COPY package.json package-lock.json ./
RUN --mount=type=cache,target=/root/.npm npm ci
COPY . .
RUN npm run build \\
    && npm prune --omit=dev

FROM node:\${NODE_VERSION}-slim
ENV NODE_ENV=production \\
    PORT=8080
WORKDIR /app
RUN apt-get update && \\
    apt-get install -y --no-install-recommends \\
      curl \\
      tini \\
    && rm -rf /var/lib/apt/lists/*
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
EXPOSE 8080
LABEL org.opencontainers.image.title="web" \\
      org.opencontainers.image.licenses="MIT"
HEALTHCHECK CMD ["curl", "-fsS", "http://localhost:8080/healthy"]
USER node
ENTRYPOINT ["tini", "--"]
CMD ["node", "dist/server.js"]
`;

/** Runs take turns, so that whatever else the machine does meets all of them alike. */
export function coldStart(folder: string): void {
  const file = join(folder, 'Dockerfile');
  writeFileSync(file, thirtyLines);

  const bare: Program = { name: 'node -e 0', command: process.execPath, args: ['-e', '0'] };
  const contestants = [bare, ...linters].map((program) => ({ program, files: program === bare ? [] : [file], took: [] as number[] }));
  for (const { program, files } of contestants) time(program, ...files);
  for (let run = 0; run < runs; run++) {
    for (const { program, files, took } of contestants) took.push(time(program, ...files));
  }

  const base = median(contestants[0]?.took ?? []);
  printTable(`Cold start on a file of 30 lines (median of ${runs} runs)`, [
    ['', 'ms', '× node'],
    ...contestants.map(({ program, took }) => [program.name, median(took).toFixed(1), (median(took) / base).toFixed(2)]),
  ]);
}

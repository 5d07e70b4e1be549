// `npm run new-rule <category>/<id>`: lays out a rule and its fixtures. They fail until both are written.
import { existsSync } from 'node:fs';
import { chdir } from 'node:process';
import { fileURLToPath } from 'node:url';
import { registry } from './gen/registry.js';
import { writeText } from './gen/write.js';

chdir(fileURLToPath(new URL('..', import.meta.url)));

const [where = ''] = process.argv.slice(2);
const [, category, id] = /^([a-z]+)\/([a-z][a-z0-9]*(?:-[a-z0-9]+)+)$/.exec(where) ?? [];

if (category === undefined || id === undefined) {
  stop(`Name the rule as <category>/<id>, such as base/no-latest-tag${where === '' ? '' : `; got '${where}'`}.`);
}

const rule = `rules/${category}/${id}.ts`;
const flagged = `fixtures/rules/${id}/flagged.Dockerfile`;
const quiet = `fixtures/rules/${id}/quiet.Dockerfile`;
const taken = [rule, flagged, quiet].find((path) => existsSync(path));
if (taken !== undefined) stop(`${taken} is there already.`);

writeText(rule, `import { defineRule } from '../../src/engine/rule.js';

export default defineRule({
  id: '${id}',
  presets: ['recommended'],
  severity: 'warning',
  needs: ['dockerfile'],
  summary: 'What is wrong, in a few words',
  rationale: 'Why it matters to the image, in one or two sentences.',
  examples: [{ before: 'FROM alpine:3.22\\nRUN true', after: 'FROM alpine:3.22' }],
  messages: { found: 'A fact about {what}; then what to write' },
}, function* ({ dockerfile }) {
  for (const { keyword, keywordSpan } of dockerfile.instructions) {
    if (keyword === 'TODO') yield { message: 'found', data: { what: keyword }, at: keywordSpan };
  }
});
`);
writeText(flagged, `FROM alpine:3.22
RUN true
#~ [RUN] A fact about RUN; then what to write
`);
writeText(quiet, 'FROM alpine:3.22\n');
writeText('rules/index.ts', registry('rules'));

process.stdout.write(`${rule}\n${flagged}\n${quiet}

Write the fixtures first, then the rule, until \`npm test -- --grep ${id}\` passes; then \`npm run gen\`.
`);

function stop(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}

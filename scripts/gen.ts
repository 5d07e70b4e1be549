// Writes everything that follows from the rules: their registry, their pages, the schema of the configuration, and what the README
// shows of the program. The same sources give the same bytes; CI ends in `git diff --exit-code`.
import { readFileSync } from 'node:fs';
import { chdir } from 'node:process';
import { fileURLToPath } from 'node:url';
import { registry } from './gen/registry.js';
import { writeFolder, writeText } from './gen/write.js';

chdir(fileURLToPath(new URL('..', import.meta.url)));

writeText('rules/index.ts', registry('rules'));
// Only now: these read what has just been written.
const { rules, categories } = await import('../rules/index.js');
const { pages } = await import('./gen/pages.js');
const { configJsonSchema } = await import('../src/config/schema.js');
const { withOutput } = await import('./gen/readme.js');
const { isBuildkitCheck, isHadolintCode, withCodes } = await import('./gen/migration.js');

writeFolder('docs/rules', pages(rules, categories));
writeText('docs/imglint.schema.json', `${JSON.stringify(configJsonSchema(rules), null, 2)}\n`);
for (const [guide, isCode] of [['docs/coming-from-hadolint.md', isHadolintCode], ['docs/coming-from-build-check.md', isBuildkitCheck]] as const) {
  writeText(guide, withCodes(readFileSync(guide, 'utf8'), rules, isCode));
}
writeText('README.md', await withOutput(readFileSync('README.md', 'utf8')));

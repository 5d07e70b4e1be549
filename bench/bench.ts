// `npm run bench`: what a start costs, how fast many files go, which rules that time goes to, and how time grows with the size of a file.
// HADOLINT=/path/to/hadolint measures that program beside ours. Trust the ratios, not the milliseconds.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { coldStart } from './cold-start.js';
import { manyFiles } from './many-files.js';
import { shapes } from './shapes.js';
import { slowRules } from './slow-rules.js';

const folder = mkdtempSync(join(tmpdir(), 'imglint-bench-'));
try {
  console.log(`Node ${process.versions.node}, ${process.platform} ${process.arch}`);
  coldStart(folder);
  manyFiles(folder);
  slowRules();
  shapes(folder);
} finally {
  rmSync(folder, { recursive: true });
}
await import('./images.js');

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { main } from '../../src/cli/main.js';

/** A guide whose console blocks show what the program prints today, on the Dockerfile that stands first in the guide. */
export async function withOutput(guide: string): Promise<string> {
  const [, dockerfile = ''] = /^```dockerfile\n(.*?)^```$/ms.exec(guide) ?? [];
  const folder = mkdtempSync(join(tmpdir(), 'imglint-guide-'));
  try {
    writeFileSync(join(folder, 'Dockerfile'), dockerfile);
    const pieces = guide.split(/^(```console\n\$ imglint .*\n)[^]*?^(?=```$)/m);
    for (const [i, piece] of pieces.entries()) {
      const [, line] = /^```console\n\$ imglint (.*)\n$/.exec(piece) ?? [];
      if (line !== undefined) pieces[i] = piece + await printed(line.split(' '), folder);
    }
    return pieces.join('');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Standard output as a pipe gets it. */
async function printed(argv: readonly string[], cwd: string): Promise<string> {
  const written: string[] = [];
  const sink = { write: (text: string) => { written.push(text); }, isTerminal: false, columns: undefined };
  await main(argv, { env: {}, cwd, stdout: sink, stderr: sink, stdin: Readable.from([]) });
  return written.join('');
}

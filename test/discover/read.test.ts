import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { expect } from 'chai';
import fc from 'fast-check';
import { asAnybody } from './as-anybody.js';
import { decodeText, readStream, readText } from '../../src/discover/read.js';

const temporary = mkdtempSync(join(tmpdir(), 'imglint-read-'));
chmodSync(temporary, 0o755);
after(() => { rmSync(temporary, { recursive: true }); });

const path = join(temporary, 'Dockerfile');
/** A child's coverage, counted from the middle of a run, would hide what ran here. */
const uncounted = { ...process.env, NODE_V8_COVERAGE: '' };

const read = (bytes: Uint8Array | string): ReturnType<typeof readText> => {
  writeFileSync(path, bytes);
  return readText(path);
};

describe('reading a file', () => {
  it('keeps byte order mark and line ends', () => {
    expect(read('\uFEFFFROM a:1\r\nRUN é😀\n')).to.deep.equal({ text: '\uFEFFFROM a:1\r\nRUN é😀\n', lossless: true });
    expect(read('')).to.deep.equal({ text: '', lossless: true });
  });

  it('says when the text is not all that there is', () => {
    expect(read(Buffer.from('# caf\xe9\nFROM a:1\n', 'latin1'))).to.deep.equal({ text: '# caf\uFFFD\nFROM a:1\n', lossless: false });
    expect(read('# a real \uFFFD')).to.deep.equal({ text: '# a real \uFFFD', lossless: true });
  });

  for (const [name, bytes, encoding] of [
    ['UTF-16, little end first', [0xff, 0xfe, 0x46, 0], 'UTF-16'], ['UTF-16, big end first', [0xfe, 0xff, 0, 0x46], 'UTF-16'],
    ['UTF-32, little end first', [0xff, 0xfe, 0, 0, 0x46, 0, 0, 0], 'UTF-32'], ['UTF-32, big end first', [0, 0, 0xfe, 0xff, 0, 0, 0, 0x46], 'UTF-32'],
  ] as const) {
    it(`refuses ${name}`, () => {
      expect(read(Uint8Array.from(bytes))).to.deep.equal({ error: { message: `encoded as ${encoding}; save it as UTF-8`, position: { line: 1, column: 1 } } });
    });
  }

  it('refuses what is no text, and says where', () => {
    const nul = (line: number, column: number): unknown => ({ error: { message: 'not a text file: it holds a NUL byte', position: { line, column } } });
    expect(read('\0')).to.deep.equal(nul(1, 1));
    expect(read('\uFEFFé\0')).to.deep.equal(nul(1, 2));
    expect(read('FROM a\r\n\nRUN 😀x\0y\0\n')).to.deep.equal(nul(3, 8));
  });

  it('says in a line why a file cannot be read', () => {
    const why = (file: string): unknown => readText(file);
    mkdirSync(join(temporary, 'folder'));
    expect(why(join(temporary, 'folder'))).to.deep.equal({ error: { message: 'a folder, not a file', position: null } });
    expect(why(join(temporary, 'none'))).to.deep.equal({ error: { message: 'no such file or folder', position: null } });
    expect(why(join(path, 'x'))).to.deep.equal({ error: { message: 'no such file or folder', position: null } });
    writeFileSync(join(temporary, 'private'), 'FROM a:1\n');
    chmodSync(join(temporary, 'private'), 0);
    asAnybody(() => { expect(why(join(temporary, 'private'))).to.deep.equal({ error: { message: 'permission denied', position: null } }); });
    expect(why('a\0b')).to.deep.equal({ error: { message: 'not a path', position: null } });
  });

  it('refuses more than 64 MiB, and devices without end', () => {
    const tooLarge = { error: { message: 'larger than 64 MiB', position: null } };
    writeFileSync(path, '');
    truncateSync(path, 64 * 2 ** 20 + 1);
    expect(readText(path)).to.deep.equal(tooLarge);
    expect(readText('/dev/zero')).to.deep.equal(tooLarge);
  });

  it('reads what does not know its size', () => {
    const text = 'FROM a:1\n'.repeat(100_000);
    writeFileSync(path, text);
    const script = `import { findDockerfiles } from ${JSON.stringify(new URL('../../src/discover/find.ts', import.meta.url).href)};
      import { readText } from ${JSON.stringify(new URL('../../src/discover/read.ts', import.meta.url).href)};
      process.exitCode = findDockerfiles(['/dev/stdin'], { cwd: '/' }).map(({ absolute }) => readText(absolute).text)[0].length === ${String(text.length)} ? 0 : 1;`;
    // Through a pipe, which says that it holds nothing.
    const { status } = spawnSync('sh', ['-c', 'cat "$1" | "$2" --import tsx --input-type=module --eval "$3"', 'sh', path, process.execPath, script], { env: uncounted });
    expect(status).to.equal(0);
  });

  it('gives every text back', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0')), (text) => {
      expect(decodeText(Buffer.from(text))).to.deep.equal({ text, lossless: true });
    }));
  });

  it('calls lossless only what it can give back, byte for byte', () => {
    fc.assert(fc.property(fc.uint8Array({ min: 1 }), (bytes) => {
      const decoded = decodeText(bytes);
      if ('text' in decoded) expect(Buffer.from(decoded.text).equals(bytes)).to.equal(decoded.lossless);
      else expect(decoded.error.message).to.match(/^encoded as UTF-(16|32); /);
    }));
  });
});

describe('reading standard input', () => {
  it('joins what comes in pieces, also in the middle of a character', async () => {
    const bytes = Buffer.from('FROM é');
    expect(await readStream(Readable.from([bytes.subarray(0, 6), bytes.subarray(6)]))).to.deep.equal({ text: 'FROM é', lossless: true });
    expect(await readStream(Readable.from([]))).to.deep.equal({ text: '', lossless: true });
  });

  it('stops at more than 64 MiB', async () => {
    let given = 0;
    function* endless(): Generator<Buffer> {
      for (;;) {
        given++;
        yield Buffer.alloc(2 ** 24, 'a');
      }
    }
    expect(await readStream(Readable.from(endless(), { highWaterMark: 1 }))).to.deep.equal({ error: { message: 'larger than 64 MiB', position: null } });
    expect(given).to.be.lessThan(10);
  });
});

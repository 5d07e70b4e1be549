// `node --import tsx bench/images.ts`: seconds and memory for an image of 1 GB and 50,000 files, beside the tools that only unpack it.
// IMGLINT=/path/to/imglint.cjs measures that program instead of the built one; MEGABYTES=100 makes a smaller image.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { header } from '../test/image/builder.js';
import { median } from './program.js';
import { printTable } from './table.js';

const layers = 8;
const files = 50_000;
const megabytes = Number(process.env['MEGABYTES'] ?? 1000);
const program = process.env['IMGLINT'] ?? fileURLToPath(new URL('../dist/imglint.cjs', import.meta.url));
const rounds = 3;

/** Bytes that pack about as well as what images hold: words and noise, more of them than a packer looks back. */
function pool(): Buffer {
  let state = 42;
  const next = (): number => (state = Math.imul(state, 1_664_525) + 1_013_904_223 >>> 0) >>> 8;
  const words = Array.from({ length: 800 }, () => next().toString(36));
  const parts: string[] = [];
  for (let size = 0; size < 16 << 20;) {
    const part = next() % 40 === 0 ? String.fromCharCode(...Array.from({ length: 40 }, () => next() & 0xff)) : `${words[next() % words.length] ?? ''} `;
    parts.push(part);
    size += part.length;
  }
  return Buffer.from(parts.join(''), 'latin1');
}

/** Most files are small and few are large; every tenth is written again in the next layer. */
function writeLayer(path: string, layer: number, bytes: Buffer): void {
  const perLayer = files / layers;
  const mean = megabytes * 1e6 / files;
  const out = openSync(path, 'w');
  // Each layer goes through the bytes from a place of its own.
  let at = layer * 1_234_567;
  for (let i = 0; i < perLayer; i++) {
    const size = Math.floor(mean * (i % 100 === 0 ? 40 : i % 10 === 0 ? 3 : 0.33)) + i % 97;
    const content = Buffer.alloc(size);
    for (let done = 0; done < size;) done += bytes.copy(content, done, (at + done) % bytes.length);
    at += size;
    const owner = i % 10 === 5 && layer > 0 ? layer - 1 : layer;
    writeSync(out, Buffer.concat([header({ name: `srv/${owner}/${i % 50}/file${i}`, content, mode: i % 20 === 0 ? 0o755 : 0o644 }), content, Buffer.alloc((512 - size % 512) % 512)]));
  }
  writeSync(out, Buffer.alloc(1024));
  closeSync(out);
}

const digest = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

function archive(folder: string): string {
  const bytes = pool();
  const names = Array.from({ length: layers }, (_, layer) => `layer${layer}.tar`);
  names.forEach((name, layer) => { writeLayer(join(folder, name), layer, bytes); });
  writeFileSync(join(folder, 'config.json'), config(folder, names));
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify([{ Config: 'config.json', RepoTags: ['bench:1'], Layers: names }]));
  run(['tar', '-cf', 'image.tar', ...names, 'config.json', 'manifest.json'], folder);
  return join(folder, 'image.tar');
}

const config = (folder: string, names: readonly string[]): string => JSON.stringify({
  os: 'linux', architecture: 'amd64', config: {}, rootfs: { type: 'layers', diff_ids: names.map((name) => `sha256:${digest(join(folder, name))}`) },
  history: names.map((name) => ({ created_by: `RUN ${name}` })),
});

function layout(folder: string, tool: 'gzip' | 'zstd'): string {
  const root = join(folder, tool);
  mkdirSync(join(root, 'blobs/sha256'), { recursive: true });
  const put = (path: string) => {
    const hex = digest(path);
    run(['mv', path, join(root, 'blobs/sha256', hex)], folder);
    return { digest: `sha256:${hex}`, size: statSync(join(root, 'blobs/sha256', hex)).size };
  };
  const text = (name: string, content: string) => {
    writeFileSync(join(folder, name), content);
    return put(join(folder, name));
  };
  const names = Array.from({ length: layers }, (_, layer) => `layer${layer}.tar`);
  const packed = names.map((name) => {
    const command = tool === 'gzip' ? `gzip -c -6 ${name}` : `zstd -q -c -3 ${name}`;
    run(['sh', '-c', `${command} > packed`], folder);
    return { mediaType: `application/vnd.oci.image.layer.v1.tar+${tool}`, ...put(join(folder, 'packed')) };
  });
  const manifest = text('m', JSON.stringify({ schemaVersion: 2, config: { mediaType: 'application/vnd.oci.image.config.v1+json', ...text('c', config(folder, names)) }, layers: packed }));
  writeFileSync(join(root, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}');
  writeFileSync(join(root, 'index.json'), JSON.stringify({ schemaVersion: 2, manifests: [{ mediaType: 'application/vnd.oci.image.manifest.v1+json', ...manifest }] }));
  return root;
}

function run(command: readonly string[], cwd: string, { mayFail = false } = {}): string {
  const [name = '', ...args] = command;
  const { status, stderr, error } = spawnSync(name, args, { cwd, encoding: 'utf8', maxBuffer: Infinity });
  if (status !== 0 && !mayFail) throw new Error(`${command.join(' ')} failed: ${error?.message ?? stderr}`);
  return stderr;
}

interface Cost {
  readonly seconds: number;
  readonly megabytes: string;
}

/** GNU time says what a program needed at most; where it is not installed nobody says. */
const gnuTime = '/usr/bin/time';

function cost(command: readonly string[], cwd: string): Cost {
  const peaks: number[] = [];
  const seconds = Array.from({ length: rounds }, () => {
    const start = performance.now();
    const said = run(existsSync(gnuTime) ? [gnuTime, '-f', '%M', ...command] : command, cwd, { mayFail: command[0] === process.env['DIVE'] || command[0] === process.env['DOCKLE'] });
    peaks.push(Number(said.trim().split('\n').at(-1)) / 1000);
    return (performance.now() - start) / 1000;
  });
  return { seconds: median(seconds), megabytes: existsSync(gnuTime) ? median(peaks).toFixed(0) : '?' };
}

/** Other people's programs, where somebody says where they are. */
const peers: readonly Readonly<{ name: string; path: string | undefined; args: (archive: string) => readonly string[] }>[] = [
  { name: 'dive, uncompressed archive', path: process.env['DIVE'], args: (archive) => [`docker-archive://${archive}`, '--ci'] },
  { name: 'dockle, uncompressed archive', path: process.env['DOCKLE'], args: (archive) => ['--input', archive] },
];

const folder = mkdtempSync(join(tmpdir(), 'imglint-bench-'));
try {
  process.env['IMGLINT_CACHE_DIR'] = join(folder, 'cache');
  const plain = archive(folder);
  const gzip = layout(folder, 'gzip');
  const zstd = layout(folder, 'zstd');
  const raw = statSync(plain).size / 1e6;
  const ours = (reference: string, ...flags: readonly string[]): readonly string[] => [process.execPath, program, 'image', reference, '--format', 'json', '--fail-on', 'never', ...flags];
  const blobs = (root: string, tool: string): readonly string[] => ['sh', '-c', `for blob in ${root}/blobs/sha256/*; do ${tool} -dc < $blob > /dev/null 2>&1 || true; done`];
  const rows = [
    { name: 'tar -tf, seeking', command: ['sh', '-c', `for layer in layer*.tar; do tar -tf $layer > /dev/null; done`] },
    { name: 'imglint, uncompressed archive', command: ours(plain, '--no-cache') },
    { name: 'gzip -dc', command: blobs(gzip, 'gzip') },
    { name: 'imglint, gzip layout', command: ours(gzip, '--no-cache') },
    { name: 'zstd -dc', command: blobs(zstd, 'zstd') },
    { name: 'imglint, zstd layout', command: ours(zstd, '--no-cache') },
    { name: 'imglint, gzip layout, from its cache', command: ours(gzip) },
    ...peers.flatMap(({ name, path, args }) => (path === undefined || path === '' ? [] : [{ name, command: [path, ...args(plain)] }])),
  ].map(({ name, command }) => ({ name, ...cost(command, folder) }));
  printTable(`an image of ${raw.toFixed(0)} MB and ${files} files in ${layers} layers`, [
    ['', 'seconds', 'MB/s', 'peak MB'], ...rows.map(({ name, seconds, megabytes: peak }) => [name, seconds.toFixed(2), (raw / seconds).toFixed(0), peak]),
  ]);
} finally {
  rmSync(folder, { recursive: true });
}

import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { zstdRaw } from './zstd-raw.js';

/** What a layer is made of. */
export type Part =
  | Readonly<{ file: string; content: string | Buffer; mode?: number; uid?: number; mtime?: number }>
  | Readonly<{ dir: string; mode?: number }>
  | Readonly<{ symlink: string; to: string }>
  | Readonly<{ hardlink: string; to: string }>
  | Readonly<{ device: string }>
  | Readonly<{ whiteout: string }>
  | Readonly<{ opaque: string }>;

export interface Spec {
  readonly layers: readonly (readonly Part[])[];
  readonly history?: readonly Readonly<{ created?: string; created_by?: string; empty_layer?: boolean; comment?: string }>[];
  readonly config?: object;
  /** What stands beside `config` in the image's configuration, in place of what would. */
  readonly top?: object;
  /** Of the manifest. */
  readonly annotations?: Readonly<Record<string, string>>;
  readonly tag?: string;
  /** In an archive of `docker save`, where there are several. */
  readonly tags?: readonly string[];
  /** Of an OCI layout: how each layer is packed, where that is not the same for all. */
  readonly packed?: readonly Packing[];
  readonly platform?: Readonly<{ os: string; architecture: string; variant?: string }>;
  /** For which the index lists it, where that is another. */
  readonly listed?: Readonly<{ os: string; architecture: string; variant?: string }>;
  /** Of the layers in a layout. */
  readonly mediaType?: string;
}

export interface Member {
  readonly name: string;
  readonly content?: string | Buffer;
  readonly type?: string;
  readonly link?: string;
  readonly mode?: number;
  readonly uid?: number;
  readonly mtime?: number;
  /** States another size than the content has. */
  readonly size?: number;
}

const octal = (value: number, width: number): string => `${value.toString(8).padStart(width - 1, '0')}\0`;

/** A header block of POSIX' tar, written down from its specification. */
export function header({ name, content = '', type = '0', link = '', mode = 0o644, uid = 0, mtime = 1_700_000_000, size }: Member): Buffer {
  const block = Buffer.alloc(512);
  block.write(name, 0, 100);
  block.write(octal(mode, 8), 100);
  block.write(octal(uid, 8), 108);
  block.write(octal(uid, 8), 116);
  block.write(octal(size ?? Buffer.byteLength(content), 12), 124);
  block.write(octal(mtime, 12), 136);
  block.write(' '.repeat(8), 148);
  block.write(type, 156, 'latin1');
  block.write(link, 157, 100);
  block.write('ustar\x0000', 257);
  return sealed(block);
}

/** The same header with a right checksum. */
export function sealed(block: Buffer): Buffer {
  block.write(' '.repeat(8), 148);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return block;
}

export const padded = (content: string | Buffer): Buffer => {
  const bytes = Buffer.from(content as Buffer);
  return Buffer.concat([bytes, Buffer.alloc((512 - bytes.length % 512) % 512)]);
};

export const member = (one: Member): Buffer => Buffer.concat([...long(one), header(one), padded(one.content ?? '')]);
export const endOfTar = Buffer.alloc(1024);
export const tar = (members: readonly Member[]): Buffer => Buffer.concat([...members.map(member), endOfTar]);

/** Names that are too long for the header go before it, as pax has it. */
function long({ name, link = '' }: Member): readonly Buffer[] {
  const records = [...Buffer.byteLength(name) > 100 ? [record('path', name)] : [], ...Buffer.byteLength(link) > 100 ? [record('linkpath', link)] : []];
  return records.length === 0 ? [] : [pax(Buffer.concat(records))];
}

export const pax = (records: Buffer): Buffer => member({ name: 'PaxHeader', type: 'x', content: records });

/** `length key=value\n`, where the length counts itself. */
export function record(key: string, value: string | Buffer): Buffer {
  const rest = Buffer.concat([Buffer.from(` ${key}=`), Buffer.from(value as Buffer), Buffer.from('\n')]);
  let length = rest.length + 1;
  while (String(length).length + rest.length !== length) length = String(length).length + rest.length;
  return Buffer.concat([Buffer.from(String(length)), rest]);
}

export const layerTar = (parts: readonly Part[]): Buffer => tar(parts.map(memberOf));

function memberOf(part: Part): Member {
  if ('file' in part) {
    const { mode, uid, mtime } = part;
    return { name: part.file, content: part.content, ...mode === undefined ? {} : { mode }, ...uid === undefined ? {} : { uid }, ...mtime === undefined ? {} : { mtime } };
  }
  if ('dir' in part) return { name: `${part.dir}/`, type: '5', mode: part.mode ?? 0o755 };
  if ('symlink' in part) return { name: part.symlink, type: '2', link: part.to };
  if ('hardlink' in part) return { name: part.hardlink, type: '1', link: part.to };
  if ('device' in part) return { name: part.device, type: '3' };
  if ('whiteout' in part) return { name: join(dirname(part.whiteout), `.wh.${part.whiteout.split('/').at(-1) ?? ''}`) };
  return { name: join(part.opaque, '.wh..wh..opq') };
}

export const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

export type Packing = 'none' | 'gzip' | 'zstd';
const pack = (bytes: Buffer, packing: Packing): Buffer => (packing === 'none' ? bytes : packing === 'gzip' ? gzipSync(bytes) : zstdRaw(bytes));

function configOf({ history, layers, config = {}, top = {}, platform }: Spec, tars: readonly Buffer[]): Buffer {
  return Buffer.from(JSON.stringify({
    architecture: 'amd64', os: 'linux', ...platform, created: '2026-01-01T00:00:00Z', config,
    rootfs: { type: 'layers', diff_ids: tars.map((one) => `sha256:${sha256(one)}`) },
    history: history ?? layers.map((_, index) => ({ created: '2026-01-01T00:00:00Z', created_by: `RUN step ${index}` })), ...top,
  }));
}

/** As `docker save` wrote it before version 25: a folder for each layer, the manifest last. */
export function dockerArchive(spec: Spec): Buffer {
  const tars = spec.layers.map(layerTar);
  const config = configOf(spec, tars);
  const names = tars.map((one, index) => `${index}${sha256(one).slice(1)}/layer.tar`);
  return tar([
    ...tars.map((content, index) => ({ name: names[index] ?? '', content })),
    { name: `${sha256(config)}.json`, content: config },
    { name: 'manifest.json', content: JSON.stringify([{ Config: `${sha256(config)}.json`, RepoTags: spec.tags ?? [spec.tag ?? 'app:1'], Layers: names }]) },
  ]);
}

/** The files of an OCI layout, by their paths. */
export type Layout = ReadonlyMap<string, Buffer>;

const mediaTypes: Readonly<Record<Packing, string>> = {
  none: 'application/vnd.oci.image.layer.v1.tar', gzip: 'application/vnd.oci.image.layer.v1.tar+gzip', zstd: 'application/vnd.oci.image.layer.v1.tar+zstd',
};

/** A layout with one image for each spec. */
export function ociLayout(specs: Spec | readonly Spec[], packing: Packing = 'gzip'): Layout {
  const files = new Map<string, Buffer>();
  const descriptor = (bytes: Buffer, mediaType: string) => {
    files.set(`blobs/sha256/${sha256(bytes)}`, bytes);
    return { mediaType, digest: `sha256:${sha256(bytes)}`, size: bytes.length };
  };
  const all: readonly Spec[] = 'layers' in specs ? [specs] : specs;
  const manifests = all.map((spec) => {
    const tars = spec.layers.map(layerTar);
    const layers = tars.map((one, index) => {
      const way = spec.packed?.[index] ?? packing;
      return descriptor(pack(one, way), spec.mediaType ?? mediaTypes[way]);
    });
    const config = descriptor(configOf(spec, tars), 'application/vnd.oci.image.config.v1+json');
    const manifest = descriptor(Buffer.from(JSON.stringify({ schemaVersion: 2, config, layers, ...spec.annotations === undefined ? {} : { annotations: spec.annotations } })), 'application/vnd.oci.image.manifest.v1+json');
    return { ...manifest, annotations: { 'org.opencontainers.image.ref.name': spec.tag ?? '1' }, ...(spec.listed ?? spec.platform) === undefined ? {} : { platform: spec.listed ?? spec.platform } };
  });
  files.set('oci-layout', Buffer.from('{"imageLayoutVersion":"1.0.0"}'));
  files.set('index.json', Buffer.from(JSON.stringify({ schemaVersion: 2, manifests })));
  return files;
}

export const ociArchive = (layout: Layout): Buffer => tar([...layout].map(([name, content]) => ({ name, content })));

/** As Docker saves since it keeps images in containerd: a layout with the old manifest beside it. */
export function containerdArchive(spec: Spec): Buffer {
  const layout = ociLayout(spec, 'none');
  const config = configOf(spec, spec.layers.map(layerTar));
  const layers = spec.layers.map((parts) => `blobs/sha256/${sha256(layerTar(parts))}`);
  const manifest = JSON.stringify([{ Config: `blobs/sha256/${sha256(config)}`, RepoTags: [spec.tag ?? 'app:1'], Layers: layers }]);
  return ociArchive(new Map([...layout, ['manifest.json', Buffer.from(manifest)]]));
}

export function writeLayout(folder: string, layout: Layout): void {
  for (const [path, content] of layout) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

import type { DockerfileData, Fact, FindingData, LayerData, PageData } from './data.js';
import { treeData } from './tree.js';
import { wasteData } from './waste.js';
import type { Dockerfile, Instruction } from '../../dockerfile/model.js';
import type { ReportedFinding } from '../../engine/result.js';
import type { Image, Layer } from '../../image/model.js';
import { maskSecrets } from '../../knowledge/mask-secrets.js';
import type { Read } from '../image/read.js';
import { compressedSize, sum } from '../image/sizes.js';
import type { SafeRead } from '../image/without-secrets.js';
import { inUnits } from '../../text/bytes.js';

/** Everything the page shows. */
export function pageData(read: SafeRead, findings: readonly ReportedFinding[], version: string): PageData {
  const { image } = read;
  return {
    version, reference: image.reference, tags: image.tags, facts: facts(image), config: config(image),
    layers: image.layers.map((layer) => layerData(read, layer)), dockerfile: dockerfileData(read),
    tree: treeData(image), knowsFiles: image.known.files, waste: wasteData(image), findings: findings.map(findingData),
  };
}

function facts({ platform, digest, id, config: { created }, known, layers, files, base, waste }: Image): readonly Fact[] {
  const compressed = compressedSize(layers);
  return present([
    ['size', known.sizes ? inUnits(sum(layers, ({ uncompressed }) => uncompressed)) : null],
    ['compressed', compressed === null ? null : inUnits(compressed)],
    ['files', known.files ? files.count.toLocaleString('en') : 'not read'],
    ['layers', base.layers === 0 ? String(layers.length) : `${layers.length}, ${base.layers} of them the base`],
    ['dead', !known.files ? null : `${inUnits(waste.recoverable)} (${((1 - waste.score) * 100).toFixed(1)} %)`],
    ['platform', platform], ['created', created === null ? null : created.slice(0, 10)],
    [digest === null ? 'image id' : 'digest', (digest ?? id)?.slice(0, 19) ?? null],
  ]);
}

/** By the names that the image itself has for them. */
function config({ config: said, digest, id }: Image): readonly Fact[] {
  const list = (texts: readonly string[]): string | null => (texts.length === 0 ? null : texts.join('\n'));
  const command = (words: readonly string[]): string | null => (words.length === 0 ? null : JSON.stringify(words));
  return present([
    ['User', said.user === '' ? 'root (none is set)' : said.user], ['Entrypoint', command(said.entrypoint)], ['Cmd', command(said.cmd)],
    ['WorkingDir', said.workingDir === '' ? null : said.workingDir], ['Env', said.env.length === 0 ? null : said.env.join('\n')], ['ExposedPorts', list(said.exposedPorts)],
    ['Volumes', list(said.volumes)], ['Labels', list([...said.labels].map(([key, value]) => `${key}=${value}`))],
    ['Healthcheck', said.healthcheck === null ? null : command(said.healthcheck)], ['Shell', command(said.shell)], ['StopSignal', said.stopSignal],
    ['OnBuild', list(said.onBuild)], ['Digest', digest], ['Image id', id],
  ]);
}

const present = (facts: readonly (readonly [string, string | null])[]): readonly Fact[] =>
  facts.flatMap(([name, value]): readonly Fact[] => (value === null ? [] : [[name, value]]));

function layerData({ image, dockerfile }: Read, layer: Layer): LayerData {
  const isBase = layer.index < image.base.layers;
  const match = dockerfile === null || layer.historyIndex === null || isBase ? undefined : image.join?.matches.get(layer.historyIndex);
  const instruction = isBase && dockerfile !== null && image.join !== null ? fromOf(dockerfile.model) : match?.instruction;
  return {
    createdBy: layer.history?.createdBy ?? '', isBase,
    lines: instruction === undefined ? null : [instruction.line, instruction.endLine], isLikely: match?.confidence === 'likely',
    bytes: layer.uncompressed, compressed: layer.compressed, files: layer.files, dead: layer.wasted,
  };
}

/** What brings the base image in. */
const fromOf = (dockerfile: Dockerfile): Instruction | undefined => (dockerfile.target === null ? undefined : dockerfile.chain(dockerfile.target).at(-1)?.from);

/** Beside an image that was not built from it, it would say nothing. */
function dockerfileData({ image, dockerfile, hide }: SafeRead): DockerfileData | null {
  if (dockerfile === null || image.join === null) return null;
  const lines = hide(maskSecrets(dockerfile.model.text.replace(/^\uFEFF/, ''))).split(/\r?\n/);
  return { path: dockerfile.path, lines: lines.at(-1) === '' ? lines.slice(0, -1) : lines };
}

const findingData = ({ severity, rule, message, bytes, docs, range, span, place, inBase = false, files = [] }: ReportedFinding): FindingData => ({
  severity, rule, message, bytes, docs,
  line: place !== undefined && span.end === span.start ? null : range.start.line,
  layer: place !== undefined && 'layer' in place ? place.layer : null,
  where: place === undefined ? null : 'config' in place ? 'configuration' : 'history' in place ? 'history' : null,
  inBase, paths: pathsOf(place, files),
});

const pathsOf = (place: ReportedFinding['place'], files: NonNullable<ReportedFinding['files']>): FindingData['paths'] => {
  if (files.length > 0) return files.slice(0, mostPaths).map(({ path, bytes }) => ({ path, bytes }));
  return place !== undefined && 'layer' in place && place.path !== undefined ? [{ path: place.path, bytes: 0 }] : [];
};

const mostPaths = 50;

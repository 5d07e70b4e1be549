import type { Read } from './run-image.js';
import type { Layer, Sums } from '../image/model.js';
import { maskSecrets } from '../knowledge/secret-values.js';

/** The contract for programs (DESIGN). Secrets are masked wherever an image may tell them: in its history, environment, labels. */
export function imageJson(read: Read, version: string): string {
  const { image } = read;
  return `${JSON.stringify({
    schemaVersion: 1, tool: { name: 'imglint', version },
    files: [{ path: image.reference, kind: 'image', findings: [], errors: [] }],
    summary: { files: 1, error: 0, warning: 0, info: 0, style: 0, fixable: 0, fixed: 0 },
    image: imagePart(read),
  }, null, 2)}\n`;
}

function imagePart(read: Read) {
  const { image } = read;
  const { waste, dive, base } = image;
  return {
    reference: image.reference, kind: image.kind, tags: image.tags, digest: image.digest, id: image.id, platform: image.platform, config: configJson(read),
    size: { compressed: compressedSize(image.layers), uncompressed: sum(image.layers, ({ uncompressed }) => uncompressed) },
    files: { count: image.files.count, bytes: image.files.bytes },
    base: { layers: base.layers, by: base.by },
    layers: image.layers.map((layer) => layerJson(read, layer)),
    waste: { ...sumsJson(waste), compressed: waste.compressed === null ? null : sumsJson(waste.compressed), aboveBase: sumsJson(waste.from(base.layers)) },
    efficiency: { score: waste.score, dive: { efficiency: dive.efficiency, wastedBytes: dive.wastedBytes, userWastedPercent: dive.userWastedPercent } },
  };
}

const sumsJson = ({ recoverable, deleted, overwritten, metadataOnly, duplicate }: Sums) => ({ recoverable, deleted, overwritten, metadataOnly, duplicate });

function layerJson({ image, dockerfile }: Read, layer: Layer) {
  const { index, digest, diffId, mediaType, compressed, uncompressed, files, added, wasted } = layer;
  const match = layer.historyIndex === null ? undefined : image.join?.matches.get(layer.historyIndex);
  return {
    index, digest, diffId, mediaType, createdBy: maskSecrets(layer.history?.createdBy ?? ''), base: index < image.base.layers,
    instruction: match === undefined || dockerfile === null ? null
      : { path: dockerfile.path, line: match.instruction.line, endLine: match.instruction.endLine, confidence: match.confidence },
    compressed, uncompressed, files, added, wasted,
  };
}

/** By the names that the image itself has for them. */
function configJson({ image: { config } }: Read) {
  const masked = (texts: readonly string[]): readonly string[] => texts.map(maskSecrets);
  return {
    os: config.os, architecture: config.architecture, variant: config.variant, created: config.created,
    User: config.user, Env: masked(config.env), Entrypoint: masked(config.entrypoint), Cmd: masked(config.cmd), WorkingDir: config.workingDir,
    ExposedPorts: config.exposedPorts, Volumes: config.volumes, Labels: Object.fromEntries([...config.labels].map(([key, value]) => [key, maskedLabel(key, value)])),
    Healthcheck: config.healthcheck === null ? null : masked(config.healthcheck), Shell: config.shell, StopSignal: config.stopSignal, OnBuild: masked(config.onBuild),
  };
}

const maskedLabel = (key: string, value: string): string => maskSecrets(`${key}=${value}`).slice(key.length + 1);

/** What a registry sends; null where nothing is packed. */
export const compressedSize = (layers: readonly Layer[]): number | null =>
  (layers.every(({ compressed }) => compressed === null) ? null : sum(layers, ({ compressed, uncompressed }) => compressed ?? uncompressed));

export const sum = <T>(all: readonly T[], of: (one: T) => number): number => all.reduce((total, one) => total + of(one), 0);

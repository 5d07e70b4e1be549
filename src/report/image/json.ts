import type { Read } from './read.js';
import { compressedSize, sum } from './sizes.js';
import type { SafeRead } from './without-secrets.js';
import { errorJson, findingJson } from '../json.js';
import type { FileResult, ReportedFinding, RunResult } from '../../engine/result.js';
import type { Layer, Sums } from '../../image/model.js';

/** The contract for programs (DESIGN): all findings stand on the image, and say which line is to blame. */
export function imageJson(read: SafeRead, { files, summary }: RunResult, version: string): string {
  return `${JSON.stringify({
    schemaVersion: 1, tool: { name: 'imglint', version },
    files: [{
      path: read.image.reference, kind: 'image', findings: files.flatMap((file) => file.findings.map((finding) => imageFindingJson(finding, file))),
      errors: files.flatMap(({ errors }) => errors.map(errorJson)),
    }],
    summary, image: imagePart(read),
  }, null, 2)}\n`;
}

const imageFindingJson = (finding: ReportedFinding, { kind, path }: FileResult) => ({
  ...findingJson(finding), place: finding.place ?? null, inBase: finding.inBase ?? false, files: finding.files ?? [],
  source: kind === 'dockerfile' ? { path, line: finding.range.start.line, endLine: finding.range.end.line } : null,
});

function imagePart(read: Read) {
  const { image } = read;
  const { waste, dive, base } = image;
  return {
    reference: image.reference, kind: image.kind, known: image.known, tags: image.tags, digest: image.digest, id: image.id, platform: image.platform, config: configJson(read),
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
    index, digest, diffId, mediaType, createdBy: layer.history?.createdBy ?? '', base: index < image.base.layers,
    instruction: match === undefined || dockerfile === null ? null
      : { path: dockerfile.path, line: match.instruction.line, endLine: match.instruction.endLine, confidence: match.confidence },
    compressed, uncompressed, files, added, wasted,
  };
}

/** By the names that the image itself has for them. */
function configJson({ image: { config } }: Read) {
  return {
    os: config.os, architecture: config.architecture, variant: config.variant, created: config.created,
    User: config.user, Env: config.env, Entrypoint: config.entrypoint, Cmd: config.cmd, WorkingDir: config.workingDir,
    ExposedPorts: config.exposedPorts, Volumes: config.volumes, Labels: Object.fromEntries(config.labels),
    Healthcheck: config.healthcheck, Shell: config.shell, StopSignal: config.stopSignal, OnBuild: config.onBuild,
  };
}

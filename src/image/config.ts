import { UsageError } from '../errors.js';
import { oneLine } from '../text/one-line.js';
import { isDigest } from './bytes/verify.js';
import { fieldsOf, keysOf, listOf, parseJson, textMapOf, textOf, textsOf, type Json } from './json.js';

/** What an image says of itself (OCI image configuration). */
export interface ImageConfig {
  readonly os: string | null;
  readonly architecture: string | null;
  readonly variant: string | null;
  readonly created: string | null;
  readonly author: string | null;
  /** Empty where none is set, which means root. */
  readonly user: string;
  /** `NAME=value`. */
  readonly env: readonly string[];
  readonly entrypoint: readonly string[];
  readonly cmd: readonly string[];
  /** Windows: entrypoint and command are one text that was split already. */
  readonly argsEscaped: boolean;
  readonly workingDir: string;
  readonly exposedPorts: readonly string[];
  readonly volumes: readonly string[];
  readonly labels: ReadonlyMap<string, string>;
  /** Null where none is set; `["NONE"]` where one was taken away. */
  readonly healthcheck: readonly string[] | null;
  readonly shell: readonly string[];
  readonly stopSignal: string | null;
  readonly onBuild: readonly string[];
  readonly diffIds: readonly string[];
  readonly history: readonly HistoryItem[];
}

export interface HistoryItem {
  readonly created: string | null;
  readonly createdBy: string;
  /** It made no layer. */
  readonly isEmpty: boolean;
  readonly comment: string;
  readonly author: string;
}

/** The configuration that stands in a blob. */
export function parseConfig(bytes: Buffer, blob: string): ImageConfig {
  const json = parseJson(bytes, blob);
  if (typeof json !== 'object' || json === null || Array.isArray(json)) throw new UsageError(`${oneLine(blob)}: this is JSON, but no configuration of an image`);
  return readConfig(json);
}

export function readConfig(json: Json): ImageConfig {
  const top = fieldsOf(json);
  const config = fieldsOf(top['config']);
  const health = fieldsOf(config['Healthcheck']);
  return {
    os: textOf(top['os']), architecture: textOf(top['architecture']), variant: textOf(top['variant']),
    created: textOf(top['created']), author: textOf(top['author']),
    user: textOf(config['User']) ?? '', env: textsOf(config['Env']),
    entrypoint: words(config['Entrypoint']), cmd: words(config['Cmd']), argsEscaped: config['ArgsEscaped'] === true,
    workingDir: textOf(config['WorkingDir']) ?? '', exposedPorts: keysOf(config['ExposedPorts']), volumes: keysOf(config['Volumes']),
    labels: textMapOf(config['Labels']), healthcheck: 'Test' in health ? textsOf(health['Test']) : null,
    shell: textsOf(config['Shell']), stopSignal: textOf(config['StopSignal']), onBuild: textsOf(config['OnBuild']),
    diffIds: textsOf(fieldsOf(top['rootfs'])['diff_ids']).filter(isDigest),
    history: listOf(top['history']).map(historyItem),
  };
}

/** Very old images have one text. */
const words = (value: Json): readonly string[] => (typeof value === 'string' ? [value] : textsOf(value));

const historyItem = (json: Json): HistoryItem => {
  const item = fieldsOf(json);
  return {
    created: textOf(item['created']), createdBy: textOf(item['created_by']) ?? '', isEmpty: item['empty_layer'] === true,
    comment: textOf(item['comment']) ?? '', author: textOf(item['author']) ?? '',
  };
};

/** `linux/arm/v7`; null where the image does not say. */
export const platformOf = ({ os, architecture, variant }: Pick<ImageConfig, 'os' | 'architecture' | 'variant'>): string | null =>
  (os === null || architecture === null ? null : [os, architecture, ...variant === null || variant === '' ? [] : [variant]].join('/'));

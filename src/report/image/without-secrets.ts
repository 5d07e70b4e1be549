import { maskedVariable, maskedWords } from './masked.js';
import type { Read } from './read.js';
import type { ReportedFinding } from '../../engine/result.js';
import type { HistoryItem, ImageConfig } from '../../image/config.js';
import { hiddenValues, hideAlso, maskSecrets } from '../../knowledge/mask-secrets.js';
import { maskTokens } from '../../knowledge/secrets.js';
import { unmistakable } from '../../knowledge/unmistakable.js';

/** An image as reports may tell of it, without the secrets that it holds. */
export interface SafeRead extends Read {
  /** Of any other text that is told with it: hides what the image gave away, wherever it stands. */
  readonly hide: (text: string) => string;
}

/**
 * Masks what an image says of itself. A secret is often told once by its name and then again without: as a build argument, and in the
 * address that was made of it; so what is hidden in one place is hidden in all.
 */
export function imageWithoutSecrets(read: Read, findings: readonly ReportedFinding[]): SafeRead {
  const { image, dockerfile } = read;
  const named = secretVariables(findings);
  const known = [...textsOf(image.config), dockerfile?.model.text ?? ''].flatMap(hiddenValues);
  const given = image.config.env.filter((variable) => named.has(nameOf(variable))).map(valueOf);
  const hideKnown = hideAlso([...new Set([...known, ...unmistakable(given)])]);
  const hiding: Hiding = { hide: (text) => hideKnown(maskTokens(text)), hideText: (text) => hideKnown(maskSecrets(text)), named };
  const { hide } = hiding;
  return {
    ...read, hide,
    image: {
      ...image, reference: hide(image.reference), tags: image.tags.map(hide), config: maskedConfig(image.config, hiding),
      layers: image.layers.map((layer) => ({ ...layer, history: layer.history === null ? null : maskedItem(layer.history, hiding) })),
    },
  };
}

interface Hiding {
  /** Of a name, in which only what is a secret anywhere is one. */
  readonly hide: (text: string) => string;
  /** Of what is written in words or commands. */
  readonly hideText: (text: string) => string;
  /** Variables that a rule says hold a secret: users may have words of their own for such. */
  readonly named: ReadonlySet<string>;
}

const secretVariables = (findings: readonly ReportedFinding[]): ReadonlySet<string> => new Set(findings
  .flatMap(({ rule, place }) => (rule === 'image-no-secret-env' && place !== undefined && 'config' in place ? [place.key ?? ''] : [])));

const textsOf = ({ env, entrypoint, cmd, healthcheck, onBuild, labels, history }: ImageConfig): readonly string[] => [
  ...env, ...[entrypoint, cmd, healthcheck ?? []].map((words) => words.join(' ')), ...onBuild,
  ...[...labels].map(([key, value]) => `${key}=${value}`),
  ...history.flatMap(({ createdBy, comment }) => [createdBy.slice(0, longest), comment]),
];

/** Longer ones are no commands of people. */
const longest = 1 << 16;

const nameOf = (variable: string): string => variable.slice(0, Math.max(0, variable.indexOf('=')));
const valueOf = (variable: string): string => variable.slice(variable.indexOf('=') + 1);

function maskedConfig(config: ImageConfig, hiding: Hiding): ImageConfig {
  const { hide, hideText, named } = hiding;
  const words = (all: readonly string[]): readonly string[] => maskedWords(all).map(hide);
  return {
    ...config,
    author: config.author === null ? null : hideText(config.author),
    user: hide(config.user),
    env: config.env.map((variable) => hide(maskedVariable(variable, named.has(nameOf(variable))))),
    entrypoint: words(config.entrypoint),
    cmd: words(config.cmd),
    workingDir: hide(config.workingDir),
    exposedPorts: config.exposedPorts.map(hide),
    volumes: config.volumes.map(hide),
    labels: new Map([...config.labels].map(([key, value]) => [hide(key), hide(maskedVariable(`${key}=${value}`).slice(key.length + 1))])),
    healthcheck: config.healthcheck === null ? null : words(config.healthcheck),
    shell: words(config.shell),
    stopSignal: config.stopSignal === null ? null : hide(config.stopSignal),
    onBuild: config.onBuild.map(hideText),
    history: config.history.map((item) => maskedItem(item, hiding)),
  };
}

const maskedItem = (item: HistoryItem, { hideText }: Hiding): HistoryItem =>
  ({ ...item, createdBy: hideText(item.createdBy.slice(0, longest)), comment: hideText(item.comment), author: hideText(item.author) });

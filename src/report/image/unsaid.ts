import { maskedVariable, maskedWords } from './masked.js';
import type { Read } from './read.js';
import type { ReportedFinding } from '../../engine/result.js';
import type { ImageConfig, HistoryItem } from '../../image/config.js';
import { unmistakable } from '../../knowledge/repeated-secrets.js';
import { hideAlso, hiddenValues, maskSecrets } from '../../knowledge/secret-values.js';
import { maskTokens } from '../../knowledge/secrets.js';

/** An image as reports may tell of it, without the secrets that it holds. */
export interface Unsaid extends Read {
  /** Of any other text that is told with it: hides what the image gave away, wherever it stands. */
  readonly hide: (text: string) => string;
}

/**
 * Masks what an image says of itself. A secret is often told once by its name and then again without: as a build argument, and in the
 * address that was made of it; so what is hidden in one place is hidden in all.
 */
export function unsaid(read: Read, findings: readonly ReportedFinding[]): Unsaid {
  const { image, dockerfile } = read;
  const { config } = image;
  const texts = [
    ...config.env, ...[config.entrypoint, config.cmd, config.healthcheck ?? []].map((words) => words.join(' ')), ...config.onBuild,
    ...[...config.labels].map(([key, value]) => `${key}=${value}`), ...config.history.flatMap(({ createdBy, comment }) => [createdBy.slice(0, longest), comment]),
    dockerfile?.model.text ?? '',
  ];
  const named = new Set(findings.flatMap(({ rule, place }) => (rule === 'image-no-secret-env' && place !== undefined && 'config' in place ? [place.key ?? ''] : [])));
  const hideKnown = hideAlso([...new Set([...texts.flatMap(hiddenValues), ...unmistakable(config.env.filter((variable) => named.has(nameOf(variable))).map(valueOf))])]);
  const hide = (text: string): string => hideKnown(maskTokens(text));
  const hideText = (text: string): string => hideKnown(maskSecrets(text));
  const history = (item: HistoryItem): HistoryItem => ({ ...item, createdBy: hideText(item.createdBy.slice(0, longest)), comment: hideText(item.comment), author: hideText(item.author) });
  return {
    ...read, hide,
    image: {
      ...image, reference: hide(image.reference), tags: image.tags.map(hide), config: configWithout(config, { hide, hideText, history, named }),
      layers: image.layers.map((layer) => ({ ...layer, history: layer.history === null ? null : history(layer.history) })),
    },
  };
}

/** Longer ones are no commands of people. */
const longest = 1 << 16;

interface Hiding {
  readonly hide: (text: string) => string;
  readonly hideText: (text: string) => string;
  readonly history: (item: HistoryItem) => HistoryItem;
  /** Variables that a rule says hold a secret: users may have words of their own for such. */
  readonly named: ReadonlySet<string>;
}

const nameOf = (variable: string): string => variable.slice(0, Math.max(0, variable.indexOf('=')));
const valueOf = (variable: string): string => variable.slice(variable.indexOf('=') + 1);

const configWithout = (config: ImageConfig, { hide, hideText, history, named }: Hiding): ImageConfig => {
  const words = (all: readonly string[]): readonly string[] => maskedWords(all).map(hide);
  return {
    ...config, author: config.author === null ? null : hideText(config.author), user: hide(config.user), env: config.env.map((variable) => hide(maskedVariable(variable, named.has(nameOf(variable))))),
    entrypoint: words(config.entrypoint), cmd: words(config.cmd), workingDir: hide(config.workingDir), exposedPorts: config.exposedPorts.map(hide), volumes: config.volumes.map(hide),
    labels: new Map([...config.labels].map(([key, value]) => [hide(key), hide(maskedVariable(`${key}=${value}`).slice(key.length + 1))])),
    healthcheck: config.healthcheck === null ? null : words(config.healthcheck), shell: words(config.shell), stopSignal: config.stopSignal === null ? null : hide(config.stopSignal),
    onBuild: config.onBuild.map(hideText), history: config.history.map(history),
  };
};

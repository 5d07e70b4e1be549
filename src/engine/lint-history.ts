import { parse } from '../dockerfile/parse.js';
import { isLeftClean } from '../image/cache-left.js';
import { dockerfileOfHistory } from '../image/history-dockerfile.js';
import type { Image } from '../image/model.js';
import { analyse } from './analyse.js';
import { spanOf } from './anchor.js';
import { modelsOf } from './models.js';
import type { Finding, HistoryFinding, HistoryFindings } from './rule.js';
import type { Choice } from './selection.js';

/** Rules that judge a command by itself; the others would need to see what the history does not tell (RULES 14, image-lint-history). */
const askable: ReadonlySet<string> = new Set([
  'no-sudo', 'no-dist-upgrade', 'apk-no-cache', 'clean-apt-lists', 'combine-update-install', 'prefer-copy-over-add', 'no-curl-pipe-shell',
  'no-tls-verify-off', 'no-insecure-download', 'no-unverified-packages', 'clean-yum-cache', 'clean-dnf-cache', 'pip-no-cache-dir', 'no-world-writable',
]);
export const isAskedOfHistory = ({ rule }: Pick<Choice, 'rule'>): boolean => askable.has(rule.meta.id);

/** Asks the chosen rules about the history of an image, when the first rule wants to know. */
export const historyFindings = (image: Image, choices: readonly Choice[], { isKnownBetter }: Readonly<{ isKnownBetter: boolean }>): HistoryFindings => {
  let all: readonly HistoryFinding[] | null = null;
  return {
    said: (of) => {
      if (isKnownBetter) return [];
      all ??= findingsIn(image, choices);
      return of === 'all' ? all : all.filter(({ item }) => layerOf(image, item) >= image.base.layers);
    },
  };
};

function findingsIn(image: Image, choices: readonly Choice[]): readonly HistoryFinding[] {
  const asked = choices.filter(isAskedOfHistory).map((choice) => ({ ...choice, as: null }));
  if (asked.length === 0) return [];
  const { text, items } = dockerfileOfHistory(image.config.history);
  const dockerfile = parse(text);
  const { findings, crashes } = analyse(() => modelsOf(dockerfile, null), asked);
  for (const { error } of crashes) throw error;
  const seen = new Set<string>();
  /** Nobody has the file whose lines the rules see. */
  const inLayers = ({ text: said, data: { line } }: Finding): string => {
    const item = items[dockerfile.instructions.findIndex((instruction) => String(instruction.line) === line)];
    return line === undefined || item === undefined ? said : said.replace(`line ${line}`, `layer ${String(layerOf(image, item))}`);
  };
  return findings.flatMap((finding): readonly HistoryFinding[] => {
    const { rule, aliases, severity } = finding;
    const said = inLayers(finding);
    const instruction = dockerfile.instructionAt(spanOf(finding).start);
    const item = instruction === undefined ? undefined : items[instruction.index];
    if (instruction === undefined || item === undefined || !commands.has(instruction.keyword)) return [];
    const layer = image.layers.find(({ historyIndex }) => historyIndex === item);
    if (layer !== undefined && isLeftClean(rule, layer, image.paths)) return [];
    const key = `${rule} ${item} ${said}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ rule, aliases, severity, text: said, item }];
  });
}

const commands: ReadonlySet<string> = new Set(['RUN', 'ADD']);

/** How many layers were made before an item. */
const layerOf = ({ config: { history } }: Image, item: number): number => history.slice(0, item).filter(({ isEmpty }) => !isEmpty).length;

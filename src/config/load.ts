import type { AnyRule } from '../engine/rule.js';
import { UsageError } from '../errors.js';
import { labelOf, readDocument } from './document.js';
import { isFile, isHadolintFile } from './find.js';
import { hadolintLayer, readHadolint, readHadolintEnv, unite, type Env, type HadolintSettings } from './hadolint.js';
import { readLayers } from './layers.js';
import type { Layer } from './model.js';
import { RuleNames, type Categories } from './names.js';
import { readPlugins, resolveFrom } from './plugins.js';
import { presetNames } from './schema.js';
import { fields, items, refuse, show, top, type Spot } from './spot.js';

/** A configuration file and all that it extends, checked to the last key. */
export interface Loaded {
  /** Later beats earlier. */
  readonly layers: readonly Layer[];
  readonly plugins: readonly AnyRule[];
  readonly names: RuleNames;
  /** The files read, in the order in which they count; the last one is the one that was asked for. */
  readonly read: readonly string[];
  /** A file of hadolint's is among them, so that its environment counts. */
  readonly hadolint: boolean;
  /** It stands alone, so that its lists are united with those of the environment already. */
  readonly heardEnv: boolean;
}

export interface Ground {
  readonly rules: readonly AnyRule[];
  readonly categories: Categories;
  readonly cwd: string;
  readonly env: Env;
}

/** With no path there is nothing but the built-in rules. */
export const load = async (path: string | null, ground: Ground): Promise<Loaded> => {
  const files = path === null ? [] : await gather(path, ground.cwd);
  const plugins = uniquePlugins(files, ground.rules);
  const names = new RuleNames([...ground.rules, ...plugins], ground.categories);
  const alone = files.length === 1 && files[0]?.hadolint === true;
  const fromHadolint = ({ top: { document } }: ConfigFile): HadolintSettings =>
    (alone ? unite(readHadolint(document), readHadolintEnv(ground.env)) : readHadolint(document));
  return {
    plugins,
    names,
    read: files.map((file) => file.path),
    hadolint: files.some(({ hadolint }) => hadolint),
    heardEnv: alone,
    layers: files.flatMap((file) =>
      (file.hadolint ? [hadolintLayer(fromHadolint(file), names)] : readLayers(file.top.document, names))),
  };
};

interface ConfigFile {
  readonly path: string;
  readonly top: Spot;
  readonly hadolint: boolean;
  readonly plugins: readonly (readonly [AnyRule, Spot])[];
}

/** What a file extends comes before it, and each file once, where it is first needed. */
const gather = async (start: string, cwd: string): Promise<readonly ConfigFile[]> => {
  const done = new Map<string, ConfigFile>();
  const visit = async (path: string, chain: readonly string[]): Promise<void> => {
    const document = await readDocument(path, cwd);
    const here = top(document);
    const hadolint = isHadolintFile(path);
    const keys = new Map(hadolint || document.value === null || document.value === undefined ? [] : fields(here));
    const [extended, brought] = [keys.get('extends'), keys.get('plugins')];
    for (const spot of extended === undefined ? [] : items(extended)) {
      const base = resolveBase(spot);
      if (chain.includes(base) || base === path) {
        refuse(spot, `extends itself: ${[...chain, path, base].map((one) => labelOf(one, cwd)).join(' -> ')}`);
      }
      if (!done.has(base)) await visit(base, [...chain, path]);
    }
    const plugins = brought === undefined ? [] : (await readPlugins(brought)).map((rule) => [rule, brought] as const);
    done.set(path, { path, top: here, hadolint, plugins });
  };
  if (!isFile(start)) throw new UsageError(`${labelOf(start, cwd)}: no such configuration file`);
  await visit(start, []);
  return [...done.values()];
};

const resolveBase = (spot: Spot): string => {
  const preset = presetNames.find((name) => name === spot.value);
  if (preset !== undefined) refuse(spot, `"${preset}" is a preset; write presets: [${preset}]`);
  const path = resolveFrom(spot);
  return isFile(path) ? path : refuse(spot, `there is no file ${show(spot.value)}; paths start at the folder of this file`);
};

/** A name stands for one rule only, or nobody could say which one a comment means. */
const uniquePlugins = (files: readonly ConfigFile[], rules: readonly AnyRule[]): readonly AnyRule[] => {
  const builtIn = new RuleNames(rules);
  const own = new Map<string, AnyRule>();
  for (const [rule, spot] of files.flatMap(({ plugins }) => plugins)) {
    const id = rule.meta.id.toLowerCase();
    if (own.get(id) === rule) continue;
    if (own.has(id) || builtIn.find(id) !== null) refuse(spot, `brings a rule "${rule.meta.id}", a name that is taken; rename it`);
    own.set(id, rule);
  }
  return [...own.values()];
};

import { createRequire } from 'node:module';
import { isAbsolute, resolve, dirname } from 'node:path';
import { severities, type AnyRule } from '../engine/rule.js';
import { importModule, importProblem } from './module.js';
import { reason } from './reason.js';
import { presetNames } from './schema.js';
import { items, refuse, show, text, wanted, type Spot } from './spot.js';

/** The file that a configuration means by `./name`, `/name` or the name of an npm package it has installed. */
export const resolveFrom = (spot: Spot): string => {
  const name = text(spot);
  const from = spot.document.path;
  if (/^\.{1,2}([\\/]|$)/.test(name) || isAbsolute(name)) return resolve(dirname(from), name);
  try {
    return createRequire(from).resolve(name);
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND';
    const said = missing ? 'no such package is installed' : reason(error);
    return refuse(spot, `${show(name)}: ${said}; a file beside this one is written "./${name}"`);
  }
};

/** The rules that `plugins` brings: rule objects, or modules that export rules, one by one or in lists. */
export const readPlugins = async (spot: Spot): Promise<readonly AnyRule[]> => {
  const found: AnyRule[] = [];
  for (const plugin of items(spot)) {
    if (typeof plugin.value === 'string') found.push(...await rulesOfModule(plugin));
    else found.push(isRule(plugin.value) ? plugin.value : wanted(plugin, 'a rule made with defineRule, or the name of a module'));
  }
  return found;
};

const rulesOfModule = async (spot: Spot): Promise<readonly AnyRule[]> => {
  const path = resolveFrom(spot);
  let exported: Readonly<Record<string, unknown>>;
  try {
    exported = await importModule(path);
  } catch (error) {
    return refuse(spot, importProblem(path, error));
  }
  const rules = [...new Set(Object.values(exported).flat())].filter(isRule);
  return rules.length > 0 ? rules : refuse(spot, `${show(text(spot))} exports no rule; export what defineRule returns`);
};

const isRule = (value: unknown): value is AnyRule => {
  if (!isMap(value) || typeof value['check'] !== 'function' || !isMap(value['meta'])) return false;
  const { id, severity, presets, needs, messages, aliases = [] } = value['meta'];
  return typeof id === 'string' && severities.some((one) => one === severity) && isListOfTexts(aliases) && isListOfTexts(needs)
    && isListOfTexts(presets) && presets.every((one) => presetNames.some((name) => name === one)) && isMap(messages);
};

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isListOfTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

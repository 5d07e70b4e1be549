import { resolve } from 'node:path';
import type { AnyRule } from '../engine/rule.js';
import type { Selection } from '../engine/selection.js';
import { readLayers } from './layers.js';
import { merge } from './merge.js';
import type { Config } from './model.js';
import { RuleNames, type Categories } from './names.js';
import type { SharedInput } from './schema.js';
import { select } from './select.js';

export interface Asked {
  readonly settings: SharedInput;
  readonly rules: readonly AnyRule[];
  readonly plugins: readonly AnyRule[];
  readonly categories: Categories;
}

/** A configuration that a program hands over instead of a file; checked like one. */
export const configFromObject = ({ settings, rules, plugins, categories }: Asked): Readonly<{ config: Config; selection: Selection }> => {
  const document = { path: resolve('options'), label: 'options', value: settings, line: () => null };
  const config = merge(readLayers(document, new RuleNames([...rules, ...plugins], categories)), plugins);
  return { config, selection: select(rules, config, {}, categories) };
};

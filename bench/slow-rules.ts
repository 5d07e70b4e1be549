import { configFromObject } from '../src/config/from-object.js';
import { parse } from '../src/dockerfile/parse.js';
import { analyse } from '../src/engine/analyse.js';
import { modelsOf } from '../src/engine/models.js';
import type { Models } from '../src/engine/rule.js';
import type { Choice } from '../src/engine/selection.js';
import { categories, rules } from '../rules/index.js';
import { dockerfile } from './many-files.js';
import { printTable } from './table.js';

const count = 2000;
const named = 10;

/** Which rules the time goes to, every rule on, on files that are not read anew for each. */
export function slowRules(): void {
  const { selection } = configFromObject({ settings: { presets: ['strict'] }, rules, plugins: [], categories });
  const texts = Array.from({ length: count }, (_, i) => dockerfile(i));
  const models: Partial<Models>[] = [];
  const reading = timed(() => { for (const text of texts) models.push(modelsOf(parse(text), null)); });
  const run = (choices: readonly Choice[]): number => timed(() => { for (const each of models) analyse(() => each, choices); });

  // The first one through a script is the one that has it parsed.
  const scripts = timed(() => { for (const { shells, dockerfile: file } of models) for (const instruction of file?.instructions ?? []) shells?.commands(instruction); });
  run(selection.choices);
  const costs = selection.choices.map((choice) => ({ id: choice.rule.meta.id, cost: run([choice]) })).sort((a, b) => b.cost - a.cost);
  const all = costs.reduce((sum, { cost }) => sum + cost, 0);

  const each = (milliseconds: number): string => ((milliseconds * 1000) / count).toFixed(1);
  printTable(`where the time goes, ${String(costs.length)} rules on ${String(count)} files`, [
    ['', 'µs a file'],
    ['reading the Dockerfile', each(reading)], ['reading its scripts', each(scripts)], ['all rules', each(all)],
    ...costs.slice(0, named).map(({ id, cost }) => [`  ${id}`, each(cost)]),
  ]);
}

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

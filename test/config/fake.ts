import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { defineRule, type AnyRule, type Meta } from '../../src/engine/rule.js';
import { configResolver, type CliFlags, type Resolved } from '../../src/config/index.js';

/** A rule of which only the metadata matters. */
export const fakeRule = (id: string, meta: Partial<Meta> = {}): AnyRule => defineRule({
  id, presets: ['recommended'], severity: 'warning', needs: ['dockerfile'], summary: `Summary of ${id}`, rationale: '', examples: [], messages: {}, ...meta,
}, () => []);

export const rules: readonly AnyRule[] = [
  fakeRule('no-parse-error', { presets: ['recommended', 'size', 'security', 'hadolint', 'buildkit'], severity: 'error' }),
  fakeRule('no-latest-tag', { aliases: ['DL3007', 'CIS-DI-0005'], presets: ['recommended', 'hadolint'] }),
  fakeRule('require-tag', { aliases: ['DL3006'], presets: ['recommended', 'hadolint', 'buildkit'], severity: 'info', severityIn: { hadolint: 'error' } }),
  fakeRule('single-cmd', { aliases: ['DL4003', 'MultipleInstructions'] }),
  fakeRule('single-entrypoint', { aliases: ['MultipleInstructions'] }),
  fakeRule('restrict-registries', {
    aliases: ['DL3026'], presets: ['hadolint', 'security'], severity: 'error',
    options: { trusted: { doc: 'Where images may come from', default: [] } },
  }),
  fakeRule('merge-runs', {
    presets: ['recommended', 'size'],
    options: {
      mode: { doc: 'Which', default: 'same', in: { size: 'all' } },
      max: { doc: 'How many', default: 5 },
      strict: { doc: 'Really', default: false },
      names: { doc: 'Kinds', default: { a: 'b' } },
    },
  }),
  fakeRule('require-labels', { aliases: ['DL3049'], presets: ['hadolint'], severity: 'info', options: { labelSchema: { doc: 'Labels', default: {} } } }),
  fakeRule('no-extra-labels', { aliases: ['DL3050'], presets: ['hadolint'], severity: 'info', options: { strictLabels: { doc: 'All', default: false } } }),
  fakeRule('sort-packages', { presets: [], severity: 'style' }),
  fakeRule('no-inline-ignore', { aliases: ['DL1001'], presets: [], severity: 'info', severityIn: { hadolint: 'off' }, optIn: true }),
];

export const categories: ReadonlyMap<string, string> = new Map([
  ['no-latest-tag', 'base'], ['require-tag', 'base'], ['restrict-registries', 'base'], ['merge-runs', 'layers'],
  ['sort-packages', 'style'], ['no-inline-ignore', 'style'], ['no-parse-error', 'instructions'], ['single-cmd', 'instructions'],
]);

export interface Box {
  readonly dir: string;
  path(name: string): string;
  put(name: string, text: string): void;
  /** Resolves the configuration of a file, with this folder as home and as working directory. */
  resolve(file?: string, flags?: CliFlags, env?: Readonly<Record<string, string>>): Promise<Resolved>;
}

const boxes: string[] = [];

export const box = (files: Readonly<Record<string, string>> = {}): Box => {
  const dir = realpathSync(mkdtempSync(join(tmpdir(), 'imglint-config-')));
  boxes.push(dir);
  const path = (name: string): string => join(dir, name);
  const put = (name: string, text: string): void => {
    mkdirSync(dirname(path(name)), { recursive: true });
    writeFileSync(path(name), text);
  };
  for (const [name, text] of Object.entries(files)) put(name, text);
  return {
    dir, path, put,
    resolve: (file = 'Dockerfile', flags = {}, env = {}) => configResolver({ flags, rules, categories, cwd: dir, env: { HOME: path('home'), ...env } })(file),
  };
};

after(() => {
  for (const dir of boxes.splice(0)) rmSync(dir, { recursive: true, force: true });
});

/** id -> severity of every rule that runs. */
export const running = ({ selection }: Resolved): Readonly<Record<string, string>> =>
  Object.fromEntries(selection.choices.map(({ rule, severity }) => [rule.meta.id, severity]));

export const optionsOf = ({ decisions }: Resolved, id: string): Readonly<Record<string, unknown>> | undefined =>
  decisions.find(({ rule }) => rule.meta.id === id)?.options;

/** What a UsageError says; anything else thrown, or nothing, is a failure. */
export const complaint = async (act: () => unknown): Promise<string> => {
  try {
    await act();
  } catch (error) {
    if (error instanceof Error && error.name === 'UsageError') return error.message;
    throw error;
  }
  throw new Error('nothing was thrown');
};

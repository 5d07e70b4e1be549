import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { OptionValue } from '../engine/rule.js';
import { sizeIn } from '../text/size.js';
import { labelOf, readDocument, readText } from './document.js';
import type { Env } from './hadolint.js';
import type { SaidEntry, Source } from './model.js';
import { fields, refuse, show, type Spot } from './spot.js';

/** What the files of dockle and dive in a folder, and dockle's variable, say of rules about images. */
export const readImageFiles = async (folder: string, env: Env): Promise<readonly SaidEntry[]> => [...await readDive(folder), ...readDockle(folder, env)];

/** One code a line; of several rules that go by one code all are off. Codes that nobody knows are dockle's own business. */
function readDockle(folder: string, env: Env): readonly SaidEntry[] {
  const path = join(folder, '.dockleignore');
  const lines = existsSync(path) ? readText(path, labelOf(path, folder)).split('\n') : [];
  const off = (name: string, source: Source): SaidEntry => ({ name, severity: 'off', options: {}, source, mayBeUnknown: true });
  return [
    ...lines.flatMap((line, index) => {
      const code = line.replace(/#.*/, '').trim();
      return code === '' ? [] : [off(code, { kind: 'file', path, line: index + 1 })];
    }),
    ...(env['DOCKLE_IGNORES'] ?? '').split(',').map((code) => code.trim()).filter((code) => code !== '').map((code) => off(code, { kind: 'environment', name: 'DOCKLE_IGNORES' })),
  ];
}

/** dive's thresholds by the option each of them is here, and what switches it off. */
const thresholds: Readonly<Record<string, Readonly<{ option: string; off: number; isSize: boolean }>>> = {
  lowestefficiency: { option: 'minEfficiency', off: 0, isSize: false },
  highestwastedbytes: { option: 'maxWastedBytes', off: -1, isSize: true },
  highestuserwastedpercent: { option: 'maxWastedPercent', off: -1, isSize: false },
};

async function readDive(folder: string): Promise<readonly SaidEntry[]> {
  const path = join(folder, '.dive-ci');
  if (!existsSync(path)) return [];
  const document = await readDocument(path, folder);
  if (document.value === null || document.value === undefined) return [];
  const rules = fields({ document, path: [], value: document.value }).find(([key]) => key === 'rules')?.[1];
  if (rules === undefined || rules.value === null) return [];
  const options: Record<string, OptionValue> = {};
  for (const [key, spot] of fields(rules)) {
    const threshold = thresholds[key.replaceAll('-', '').toLowerCase()];
    if (threshold !== undefined) options[threshold.option] = limit(spot, threshold);
  }
  return Object.keys(options).length === 0 ? [] : [{ name: 'image-efficiency', severity: null, options: { minKB: 0, ...options }, source: { kind: 'file', path, line: null } }];
}

function limit(spot: Spot, { off, isSize }: Readonly<{ off: number; isSize: boolean }>): number {
  const { value } = spot;
  if (value === null || value === false || (typeof value === 'string' && ['', 'disabled', 'off', 'false'].includes(value.trim().toLowerCase()))) return off;
  const said = typeof value === 'number' ? value : typeof value !== 'string' ? null : isSize ? sizeIn(value) : Number(value);
  if (said === null || !Number.isFinite(said) || said < 0) return refuse(spot, `is ${show(value)}; write ${isSize ? 'a size such as 20MB' : 'a number from 0 to 1'}, or "disabled"`);
  return said;
}

import type { RunResult } from '../engine/result.js';
import type { Look, Report } from './look.js';
import { onlyErrors } from './quiet.js';
import { withoutSecrets } from './without-secrets.js';

export type { Look, Report } from './look.js';

export const formatNames = [
  'pretty', 'compact', 'json', 'ndjson', 'sarif', 'github', 'gitlab', 'junit', 'checkstyle', 'markdown',
] as const;
export type Format = (typeof formatNames)[number];

/** Loaded only when asked for. */
const formats: Readonly<Record<Format, () => Promise<Readonly<{ report: Report }>>>> = {
  pretty: () => import('./pretty.js'),
  compact: () => import('./compact.js'),
  json: () => import('./json.js'),
  ndjson: () => import('./ndjson.js'),
  sarif: () => import('./sarif.js'),
  github: () => import('./github.js'),
  gitlab: () => import('./gitlab.js'),
  junit: () => import('./junit.js'),
  checkstyle: () => import('./checkstyle.js'),
  markdown: () => import('./markdown.js'),
};

export async function render(format: Format, result: RunResult, look: Look): Promise<string> {
  const { report } = await formats[format]();
  const safe = withoutSecrets(result);
  const painted = look.color ? { ...look, paint: (await import('./chalk.js')).paint } : look;
  return report(look.quiet ? onlyErrors(safe) : safe, painted);
}

import type { Io } from './io.js';
import { docsAddress } from '../engine/report-finding.js';
import type { AnyRule } from '../engine/rule.js';
import type { Look } from '../report/index.js';
import { version } from '../version.js';

/** How reports look on this terminal; without one, plain. */
export function lookFor(io: Io, { color, quiet }: Readonly<{ color: boolean | undefined; quiet: boolean }>, rules: readonly AnyRule[]): Look {
  const colored = wantsColor(io, color);
  return {
    color: colored, quiet, version, rules, docs: docsAddress,
    width: Math.max(40, io.stdout.columns ?? 80),
    hyperlinks: colored && io.stdout.isTerminal && followsLinks(io.env),
  };
}

/** The same where nothing but text may be written. */
export const plainLook = (look: Look): Look => ({ ...look, color: false, hyperlinks: false });

/** The flag, then NO_COLOR, then FORCE_COLOR, then whether somebody is looking. */
function wantsColor({ env, stdout }: Io, flag: boolean | undefined): boolean {
  if (flag !== undefined) return flag;
  if ((env['NO_COLOR'] ?? '') !== '') return false;
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false';
  return stdout.isTerminal && env['TERM'] !== 'dumb';
}

/** Terminals that are known to follow links (OSC 8); others print the escape codes. */
const followsLinks = (env: Io['env']): boolean => (env['FORCE_HYPERLINK'] ?? '') !== '' || Number(env['VTE_VERSION'] ?? 0) >= 5000
  || env['WT_SESSION'] !== undefined || env['KITTY_WINDOW_ID'] !== undefined || /^(xterm-kitty|xterm-ghostty|alacritty|foot.*)$/.test(env['TERM'] ?? '')
  || /^(iTerm\.app|WezTerm|vscode|ghostty|Hyper|Tabby)$/.test(env['TERM_PROGRAM'] ?? '');

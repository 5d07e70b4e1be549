import type { ReportedFix } from '../engine/result.js';
import type { FileEdits } from '../engine/rule.js';
import { Lines } from '../text/lines.js';
import { changedLines, type ChangedLine } from './changes.js';
import { painted } from './code-frame.js';
import { count } from './counts.js';
import { show } from './frame.js';
import type { Page, Source } from './page.js';
import { targets } from './targets.js';
import { visible } from './visible.js';
import { hanging } from './wrap.js';

/** What a fix would change, in few lines, and what to look at before it is taken. */
export function fixBlock(page: Page, { file, lines }: Source, fix: ReportedFix): readonly string[] {
  const { paint, width } = page;
  const { here, elsewhere } = targets(file, fix);
  const label = fix.safety === 'safe' ? 'fix: ' : 'unsafe fix: ';
  return [
    ...hanging('    ', label, fix.summary, width, paint.green),
    ...shortened(page, changedLines(file.text, lines, here)),
    ...elsewhere.flatMap((other) => otherFile(page, other)),
    ...(fix.caveat === null ? [] : hanging('    ', 'caution: ', fix.caveat, width, paint.yellow)),
  ];
}

const MOST_LINES = 8;
const INDENT = '      ';

/** All lines where they are few; else the first of each run of removed or added lines, and how many more there are. */
function shortened(page: Page, changes: readonly ChangedLine[]): readonly string[] {
  if (changes.length <= MOST_LINES) return changes.map((change) => changedLine(page, change));
  const mostOfRun = endOfRun(changes, 0) === changes.length ? MOST_LINES : MOST_LINES / 2;
  const out: string[] = [];
  let left = MOST_LINES;
  let from = 0;
  while (from < changes.length && left > 0) {
    const end = endOfRun(changes, from);
    const shown = Math.min(end - from, mostOfRun, left);
    out.push(...changes.slice(from, from + shown).map((change) => changedLine(page, change)));
    left -= shown;
    from += shown;
    if (from < end && left > 0) {
      out.push(more(page, end - from));
      from = end;
    }
  }
  return from < changes.length ? [...out, more(page, changes.length - from)] : out;
}

function endOfRun(changes: readonly ChangedLine[], from: number): number {
  let end = from;
  while (end < changes.length && changes[end]?.sign === changes[from]?.sign) end++;
  return end;
}

const more = ({ paint }: Page, lines: number): string => `${INDENT}${paint.dim(`… ${count(lines, 'more line')}`)}`;

function changedLine({ paint, width }: Page, { sign, text, from, to }: ChangedLine): string {
  const shown = show(text, { start: 0, end: text.length }, { start: from, end: to }, width - INDENT.length - 2);
  const line = `${sign} ${painted(shown, (token) => token)}`.trimEnd();
  return INDENT + (sign === '-' ? paint.red(line) : paint.green(line));
}

/** A file whose text is not at hand: what comes in can be shown, what goes can only be counted. */
function otherFile(page: Page, { path, edits }: FileEdits): readonly string[] {
  const { paint } = page;
  const added = edits.map(({ text }) => text).join('');
  const isOnlyAdded = edits.every(({ span }) => span.start === span.end);
  const lines = changedLines('', new Lines(''), [{ span: { start: 0, end: 0 }, text: added }]);
  return [
    `${INDENT}${paint.green.bold(`${isOnlyAdded ? '+' : '~'} ${visible(path)}`)}`,
    ...shortened(page, lines),
  ];
}

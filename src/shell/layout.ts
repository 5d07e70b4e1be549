import type { Script } from './model.js';
import type { Dockerfile } from '../dockerfile/model.js';
import { newlineOf } from '../text/lines.js';

/** How the author lays out a script that spans lines. */
export interface Layout {
  readonly newline: string;
  readonly escape: string;
  readonly indent: string;
  /** `&&` opens lines instead of ending them. */
  readonly leading: boolean;
}

/** As the first of the scripts does that spans lines, else as the file does elsewhere. */
export function layoutOf(dockerfile: Dockerfile, ...scripts: readonly Script[]): Layout {
  const style = scripts.map((script) => styleOf(dockerfile, script)).find((one) => one !== null) ?? habitOf(dockerfile);
  return { newline: newlineOf(dockerfile.text), escape: dockerfile.escape, ...style };
}

/** A connector that joins a command on a line of its own. A `;` ends a line whatever the author does with `&&`. */
export const onNewLine = ({ newline, escape, indent, leading }: Layout, connector: '&&' | ';'): string =>
  (connector === ';' ? `; ${escape}${newline}${indent}` : leading ? ` ${escape}${newline}${indent}&& ` : ` && ${escape}${newline}${indent}`);

type Style = Pick<Layout, 'indent' | 'leading'>;

/** That of the last statement which begins a line, be it with its connector. */
function styleOf({ text }: Dockerfile, { statements }: Script): Style | null {
  for (const { span, linkSpan } of statements.slice(1).reverse()) {
    const beforeLink = linkSpan === null ? null : blanksBefore(text, linkSpan.start);
    if (beforeLink !== null) return { leading: true, indent: beforeLink };
    const before = blanksBefore(text, span.start);
    if (before !== null) return { leading: false, indent: before };
  }
  return null;
}

/** The blanks between an offset and its line's start; null if something else stands there. */
export function blanksBefore(text: string, offset: number): string | null {
  let at = offset;
  while (text[at - 1] === ' ' || text[at - 1] === '\t') at--;
  return text[at - 1] === '\n' ? text.slice(at, offset) : null;
}

const habits = new WeakMap<Dockerfile, Style>();

function habitOf(dockerfile: Dockerfile): Style {
  const known = habits.get(dockerfile);
  if (known !== undefined) return known;
  const habit = firstJoint(dockerfile) ?? { leading: false, indent: '    ' };
  habits.set(dockerfile, habit);
  return habit;
}

/** The first `&&` of the file beside a line's end. */
function firstJoint({ text, escape, lines }: Dockerfile): Style | null {
  for (let at = text.indexOf('&&'); at !== -1; at = text.indexOf('&&', at + 2)) {
    const indent = blanksBefore(text, at);
    const { end } = lines.span(lines.lineAt(at));
    if (indent !== null && text.startsWith('&& ', at)) return { leading: true, indent };
    if (text.slice(at + 2, end).trim() !== escape) continue;
    const below = /^[ \t]+(?=[^ \t#])/.exec(lines.text(lines.lineAt(at) + 1))?.[0];
    if (below !== undefined) return { leading: false, indent: below };
  }
  return null;
}

import { layoutOf } from './layout.js';
import type { Script } from './model.js';
import type { Dockerfile } from '../dockerfile/model.js';
import { insertAt, replaceAt, span, type TextEdit } from '../text/span.js';

/** Gives a RUN flags: one behind the keyword; several each on a line of its own, unless something else than the command follows. */
export function insertRunFlags(dockerfile: Dockerfile, script: Script, flags: readonly string[]): TextEdit {
  const { keywordSpan: { end }, argumentSpan, flags: there, heredocs } = script.instruction;
  const isFree = there.length === 0 && heredocs.length === 0 && /^[ \t]+$/.test(dockerfile.text.slice(end, argumentSpan.start));
  if (flags.length === 1 || !isFree) return insertAt(end, flags.map((flag) => ` ${flag}`).join(''));
  const { newline, escape, indent } = layoutOf(dockerfile, script);
  const turn = ` ${escape}${newline}${indent}`;
  return replaceAt(span(end, argumentSpan.start), ` ${flags.join(turn)}${turn}`);
}

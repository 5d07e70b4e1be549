import { defineRule, unsafeFix, type UnsafeFix } from '../../src/engine/rule.js';
import { outlineOf } from '../../src/shell/check/outline.js';
import { isInBackticks } from '../../src/shell/check/places.js';
import { isCalled, pipesFrom } from '../../src/shell/check/pipes.js';
import { inScripts } from '../../src/shell/check/rule.js';
import { partOf, spanOf, type Site } from '../../src/shell/check/site.js';
import type { Tree } from '../../src/shell/syntax.js';
import { insertAt, replaceAt } from '../../src/text/span.js';

export default defineRule({
  id: 'null-terminated-xargs', aliases: ['SC2038'],
  presets: ['hadolint'], severity: 'warning', asHadolint: { onbuild: true, each: true },
  needs: ['dockerfile', 'shells'], fix: 'unsafe',
  summary: 'File names that `xargs` cuts at blanks and quotes',
  rationale: '`xargs` takes every blank, quote and backslash in what `find` prints for the end of a name or the start of a quote. Names that end in a zero byte arrive whole.',
  messages: {
    plain: 'xargs cuts a file name at its blanks and quotes; write find … -print0 | xargs -0, or find … -exec … +',
  },
  examples: [{
    before: 'FROM debian:13\nRUN find /srv -name \'*.pyc\' | xargs rm -f',
    after: 'FROM debian:13\nRUN find /srv -name \'*.pyc\' -print0 | xargs -0 rm -f',
  }],
}, inScripts('SC2038', function* (script) {
  if (!script.text.includes('xargs')) return;
  for (const { from, into } of pipesFrom(script, 'find').flat()) {
    if (into === null || !isCalled(into, 'xargs') || [...from.node.args, ...into.args].some(saysHowNamesEnd)) continue;
    const fix = isInBackticks(from) ? null : withZeroBytes(from, into);
    yield { message: 'plain', data: {}, at: spanOf(from), ...(fix === null ? {} : { fix }) };
  }
}));

/** `-print0`, `-printf`, `-0` (in a bundle too) or `--null`, on either side. */
const saysHowNamesEnd = (arg: Tree.CommandArgument): boolean => {
  const outline = outlineOf(arg);
  return (outline.startsWith('-') && outline.includes('0')) || /^-*(?:print[f0]|null)/.test(outline);
};

/** Where the flag goes is plain only as long as `find` has tests alone, and `xargs` is not told how to cut what it reads. */
function withZeroBytes(from: Site<Tree.Command>, into: Tree.Command): UnsafeFix | null {
  const last = from.node.args.at(-1);
  if (last === undefined || into.name === undefined) return null;
  const isPrinted = last.text === '-print';
  if (!areTests(isPrinted ? from.node.args.slice(0, -1) : from.node.args)) return null;
  if (into.args.some(({ text }) => /^-[dEeLl]|^--(?:delimiter|eof|max-lines)/.test(text))) return null;
  return unsafeFix('End the names in zero bytes', 'find and xargs have to know -print0 and -0, as those of GNU, BusyBox and the BSDs do',
    isPrinted ? replaceAt(partOf(from, last.pos, last.end), '-print0') : insertAt(partOf(from, last.pos, last.end).end, ' -print0'),
    insertAt(partOf(from, into.name.pos, into.name.end).end, ' -0'));
}

/** No action, and outside parentheses nothing that joins tests: what stands last would belong to one of them only. */
function areTests(args: readonly Tree.CommandArgument[]): boolean {
  let depth = 0;
  return args.every((arg) => {
    const outline = outlineOf(arg);
    if (outline === '(') depth++;
    else if (outline === ')') depth--;
    return !actions.test(outline) && !arg.text.startsWith('$') && !(depth === 0 && /^(?:-o|-or|,)$/.test(outline));
  });
}

const actions = /^-(?:print|exec|ok|delete|ls|fls|fprint|prune|quit)/;

import { defineRule, safeFix, type SafeFix } from '../../src/engine/rule.js';
import { plainWords } from '../../src/shell/check/bare-text.js';
import { bareBraces } from '../../src/shell/check/braces.js';
import { isInBackticks } from '../../src/shell/check/places.js';
import { inScripts } from '../../src/shell/check/rule.js';
import { partOf, spanOf, type Site } from '../../src/shell/check/site.js';
import type { Tree } from '../../src/shell/syntax.js';
import { insertAt } from '../../src/text/span.js';
import { looksLikeTemplate } from '../../src/text/template.js';

export default defineRule({
  id: 'quote-braces', aliases: ['SC1083'],
  presets: ['hadolint'], severity: 'warning', asHadolint: { onbuild: true, each: true },
  needs: ['dockerfile', 'shells'], fix: 'safe',
  summary: 'A brace outside quotes that is just a brace',
  rationale: 'Braces group commands and make lists of words, and which it is depends on blanks and commas around them. One that means itself says so with quotes.',
  messages: {
    literal: '{brace} means itself here; write it in quotes, or ; before it if it is to begin or end a group',
  },
  examples: [{
    before: 'FROM debian:13\nRUN git reset --hard HEAD@{1}',
    after: 'FROM debian:13\nRUN git reset --hard "HEAD@{1}"',
  }],
}, inScripts('SC1083', function* (script, { as }) {
  if (!/[{}]/.test(script.text) || (as === null && looksLikeTemplate(script.text))) return;
  for (const site of plainWords(script, /[{}]/)) {
    const { text } = site.source;
    const fixAt = isInBackticks(site) ? null : asItself(site);
    for (const at of bareBraces(text, site.node)) {
      const fix = fixAt?.(at) ?? null;
      yield { message: 'literal', data: { brace: text.charAt(at) }, at: partOf(site, at, at + 1), ...(fix === null ? {} : { fix }) };
    }
  }
}));

/** Quotes around a word that is nothing but its letters, else a backslash; nothing where bash makes a list of more than ShellCheck does. */
function asItself(site: Site<Tree.Word>): ((at: number) => SafeFix) | null {
  const { parts, text } = site.node;
  if (parts === undefined && !/[\\~]/.test(text)) {
    const { start, end } = spanOf(site);
    const fix = safeFix('Quote the word', insertAt(start, '"'), insertAt(end, '"'));
    return () => fix;
  }
  if (parts?.some(({ type }) => type === 'BraceExpansion') === true) return null;
  return (at) => safeFix('Protect it', insertAt(partOf(site, at, at + 1).start, '\\'));
}

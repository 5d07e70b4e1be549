import type { Dockerfile, Instruction } from '../../src/dockerfile/model.js';
import { defineRule, safeFix } from '../../src/engine/rule.js';
import { replaceAt, span, type Span } from '../../src/text/span.js';

export default defineRule({
  id: 'consistent-indent', presets: [], severity: 'style',
  needs: ['dockerfile'], fix: 'safe',
  summary: 'Continuation lines that are not indented alike',
  rationale: 'A tab is as wide as each editor likes, so lines that mix tabs and blanks stand in line for nobody but their author; and a list whose lines begin in different columns reads as if it had levels.',
  messages: {
    mixed: 'tabs and blanks are mixed in the indentation of this instruction; write blanks',
    uneven: 'the lines of this list begin in different columns',
  },
  options: { width: { doc: 'How many blanks a tab becomes.', default: 4 } },
  examples: [{ before: 'FROM alpine:3.23\nENV A=1 \\\n    B=2 \\\n  C=3', after: 'FROM alpine:3.23\nENV A=1 \\\n    B=2 \\\n    C=3' }],
}, function* ({ dockerfile, options: { width } }) {
  for (const instruction of dockerfile.instructions) {
    if (instruction.endLine === instruction.line || instruction.heredocs.length > 0) continue;
    const lines = continuationsOf(dockerfile, instruction);
    const all = lines.map(({ indent }) => indent).join('');
    const isMixed = all.includes('\t') && all.includes(' ');
    // A script has levels of its own; a list of pairs or paths has none.
    const [first] = lines;
    const isUneven = instruction.keyword !== 'RUN' && lines.some(({ indent }) => indent !== first?.indent);
    if (first === undefined || !(isMixed || isUneven)) continue;
    const expanded = (indent: string): string => indent.replaceAll('\t', ' '.repeat(width));
    const wanted = (indent: string): string => (isUneven ? expanded(first.indent) : expanded(indent));
    const edits = lines.filter(({ indent }) => wanted(indent) !== indent).map(({ at, indent }) => replaceAt(at, wanted(indent)));
    const odd = lines.find(({ indent }) => indent !== first.indent) ?? first;
    const fix = isUneven && first.indent === '' ? {} : { fix: safeFix('Indent them alike', ...edits) };
    yield { message: isMixed ? 'mixed' : 'uneven', data: {}, at: odd.at.end > odd.at.start ? odd.at : span(odd.at.start, odd.at.start + 1), ...fix };
  }
});

type Line = Readonly<{ at: Span; indent: string }>;

/** The lines below an instruction's first that it goes on in. Left out: comments, what stands in quotes, and words cut in two. */
function continuationsOf({ lines, comments, text, escape }: Dockerfile, instruction: Instruction): readonly Line[] {
  const commented = new Set(comments.filter(({ inside }) => inside === instruction).map(({ line }) => line));
  const found: Line[] = [];
  let quote = '';
  let isCut = false;
  for (let number = instruction.line; number <= instruction.endLine; number++) {
    const { start, end } = lines.span(number);
    const line = text.slice(start, end);
    if (commented.has(number) || line.trim() === '') continue;
    const indent = /^[ \t]*/.exec(line)?.[0] ?? '';
    if (number > instruction.line && quote === '' && !(isCut && indent === '')) found.push({ at: span(start, start + indent.length), indent });
    const body = line.trimEnd().endsWith(escape) ? line.trimEnd().slice(0, -1) : line;
    quote = quoteAfter(body, quote, escape);
    isCut = !/[ \t]$/.test(body);
  }
  return found;
}

/** The quote that is open where the text ends. */
function quoteAfter(text: string, open: string, escape: string): string {
  let quote = open;
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i);
    if (quote !== '\'' && (character === escape || character === '\\')) i++;
    else if (quote === '' ? character === '"' || character === '\'' : character === quote) quote = quote === '' ? character : '';
  }
  return quote;
}

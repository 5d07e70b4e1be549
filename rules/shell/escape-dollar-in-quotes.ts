import { defineRule, safeFix, type SafeFix } from '../../src/engine/rule.js';
import { escapesIn } from '../../src/shell/check/bare-text.js';
import { isInBackticks } from '../../src/shell/check/places.js';
import { inScripts } from '../../src/shell/check/rule.js';
import { isA, partOf, type Site } from '../../src/shell/check/site.js';
import { insertAt, replaceAt } from '../../src/text/span.js';

export default defineRule({
  id: 'escape-dollar-in-quotes', aliases: ['SC1135'],
  presets: ['hadolint'], severity: 'style', asHadolint: { onbuild: true, each: true },
  needs: ['dockerfile', 'shells'], fix: 'safe',
  summary: 'Quotes that end just to keep a dollar sign from what follows',
  rationale: 'The quotes are closed and something else is read outside them, only so that `$` stays a dollar sign. A backslash before it does that in place.',
  messages: {
    ended: 'the quotes end here so that $ is just a dollar sign; write \\$ and go on between them',
  },
  examples: [{
    before: 'FROM debian:13\nRUN echo "export PATH=/opt/bin:$"PATH >> /etc/profile',
    after: 'FROM debian:13\nRUN echo "export PATH=/opt/bin:\\$PATH" >> /etc/profile',
  }],
}, inScripts('SC1135', function* (script, { as }) {
  if (!script.text.includes('$"')) return;
  for (const site of script.all('Literal')) {
    if (!isA(site.parent, 'DoubleQuoted', 'LocaleString')) continue;
    for (const at of dollarsBefore(site.source.text, site.node.pos, site.node.end)) {
      const fix = isInBackticks(site) ? null : inPlace(site, at);
      yield { message: 'ended', data: {}, at: partOf(site, at, at + 1), ...(fix === null ? {} : { fix }) };
    }
  }
  // In a heredoc a quote ends nothing: that is ShellCheck's alone to say.
  for (const site of as === null ? [] : script.all('HereDocBody')) {
    if (isA(site.parent, 'HereDoc') && site.parent.node.delimiter?.quoted === true) continue;
    for (const { type, pos, end } of site.node.parts ?? [site.node]) {
      if (type !== 'Literal' && type !== 'HereDocBody') continue;
      for (const at of dollarsBefore(site.source.text, pos, end)) yield { message: 'ended', data: {}, at: partOf(site, at, at + 1) };
    }
  }
}));

/** The dollar signs with a quote behind them, and behind that something that would make a variable of it. */
function* dollarsBefore(text: string, start: number, end: number): Generator<number> {
  const stretch = text.slice(start, end + 1);
  if (!stretch.includes('$"')) return;
  const escaped = new Set([...escapesIn(text, { start, end })].map(({ at }) => at + 1));
  for (let next = stretch.indexOf('$"'); next !== -1; next = stretch.indexOf('$"', next + 1)) {
    const at = start + next;
    if (!escaped.has(at) && /^"?[\p{L}\p{Nd}_@?#!-]/u.test(text.slice(at + 2, at + 5))) yield at;
  }
}

/** Takes the letters that follow between the quotes, or the two quotes out that meet. */
function inPlace(site: Site, at: number): SafeFix | null {
  const { text } = site.source;
  const dollar = partOf(site, at, at + 2);
  if (text[at + 2] === '"') return safeFix('Escape it', replaceAt(partOf(site, at, at + 3), '\\$'));
  const name = /^[A-Za-z_]\w*/.exec(text.slice(at + 2, at + 66))?.[0];
  return name === undefined || name.length > 60 ? null : safeFix('Escape it', replaceAt(dollar, '\\$'), insertAt(partOf(site, at + 2, at + 2 + name.length).end, '"'));
}

import { defineRule } from '../../src/engine/rule.js';
import { inScripts } from '../../src/shell/check/rule.js';
import { partOf } from '../../src/shell/check/site.js';
import { argumentWords, literalOf } from '../../src/shell/check/words.js';
import type { Tree } from '../../src/shell/syntax.js';

export default defineRule({
  id: 'no-echo-escapes', aliases: ['SC2028'],
  presets: ['hadolint'], severity: 'info', asHadolint: { onbuild: true, each: true },
  needs: ['dockerfile', 'shells'],
  summary: 'A backslash escape that `echo` may or may not expand',
  rationale: 'Whether `echo` turns \\n into a new line depends on the shell: dash does, bash does not. `printf` always does.',
  messages: {
    escape: 'whether echo expands {escape} depends on the shell; write printf',
  },
  examples: [{
    before: 'FROM debian:13\nSHELL ["/bin/bash", "-c"]\nRUN echo \'a=1\\nb=2\' > /etc/app.conf',
    after: 'FROM debian:13\nSHELL ["/bin/bash", "-c"]\nRUN printf \'a=1\\nb=2\\n\' > /etc/app.conf',
  }],
}, inScripts('SC2028', function* (script) {
  if (script.dialect === 'dash' || script.dialect === 'busybox' || !script.text.includes('\\')) return;
  for (const site of script.all('Command')) {
    if (site.node.name === undefined || literalOf(site.node.name)?.replace(/^.*\//, '') !== 'echo') continue;
    const words = argumentWords(site);
    if (words.some((word) => /^-[a-zA-Z]*e/.test(literalOf(word) ?? ''))) continue;
    for (const word of words) {
      const escape = escapeIn(word);
      if (escape !== null) yield { message: 'escape', data: { escape }, at: partOf(site, word.pos, word.end) };
    }
  }
}));

const escapes = /\\[abefnrtvx0-7\\]/;

/** What `echo` would see of the word that looks like an escape. */
const escapeIn = ({ value, parts }: Tree.Word): string | null => {
  if (parts === undefined) return escapes.exec(value)?.[0] ?? null;
  for (const part of parts) {
    const text = part.type === 'DoubleQuoted' ? part.parts.map((inner) => (inner.type === 'Literal' ? inner.value : ' ')).join('')
      : part.type === 'Literal' || part.type === 'SingleQuoted' ? part.value : '';
    const found = escapes.exec(text)?.[0];
    if (found !== undefined) return found;
  }
  return null;
};

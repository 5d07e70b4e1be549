import { keywords } from '../../src/dockerfile/validate.js';
import { defineRule, safeFix } from '../../src/engine/rule.js';
import { replaceAt } from '../../src/text/span.js';

export default defineRule({
  id: 'consistent-instruction-case', aliases: ['ConsistentInstructionCasing'], presets: ['recommended', 'buildkit'], severity: 'style',
  severityIn: { buildkit: 'warning' },
  needs: ['dockerfile'], fix: 'safe',
  summary: 'A keyword in another case than most',
  rationale: 'Keywords in one case stand out from what they act on, and a reader finds the instructions at a glance.',
  messages: { casing: 'keywords here are in {wanted} case, and {keyword} is not; write {target}' },
  examples: [{ before: 'FROM alpine:3.23\nCOPY a /a\nrun ls', after: 'FROM alpine:3.23\nCOPY a /a\nRUN ls' }],
}, function* ({ dockerfile }) {
  const written = dockerfile.instructions.filter(({ stage, keyword }) => stage !== null && known.has(keyword))
    .map(({ keywordSpan }) => ({ keywordSpan, text: dockerfile.text.slice(keywordSpan.start, keywordSpan.end) }));
  const isLower = written.filter(({ text }) => text === text.toLowerCase()).length > written.filter(({ text }) => text === text.toUpperCase()).length;
  for (const { keywordSpan: at, text } of written) {
    const wanted = isLower ? text.toLowerCase() : text.toUpperCase();
    if (text === wanted) continue;
    yield {
      message: 'casing', data: { keyword: text, wanted: isLower ? 'lower' : 'upper', target: wanted }, at,
      fix: safeFix(`Write ${wanted}`, replaceAt(at, wanted)),
    };
  }
});

/** What stands at the beginning of a line by mistake, or in a template, is no keyword in another case. */
const known: ReadonlySet<string> = new Set(keywords);

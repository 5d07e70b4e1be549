import { defineRule, safeFix } from '../../src/engine/rule.js';
import { replaceAt } from '../../src/text/span.js';

export default defineRule({
  id: 'match-from-as-case', aliases: ['FromAsCasing'], presets: ['recommended', 'buildkit'], severity: 'style',
  severityIn: { buildkit: 'warning' },
  needs: ['dockerfile'], fix: 'safe',
  summary: 'AS in another case than its FROM',
  rationale: 'FROM and AS are two halves of one instruction; a reader takes them in together when they look alike.',
  messages: { casing: '{as} is not in the case of {from}; write {wanted}' },
  examples: [{ before: 'FROM golang:1.26 as build', after: 'FROM golang:1.26 AS build' }],
}, function* ({ dockerfile: { stages, text } }) {
  for (const { from: { keywordSpan, words } } of stages) {
    const as = words[1];
    // A FROM without its AS is refused as it stands.
    if (as?.text.toUpperCase() !== 'AS' || words.length !== 3) continue;
    const from = text.slice(keywordSpan.start, keywordSpan.end);
    // A FROM in mixed case follows neither.
    const wanted = from === from.toLowerCase() ? 'as' : from === from.toUpperCase() ? 'AS' : as.text;
    if (as.text === wanted) continue;
    yield { message: 'casing', data: { as: as.text, from, wanted }, at: as.span, fix: safeFix(`Write ${wanted}`, replaceAt(as.span, wanted)) };
  }
});

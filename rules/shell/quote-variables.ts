import { defineRule, unsafeFix } from '../../src/engine/rule.js';
import { isBare } from '../../src/shell/check/bare.js';
import { isArrayExpansion, isInBackticks } from '../../src/shell/check/places.js';
import { quoted } from '../../src/shell/check/quote.js';
import { inScripts } from '../../src/shell/check/rule.js';
import { isA, spanOf, textOf } from '../../src/shell/check/site.js';
import { mayHoldBlanks } from '../../src/shell/check/values.js';
import { holdsWords } from '../../src/shell/check/word-lists.js';
import { variableOf } from '../../src/shell/check/words.js';

export default defineRule({
  id: 'quote-variables', aliases: ['SC2086'],
  presets: ['hadolint'], severity: 'info', asHadolint: { onbuild: true, each: true },
  needs: ['dockerfile', 'shells'], fix: 'unsafe',
  summary: 'A variable whose value the shell splits at blanks and expands as a pattern',
  rationale: 'Outside quotes a value falls apart at every blank, and each `*` or `?` in it is taken for file names. Between double quotes it stays one word, whatever it holds.',
  messages: {
    bare: '{variable} is split at blanks and expanded as a pattern; write "{variable}"',
  },
  examples: [{
    before: 'FROM alpine:3.23\nRUN mkdir -p $DATA_DIR',
    after: 'FROM alpine:3.23\nRUN mkdir -p "$DATA_DIR"',
  }],
}, inScripts('SC2086', function* (script) {
  for (const site of [...script.all('SimpleExpansion'), ...script.all('ParameterExpansion')]) {
    if (!isBare(site, script.dialect) || isArrayExpansion(site) || !mayHoldBlanks(script, site)) continue;
    if (isA(site, 'ParameterExpansion') && site.node.operation?.type === 'Default' && site.node.operation.operator.endsWith('+')) continue;
    const variable = textOf(site);
    const at = spanOf(site);
    const name = variableOf(site.node);
    const isList = holdsWords(script, name);
    yield {
      message: 'bare', data: { variable }, at,
      ...(isList || isInBackticks(site) ? {} : {
        fix: unsafeFix(`Quote ${variable}`, 'a value that is meant to be several words becomes one', ...quoted(site)),
      }),
    };
  }
}));

import { defineRule, safeFix } from '../../src/engine/rule.js';
import { isInBackticks } from '../../src/shell/check/places.js';
import { inScripts } from '../../src/shell/check/rule.js';
import { partOf, spanOf, textOf } from '../../src/shell/check/site.js';
import { replaceAt } from '../../src/text/span.js';

export default defineRule({
  id: 'no-backticks', aliases: ['SC2006'],
  presets: ['hadolint'], severity: 'style', asHadolint: { onbuild: true, each: true },
  needs: ['dockerfile', 'shells'], fix: 'safe',
  summary: 'A substitution between backticks',
  rationale: 'Between backticks backslashes and quotes mean something else, and nesting takes one more backslash a level. `$(…)` reads as it stands and nests.',
  messages: {
    backticks: 'backticks read badly and do not nest; write $(…)',
  },
  examples: [{
    before: 'FROM alpine:3.23\nRUN echo "`date`" > /built',
    after: 'FROM alpine:3.23\nRUN echo "$(date)" > /built',
  }],
}, inScripts('SC2006', function* (script) {
  for (const site of script.all('CommandExpansion')) {
    const text = textOf(site);
    if (!text.startsWith('`') || (site.node.script?.commands.length ?? 0) === 0) continue;
    const { pos, end } = site.node;
    // Backslashes and quotes mean less between backticks, and what ends a comment would end the substitution no more.
    const isPlain = !/[\\"'#]|<</.test(text);
    const isArithmetic = text.startsWith('`(');
    yield {
      message: 'backticks', data: {}, at: spanOf(site),
      ...(isPlain && !isInBackticks(site) ? { fix: safeFix('Write $(…)', replaceAt(partOf(site, pos, pos + 1), isArithmetic ? '$( ' : '$('), replaceAt(partOf(site, end - 1, end), ')')) } : {}),
    };
  }
}));

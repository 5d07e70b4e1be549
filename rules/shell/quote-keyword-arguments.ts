import { defineRule, safeFix } from '../../src/engine/rule.js';
import { isExpression } from '../../src/shell/check/bare-text.js';
import { isInBackticks, placeOf } from '../../src/shell/check/places.js';
import { inScripts } from '../../src/shell/check/rule.js';
import { isA, spanOf, type Site } from '../../src/shell/check/site.js';
import { commandName } from '../../src/shell/check/words.js';
import type { Tree } from '../../src/shell/syntax.js';
import { insertAt } from '../../src/text/span.js';

export default defineRule({
  id: 'quote-keyword-arguments', aliases: ['SC1010'],
  presets: ['hadolint'], severity: 'warning', asHadolint: { onbuild: true, each: true },
  needs: ['dockerfile', 'shells'], fix: 'safe',
  summary: 'A keyword that is no keyword where it stands',
  rationale: 'Behind other words `done`, `fi` and the like are arguments. Who meant the keyword forgot a `;` before it; who meant the word says so with quotes.',
  messages: {
    argument: '{word} is an argument here, no keyword; write ; before it, or "{word}" if that is meant',
  },
  examples: [{
    before: 'FROM debian:13\nRUN make && echo all done',
    after: 'FROM debian:13\nRUN make && echo all "done"',
  }],
}, inScripts('SC1010', function* (script) {
  if (!/\b(?:do|done|then|fi|esac)\b/.test(script.text)) return;
  for (const site of script.all('Word')) {
    if (site.node.parts !== undefined || !keywords.has(site.node.value) || !isReadAsWord(site)) continue;
    const at = spanOf(site);
    const isPlain = keywords.has(site.node.text) && !isInBackticks(site);
    yield {
      message: 'argument', data: { word: site.node.value }, at,
      ...(isPlain ? { fix: safeFix('Quote it', insertAt(at.start, '"'), insertAt(at.end, '"')) } : {}),
    };
  }
}));

const keywords = new Set(['do', 'done', 'then', 'fi', 'esac']);

const isReadAsWord = (site: Site<Tree.Word>): boolean => {
  switch (placeOf(site)) {
    case 'pattern':
    case 'variable':
    case 'operand':
    case 'index':
    case 'function': return false;
    case 'argument': return !(isA(site.parent, 'Command') && commandName(site.parent) === 'let');
    default: return !isExpression(site);
  }
};

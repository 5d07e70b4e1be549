import { defineRule } from '../../src/engine/rule.js';
import { isCondition } from '../../src/shell/check/places.js';
import { inScripts } from '../../src/shell/check/rule.js';
import { partOf } from '../../src/shell/check/site.js';
import { commandName } from '../../src/shell/check/words.js';
import type { Tree } from '../../src/shell/syntax.js';

export default defineRule({
  id: 'no-and-or-as-if', aliases: ['SC2015'],
  presets: ['hadolint'], severity: 'info', asHadolint: { onbuild: true, each: true },
  needs: ['dockerfile', 'shells'],
  summary: 'A && B || C taken for if, then, else',
  rationale: 'C runs when A fails, and also when A succeeds but B fails. Where C undoes or replaces B, that is not what an `else` does.',
  messages: {
    both: '{last} runs also when {middle} fails; write if … then … else … fi',
  },
  examples: [{
    before: 'FROM alpine:3.23\nRUN test -f conf && ./configure || ./autogen.sh',
    after: 'FROM alpine:3.23\nRUN if test -f conf; then ./configure; else ./autogen.sh; fi',
  }],
}, inScripts('SC2015', function* (script) {
  for (const site of script.all('AndOr')) {
    const { operators, commands } = site.node;
    if (operators.at(-1) !== '||' || operators.at(-2) !== '&&' || isCondition(site)) continue;
    const [middle, last] = [commands.at(-2), commands.at(-1)];
    if (middle === undefined || last === undefined || isTest(middle) || cannotMatter(last)) continue;
    const start = site.source.text.lastIndexOf('&&', middle.pos);
    yield { message: 'both', data: { middle: shown(middle), last: shown(last) }, at: partOf(site, start, start + 2) };
  }
}));

const nameOf = (node: Tree.PipelineNode): string | null => (node.type === 'Command' ? commandName({ node }) : null);

const isTest = (node: Tree.PipelineNode): boolean => node.type === 'TestCommand' || ['[', 'test'].includes(nameOf(node) ?? '');

/** What says that something went wrong, sets a default, or leaves. */
const cannotMatter = (node: Tree.PipelineNode): boolean => excused.has(nameOf(node) ?? 'unknown');
const excused = new Set(['', 'echo', 'exit', 'return', 'printf', 'true', ':']);

const shown = (node: Tree.PipelineNode): string => (node.type === 'Command' && node.name !== undefined ? node.name.text : 'what follows');

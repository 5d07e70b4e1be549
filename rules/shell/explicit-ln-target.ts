import { defineRule } from '../../src/engine/rule.js';
import { commandsCalled } from '../../src/shell/check/commands.js';
import { givenIn, isPattern } from '../../src/shell/check/outline.js';
import { isArrayExpansion } from '../../src/shell/check/places.js';
import { inScripts } from '../../src/shell/check/rule.js';
import { spanOf } from '../../src/shell/check/site.js';
import type { Tree } from '../../src/shell/syntax.js';

export default defineRule({
  id: 'explicit-ln-target', aliases: ['SC2226'],
  presets: ['hadolint'], severity: 'warning', asHadolint: { onbuild: true, each: true },
  needs: ['dockerfile', 'shells'],
  summary: 'A link that does not say where it goes',
  rationale: 'With one name `ln` makes the link in the current folder. More often than not the second name was forgotten, or a blank is missing.',
  messages: {
    one: 'with one name the link is made in the current folder; write behind {file} where it is to stand, if only as .',
  },
  examples: [{
    before: 'FROM debian:13\nRUN ln -s /opt/tool/bin/tool',
    after: 'FROM debian:13\nRUN ln -s /opt/tool/bin/tool /usr/local/bin/tool',
  }],
}, inScripts('SC2226', function* (script) {
  if (!script.text.includes('ln')) return;
  for (const site of commandsCalled(script, 'ln')) {
    const given = givenIn(site.node);
    const [only, ...more] = given.filter(({ flags }) => flags === null);
    if (only === undefined || more.length > 0 || mayBeSeveral(only.arg)) continue;
    if (given.some(({ flags }) => flags?.some((flag) => flag !== '' && 'target-directory'.startsWith(flag)))) continue;
    yield { message: 'one', data: { file: only.arg.text }, at: spanOf(site) };
  }
}));

/** Variables outside quotes, lists, patterns: the shell may make more than one word of it. */
const mayBeSeveral = (arg: Tree.CommandArgument): boolean => arg.type === 'Word' && arg.parts?.some((part) => {
  if (part.type === 'DoubleQuoted') return part.parts.some((node) => isArrayExpansion({ node }) || (node.type === 'ParameterExpansion' && node.prefix === '!'));
  return part.type === 'SimpleExpansion' || part.type === 'ParameterExpansion' || isPattern(part);
}) === true;

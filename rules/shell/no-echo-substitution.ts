import { defineRule } from '../../src/engine/rule.js';
import { inScripts } from '../../src/shell/check/rule.js';
import { spanOf, textOf } from '../../src/shell/check/site.js';
import { literalOf } from '../../src/shell/check/words.js';
import type { Tree } from '../../src/shell/syntax.js';

export default defineRule({
  id: 'no-echo-substitution', aliases: ['SC2116'],
  presets: ['hadolint'], severity: 'style', asHadolint: { onbuild: true, each: true },
  needs: ['dockerfile', 'shells'],
  summary: 'A substitution that only echoes',
  rationale: '`$(echo word)` starts a subshell to print what stands there already.',
  messages: {
    echo: '{substitution} is what stands behind echo; write just that',
  },
  examples: [{
    before: 'FROM alpine:3.23\nRUN name=$(echo "$HOSTNAME-app") && hostname "$name"',
    after: 'FROM alpine:3.23\nRUN name=$HOSTNAME-app && hostname "$name"',
  }],
}, inScripts('SC2116', function* (script) {
  for (const site of script.all('CommandExpansion')) {
    const [only, ...more] = site.node.script?.commands ?? [];
    if (only?.command.type !== 'Command' || more.length > 0 || only.background === true || !onlyEchoes(only.command)) continue;
    yield { message: 'echo', data: { substitution: shortened(textOf(site)) }, at: spanOf(site) };
  }
}));

const onlyEchoes = ({ name, args }: Tree.Command): boolean => {
  const words = name?.value === 'command' ? args.slice(1) : args;
  const echo = name?.value === 'command' ? args[0] : name;
  return echo?.type === 'Word' && literalOf(echo) === 'echo' && words.length > 0 && !/^["']?-/.test(words[0]?.text ?? '') && !words.some(isMade);
};

/** Words the shell makes of file names, lists or further commands. */
const isMade = (word: Tree.CommandArgument): boolean => word.type === 'Word' && word.parts?.some((part) => part.type === 'Glob' || part.type === 'BraceExpansion'
  || part.type === 'ExtendedGlob' || part.type === 'CommandExpansion' || (part.type === 'DoubleQuoted' && part.parts.some(({ type }) => type === 'CommandExpansion'))) === true;

const shortened = (text: string): string => (text.length > 40 ? '$(echo …)' : text);

import { defineRule, unsafeFix } from '../../src/engine/rule.js';
import { isBare } from '../../src/shell/check/bare.js';
import { isInBackticks, placeOf, wordOf } from '../../src/shell/check/places.js';
import { quoted } from '../../src/shell/check/quote.js';
import { inScripts } from '../../src/shell/check/rule.js';
import { spanOf, textOf, type Site } from '../../src/shell/check/site.js';
import { commandName } from '../../src/shell/check/words.js';
import type { Tree } from '../../src/shell/syntax.js';

export default defineRule({
  id: 'quote-substitutions', aliases: ['SC2046'],
  presets: ['hadolint'], severity: 'warning', asHadolint: { onbuild: true, each: true },
  needs: ['dockerfile', 'shells'], fix: 'unsafe',
  summary: 'A command substitution whose output the shell splits at blanks and expands as a pattern',
  rationale: 'Outside quotes what a command prints falls apart at every blank, and each `*` or `?` in it is taken for file names. Between double quotes it stays one word.',
  messages: {
    bare: 'what {substitution} prints is split at blanks and expanded as a pattern; write "{substitution}"',
  },
  examples: [{
    before: 'FROM debian:13\nRUN ln -s /opt/app-$(uname -m)/bin /opt/bin',
    after: 'FROM debian:13\nRUN ln -s /opt/app-"$(uname -m)"/bin /opt/bin',
  }],
}, inScripts('SC2046', function* (script) {
  for (const site of script.all('CommandExpansion')) {
    if (site.node.script?.commands.length === 0 || !isBare(site, script.dialect) || printsNumbers(site)) continue;
    const at = spanOf(site);
    yield {
      message: 'bare', data: { substitution: shortened(textOf(site)) }, at,
      ...(givesOne(site) && !isInBackticks(site) ? {
        fix: unsafeFix('Quote the substitution', 'output that is meant to be several words becomes one', ...quoted(site)),
      } : {}),
    };
  }
}));

type Substitution = Site<Tree.CommandExpansionPart>;

const onlyName = ({ node }: Substitution): string | null => {
  const [only, ...more] = node.script?.commands ?? [];
  return only?.command.type === 'Command' && more.length === 0 ? commandName({ node: only.command }) : null;
};

const printsNumbers = (site: Substitution): boolean => ['seq', 'pgrep'].includes(onlyName(site) ?? '');

/** Part of a longer word, the file of a redirection, or the output of a program that answers with one word: nobody means several. */
const givesOne = (site: Substitution): boolean => {
  const word = wordOf(site);
  return word !== null && ((word.node.parts?.length ?? 0) > 1 || placeOf(word) === 'target' || answering.has(onlyName(site) ?? ''));
};

const answering = new Set(['arch', 'basename', 'date', 'dirname', 'dpkg', 'getconf', 'hostname', 'id', 'lsb_release', 'mktemp', 'nproc', 'pwd', 'readlink',
  'realpath', 'uname', 'which', 'whoami']);

const shortened = (text: string): string => (text.length > 40 ? '$(…)' : text);

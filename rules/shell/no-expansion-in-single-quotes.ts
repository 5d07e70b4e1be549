import { defineRule } from '../../src/engine/rule.js';
import { wordOf } from '../../src/shell/check/places.js';
import { inScripts } from '../../src/shell/check/rule.js';
import { isA, spanOf, type Site } from '../../src/shell/check/site.js';
import { literalOf, runBy } from '../../src/shell/check/words.js';
import type { Tree } from '../../src/shell/syntax.js';

export default defineRule({
  id: 'no-expansion-in-single-quotes', aliases: ['SC2016'],
  presets: ['hadolint'], severity: 'info', asHadolint: { onbuild: true, each: true },
  needs: ['dockerfile', 'shells'],
  summary: 'A variable between single quotes, where nothing is expanded',
  rationale: 'Between single quotes `$name` stays the text `$name`. Where its value is meant, the quotes have to be double.',
  messages: {
    literal: '{text} is not expanded between single quotes; write double quotes if its value is meant',
  },
  examples: [{
    before: 'FROM alpine:3.23\nRUN echo \'built by $USER\' > /built',
    after: 'FROM alpine:3.23\nRUN echo "built by $USER" > /built',
  }],
}, inScripts('SC2016', function* (script) {
  for (const site of script.all('SingleQuoted')) {
    const text = expansion.exec(site.node.value)?.[0];
    if (text === undefined || isMeant(site)) continue;
    yield { message: 'literal', data: { text: text.startsWith('$') ? nameIn(site.node.value) : '`…`' }, at: spanOf(site) };
  }
}));

const expansion = /\$[{(0-9a-zA-Z_]|`[^`]+`/;
const nameIn = (text: string): string => {
  const name = /\$(?:\w+|\{\w+\}|[({])/.exec(text)?.[0] ?? '$…';
  return name === '$(' ? '$(…)' : name === '${' ? '${…}' : name;
};

/** Given to somebody who expands it himself, or to be expanded later. */
function isMeant(site: Site<Tree.SingleQuotedPart>): boolean {
  const word = wordOf(site);
  const holder = isA(word?.parent ?? null, 'Redirect', 'HereString') ? word?.parent?.parent ?? null : word?.parent ?? null;
  if (isA(holder, 'Assignment')) return later.has(holder.node.name) || (isA(holder.parent, 'Command') && runBy(holder.parent).name === 'alias');
  if (isA(holder, 'TestUnary')) return holder.node.operator === '-v';
  if (word === null || !isA(holder, 'Command')) return false;
  const { name, args } = runBy(holder);
  switch (name) {
    case 'sed': return /\$[{dpsaic](?:$|[^a-zA-Z])/.test(site.node.value);
    case 'find': return args.some((arg, index) => /^-(?:exec|execdir|ok|okdir)$/.test(arg.text) && readers.has(lastPart(args[index + 1])));
    case 'git': return args[0]?.text === 'filter-branch';
    case '[': return args[0]?.text === '-v';
    default: return readers.has(name ?? '') || /^(?:perl|[a-z-]*awk)/.test(name ?? '');
  }
}

const later = new Set(['PS1', 'PS2', 'PS3', 'PS4', 'PROMPT_COMMAND']);

const lastPart = (word: Tree.CommandArgument | undefined): string => (word?.type === 'Word' ? (literalOf(word) ?? '').replace(/^.*\//, '') : '');

/** Programs that read a `$` of their own. */
const readers = new Set(['awk', 'perl', 'trap', 'sh', 'bash', 'ksh', 'zsh', 'eval', 'xprop', 'alias', 'sudo', 'doas', 'run0', 'docker', 'podman', 'oc',
  'dpkg-query', 'jq', 'rename', 'ssh', 'unset', 'let']);

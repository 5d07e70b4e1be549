import { defineRule, safeFix } from '../../src/engine/rule.js';
import { commandsCalled } from '../../src/shell/check/commands.js';
import { fixedText, outlineOf } from '../../src/shell/check/outline.js';
import { isInBackticks } from '../../src/shell/check/places.js';
import { inScripts } from '../../src/shell/check/rule.js';
import { partOf } from '../../src/shell/check/site.js';
import type { Tree } from '../../src/shell/syntax.js';
import { insertAt } from '../../src/text/span.js';

export default defineRule({
  id: 'explicit-find-path', aliases: ['SC2185'],
  presets: ['hadolint'], severity: 'info', asHadolint: { onbuild: true, each: true },
  needs: ['dockerfile', 'shells'], fix: 'safe',
  summary: 'A `find` that does not say where to look',
  rationale: 'GNU and BusyBox then look in the current folder; others, those of the BSDs and macOS, refuse.',
  messages: {
    nowhere: 'not every find looks in the current folder when nothing says where; write {name} .',
  },
  examples: [{
    before: 'FROM debian:13\nRUN find -name \'*.pyc\' -delete',
    after: 'FROM debian:13\nRUN find . -name \'*.pyc\' -delete',
  }],
}, inScripts('SC2185', function* (script) {
  if (!script.text.includes('find')) return;
  for (const site of commandsCalled(script, 'find')) {
    const { name, args } = site.node;
    const next = args.find((arg) => !isLeadingFlag(arg));
    if (name === undefined || (next !== undefined && !outlineOf(next).startsWith('-')) || args.some((arg) => outlineOf(arg) === '--help')) continue;
    const before = lastBefore(args) ?? name;
    const isSure = next === undefined || fixedText(next) !== null;
    yield {
      message: 'nowhere', data: { name: name.text }, at: partOf(site, name.pos, name.end),
      ...(isSure && !isInBackticks(site) && !hasOddFlag(args)
        ? { fix: safeFix('Say that it is the current folder', insertAt(partOf(site, before.pos, before.end).end, ' .')) } : {}),
    };
  }
}));

/** What may stand before the first path: flags of one letter, and those of BSD and GNU that make no word of a test. */
const isLeadingFlag = (arg: Tree.CommandArgument): boolean => {
  const text = fixedText(arg);
  return text !== null && /^-(?:.|[-0-9dfsxEHLOPX]*)$/.test(text);
};

const isWayToFollow = ({ text }: Tree.CommandArgument): boolean => /^-(?:[HLP]+|O[0-3])$/.test(text);

/** The last of the flags behind which the path has to stand. */
const lastBefore = (args: readonly Tree.CommandArgument[]): Tree.CommandArgument | undefined => {
  const end = args.findIndex((arg) => !isWayToFollow(arg));
  return end === -1 ? args.at(-1) : args[end - 1];
};

/** `-D` and `-f` take a word of their own, `--` needs none. */
const hasOddFlag = (args: readonly Tree.CommandArgument[]): boolean => args.some((arg) => isLeadingFlag(arg) && /^-[Df-]/.test(arg.text));

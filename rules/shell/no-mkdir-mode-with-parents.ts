import { defineRule } from '../../src/engine/rule.js';
import { commandsCalled } from '../../src/shell/check/commands.js';
import { fixedText, givenIn, type Given } from '../../src/shell/check/outline.js';
import { inScripts } from '../../src/shell/check/rule.js';
import { partOf } from '../../src/shell/check/site.js';
import type { Tree } from '../../src/shell/syntax.js';

export default defineRule({
  id: 'no-mkdir-mode-with-parents', aliases: ['SC2174'],
  presets: ['hadolint'], severity: 'warning', asHadolint: { onbuild: true, each: true },
  needs: ['dockerfile', 'shells'],
  summary: 'A mode that `mkdir -p` gives to the deepest folder only',
  rationale: 'The folders above it that are made on the way get the usual mode, whatever `-m` says: what was to be private is open halfway down.',
  messages: {
    deepest: '{flag} holds for the deepest folder only, not for those made above it; write a mkdir -m for each, or a chmod',
  },
  examples: [{
    before: 'FROM debian:13\nRUN mkdir -p -m 700 /srv/app/keys',
    after: 'FROM debian:13\nRUN mkdir -p /srv && mkdir -m 700 /srv/app /srv/app/keys',
  }],
}, inScripts('SC2174', function* (script) {
  if (!script.text.includes('mkdir')) return;
  for (const site of commandsCalled(script, 'mkdir')) {
    const given = givenIn(site.node);
    const mode = given.find((each) => gives(each, 'm', 'mode'));
    if (mode === undefined || !given.some((each) => gives(each, 'p', 'parents')) || !site.node.args.slice(1).some(mayHaveParents)) continue;
    yield { message: 'deepest', data: { flag: mode.arg.text }, at: partOf(site, mode.arg.pos, mode.arg.end) };
  }
}));

const gives = ({ flags }: Given, letter: string, name: string): boolean => flags?.some((flag) => flag === letter || flag === name) === true;

/** More than one folder below where we are, or unknown. */
const mayHaveParents = (arg: Tree.CommandArgument): boolean => {
  const text = fixedText(arg);
  return text === null || (text.includes('/') && !/^(?:\.\.?\/)*[^/]+$/.test(text));
};

import { defineRule, unsafeFix } from '../../src/engine/rule.js';
import { commandsNamed } from '../../src/shell/check/commands.js';
import { setsErrexit } from '../../src/shell/check/errexit.js';
import { isCondition, isInBackticks } from '../../src/shell/check/places.js';
import { inScripts } from '../../src/shell/check/rule.js';
import type { CheckedScript } from '../../src/shell/check/script.js';
import { isA, spanOf, textOf, type Site } from '../../src/shell/check/site.js';
import { flagsIn, literalOf, runBy } from '../../src/shell/check/words.js';
import { stopsAtErrors } from '../../src/shell/strict.js';
import type { Tree } from '../../src/shell/syntax.js';
import { insertAt } from '../../src/text/span.js';

export default defineRule({
  id: 'check-cd', aliases: ['SC2164'],
  presets: ['hadolint', 'recommended'], severity: 'warning', severityIn: { recommended: 'info' }, asHadolint: { onbuild: true, each: true },
  needs: ['dockerfile', 'shells'], fix: 'unsafe',
  summary: 'A `cd` whose failure goes unnoticed',
  rationale: 'When the folder is missing, all that follows runs in the wrong one: files are built, changed or removed where nobody looks for them.',
  messages: {
    unchecked: 'when {command} fails, the rest runs in the wrong folder; write {command} || exit',
  },
  examples: [{
    before: 'FROM alpine:3.23\nRUN cd /srv; make',
    after: 'FROM alpine:3.23\nRUN cd /srv || exit; make',
  }],
}, inScripts('SC2164', function* (script, { as }) {
  const found = commandsNamed(script, 'cd', 'pushd', 'popd').filter((site) => !isCondition(site) && !isSure(site));
  if (found.length === 0 || script.derived(setsErrexit) || (as === null && stopsAtErrors(script.script) === true)) return;
  for (const site of found) {
    if (as === null && isLast(script, site)) continue;
    const at = spanOf(site);
    const command = textOf(site).length > 40 ? runBy(site).name ?? 'cd' : textOf(site);
    yield {
      message: 'unchecked', data: { command }, at,
      ...(isA(site.parent, 'Statement') && site.parent.node.background !== true && !isInBackticks(site)
        ? { fix: unsafeFix('Leave when it fails', 'a build that went on without the folder stops', insertAt(at.end, ' || exit')) } : {}),
    };
  }
}));

/** Nothing of the script is run after it. */
const isLast = (script: CheckedScript, { node, source }: Site<Tree.Command>): boolean => source === script.source && /^[ \t\n;)}]*$/.test(source.text.slice(node.end));

/** To the folders above and to the root there is always a way, and `pushd -n` goes nowhere. */
const isSure = (site: Site<Tree.Command>): boolean => {
  const { name, args } = runBy(site);
  if (name !== 'cd' && flagsIn(args).has('n')) return true;
  const only = args.length === 1 && args[0]?.type === 'Word' ? literalOf(args[0]) : null;
  return only !== null && (only === '/' || only.split('/').every((part) => part === '' || part === '.' || part === '..')) && !only.startsWith('//');
};

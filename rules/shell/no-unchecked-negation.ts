import { defineRule, unsafeFix, type UnsafeFix } from '../../src/engine/rule.js';
import { setsErrexit } from '../../src/shell/check/errexit.js';
import { isCondition, isInBackticks } from '../../src/shell/check/places.js';
import { inScripts } from '../../src/shell/check/rule.js';
import { isA, partOf, type Site } from '../../src/shell/check/site.js';
import { stopsAtErrors } from '../../src/shell/strict.js';
import type { Tree } from '../../src/shell/syntax.js';
import { insertAt, replaceAt, span } from '../../src/text/span.js';

export default defineRule({
  id: 'no-unchecked-negation', aliases: ['SC2251'],
  presets: ['hadolint', 'recommended'], severity: 'info', asHadolint: { onbuild: true, each: true },
  needs: ['dockerfile', 'shells'], fix: 'unsafe',
  summary: 'A `!` whose outcome `set -e` does not look at',
  rationale: 'A command behind `!` never ends the script, whatever it gives: a check written so lets everything pass.',
  messages: {
    unchecked: 'set -e takes no notice of what a command behind ! gives, so nothing is checked here; write if {command}; then exit 1; fi',
  },
  examples: [{
    before: 'FROM debian:13\nRUN set -e; ! grep -q secret /etc/app.conf; make',
    after: 'FROM debian:13\nRUN set -e; if grep -q secret /etc/app.conf; then exit 1; fi; make',
  }],
}, inScripts('SC2251', function* (script, { as }) {
  if (!script.text.includes('!')) return;
  const found = script.all('Pipeline').filter((site) => site.node.prefixes[0]?.type === 'Negation' && isPassedOver(site));
  if (found.length === 0 || !(script.derived(setsErrexit) || (as === null && stopsAtErrors(script.script) === true))) return;
  for (const site of found) {
    const { prefixes: [negation], commands: [first] } = site.node;
    if (negation === undefined || first === undefined) continue;
    const text = site.source.text.slice(first.pos, site.node.end);
    const fix = isInBackticks(site) || text.includes('<<') ? null : asCondition(site);
    yield {
      message: 'unchecked', data: { command: text.length > 40 || text.includes('\n') ? '…' : text },
      at: partOf(site, negation.pos, negation.end), ...(fix === null ? {} : { fix }),
    };
  }
}));

function asCondition(site: Site<Tree.Pipeline>): UnsafeFix | null {
  const { prefixes, commands: [first], pos, end } = site.node;
  if (prefixes.length !== 1 || first === undefined) return null;
  const [from, to] = [partOf(site, pos, pos + 1), partOf(site, first.pos, first.pos + 1)];
  return unsafeFix('Leave when it succeeds', 'a build that went on stops when the command succeeds',
    replaceAt(span(from.start, to.start), 'if '), insertAt(partOf(site, end - 1, end).end, '; then exit 1; fi'));
}

/** A statement of its own, with others after it or in a body whose outcome is not the script's, and no part of a condition. */
function isPassedOver(site: Site<Tree.Pipeline>): boolean {
  const statement = site.parent;
  if (!isA(statement, 'Statement') || statement.node.background === true) return false;
  const list = statement.parent;
  const outer = list?.parent ?? null;
  if (isA(list, 'Script')) return outer === null && !isLast(list.node.commands, statement);
  if (!isA(list, 'CompoundList') || outer === null || !counts(outer, list.node, isLast(list.node.commands, statement))) return false;
  return !isCondition(site);
}

/** Whether a statement of a list that stands in `outer` is passed over: any of a body, all but the last of what gives its outcome. */
function counts({ node, parent }: Site, list: Tree.CompoundList, isItLast: boolean): boolean {
  switch (node.type) {
    case 'BraceGroup': return !isItLast || !(isA(parent, 'Function') || (isA(parent, 'Redirected') && isA(parent.parent, 'Function')));
    case 'Subshell': return !isItLast;
    case 'If':
    case 'Elif':
    case 'While': return node.clause !== list || !isItLast;
    case 'For':
    case 'ArithmeticFor': return true;
    default: return false;
  }
}

const isLast = (commands: readonly Tree.Statement[], { node }: Site<Tree.Statement>): boolean => commands.at(-1) === node;

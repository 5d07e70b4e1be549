import { defineRule, unsafeFix, type UnsafeFix } from '../../src/engine/rule.js';
import { isInBackticks } from '../../src/shell/check/places.js';
import { inScripts } from '../../src/shell/check/rule.js';
import { isA, partOf, spanOf, type Site } from '../../src/shell/check/site.js';
import { commandName } from '../../src/shell/check/words.js';
import type { Tree } from '../../src/shell/syntax.js';
import { deleteAt, insertAt } from '../../src/text/span.js';

export default defineRule({
  id: 'no-masked-exit-status', aliases: ['SC2155'],
  presets: ['hadolint'], severity: 'warning', asHadolint: { onbuild: true, each: true },
  needs: ['dockerfile', 'shells'], fix: 'unsafe',
  summary: 'A declaration that hides whether the command behind its value failed',
  rationale: '`export x=$(command)` succeeds whenever `export` does, so a failing command stops neither `set -e` nor a chain of `&&`. An assignment of its own keeps the status.',
  messages: {
    masked: '{command} hides whether the command behind {name} failed; write the assignment as a command of its own',
  },
  examples: [{
    before: 'FROM alpine:3.23\nRUN export VERSION="$(cat version)" && make',
    after: 'FROM alpine:3.23\nRUN VERSION="$(cat version)" && export VERSION && make',
  }],
}, inScripts('SC2155', function* (script) {
  for (const site of script.all('Assignment')) {
    const { parent, node } = site;
    if (!isA(parent, 'Command') || parent.node.prefix.includes(node)) continue;
    const command = declaring(parent.node);
    if (command === null || node.value.type !== 'Word' || !holdsSubstitution(node.value)) continue;
    const fix = splitting(site, parent, command);
    yield {
      message: 'masked', data: { command, name: node.name },
      at: partOf(site, node.pos, node.index === undefined ? node.pos + node.name.length : node.index.end + 1),
      ...(fix === null ? {} : { fix }),
    };
  }
}));

const declarations = new Set(['export', 'readonly', 'declare', 'typeset', 'local']);

/** The builtin that declares. */
const declaring = (command: Tree.Command): string | null => {
  const name = commandName({ node: command });
  return name !== null && declarations.has(name) ? name : null;
};

const holdsSubstitution = ({ parts }: Tree.Word): boolean => parts?.some((part) => part.type === 'CommandExpansion'
  || (part.type === 'DoubleQuoted' && part.parts.some(({ type }) => type === 'CommandExpansion'))) === true;

/** `export x=$(a)` becomes `x=$(a) && export x`, as far as the list it stands in only goes on when all is well. */
function splitting(site: Site<Tree.Assignment>, command: Site<Tree.Command>, name: string): UnsafeFix | null {
  const { node, parent } = command;
  const isAlone = node.prefix.length === 0 && node.suffix.length === 1 && site.node.index === undefined;
  const joint = isA(parent, 'Statement') && parent.node.background !== true ? '; '
    : isA(parent, 'AndOr') && parent.node.operators.every((operator) => operator === '&&') ? ' && ' : null;
  if (!isAlone || (name !== 'export' && name !== 'readonly') || joint === null || isInBackticks(site)) return null;
  const start = spanOf(site).start;
  return unsafeFix(`Assign first, then ${name}`, `the build stops where the command behind ${site.node.name} fails`,
    deleteAt({ start: spanOf(command).start, end: start }), insertAt(spanOf(site).end, `${joint}${name} ${site.node.name}`));
}

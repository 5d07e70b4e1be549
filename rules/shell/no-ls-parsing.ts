import { defineRule } from '../../src/engine/rule.js';
import { outlineOf } from '../../src/shell/check/outline.js';
import { isCalled, pipesFrom } from '../../src/shell/check/pipes.js';
import { inScripts } from '../../src/shell/check/rule.js';
import { spanOf } from '../../src/shell/check/site.js';
import type { Tree } from '../../src/shell/syntax.js';

export default defineRule({
  id: 'no-ls-parsing', aliases: ['SC2012'],
  presets: ['hadolint'], severity: 'info', asHadolint: { onbuild: true, each: true },
  needs: ['dockerfile', 'shells'],
  summary: 'A command that reads what `ls` prints',
  rationale: 'What `ls` prints is made for people: its columns differ between systems, it may change odd characters, and a name with a line end in it counts as two.',
  messages: {
    read: 'ls prints for people, not for another command to read; write find, stat or a pattern',
  },
  examples: [{
    before: 'FROM debian:13\nRUN ls /srv | wc -l > /count',
    after: 'FROM debian:13\nRUN find /srv -mindepth 1 -maxdepth 1 -printf . | wc -c > /count',
  }],
}, inScripts('SC2012', function* (script) {
  for (const pipes of pipesFrom(script, 'ls')) {
    // A pipeline that picks files so is the affair of other checks.
    if (pipes.some(({ into }) => isCalled(into, 'grep') || isCalled(into, 'xargs'))) continue;
    for (const { from } of pipes) if (!from.node.args.some(isLiteralNames)) yield { message: 'read', data: {}, at: spanOf(from) };
  }
}));

/** `-N`, which prints names as they are. */
const isLiteralNames = (arg: Tree.CommandArgument): boolean => /^-.*N/.test(outlineOf(arg));

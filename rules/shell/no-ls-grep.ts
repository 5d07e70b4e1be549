import { defineRule } from '../../src/engine/rule.js';
import { isCalled, pipesFrom } from '../../src/shell/check/pipes.js';
import { inScripts } from '../../src/shell/check/rule.js';
import { partOf } from '../../src/shell/check/site.js';

export default defineRule({
  id: 'no-ls-grep', aliases: ['SC2010'],
  presets: ['hadolint'], severity: 'warning', asHadolint: { onbuild: true, each: true },
  needs: ['dockerfile', 'shells'],
  summary: 'Files picked by a `grep` over what `ls` prints',
  rationale: 'What `ls` prints is made for people: it may change odd characters, and a name with a line end in it counts as two. The shell matches names itself.',
  messages: {
    grep: 'ls prints for people, and grep may misread a name; write a pattern like *.conf, or a loop with a test',
  },
  examples: [{
    before: 'FROM debian:13\nRUN rm $(ls | grep \'\\.tmp$\')',
    after: 'FROM debian:13\nRUN rm -- *.tmp',
  }],
}, inScripts('SC2010', function* (script) {
  if (!script.text.includes('grep')) return;
  for (const { from, into } of pipesFrom(script, 'ls').flat()) {
    const { name } = from.node;
    if (name !== undefined && isCalled(into, 'grep')) yield { message: 'grep', data: {}, at: partOf(from, name.pos, name.end) };
  }
}));

import { defineRule } from '../../src/engine/rule.js';
import { plainArgs } from '../../src/shell/queries.js';
import { runCommands } from '../../src/shell/run-commands.js';
import { upTo } from '../../src/shell/word-edits.js';
import { filesOf } from '../../src/shell/writes.js';

export default defineRule({
  id: 'no-apt-key',
  presets: ['recommended', 'security'], severity: 'warning',
  needs: ['dockerfile', 'shells'],
  summary: 'A key that apt trusts for every repository',
  rationale: 'Whoever has such a key can sign any package, also those of the distribution itself. Debian 13 has no apt-key any more.',
  messages: {
    command: 'apt-key {verb} trusts this key for every repository, and is gone from Debian 13; put it into /etc/apt/keyrings/x.asc, and name it with [signed-by=…]',
    other: 'apt-key {verb} is gone from Debian 13; keys lie in /etc/apt/keyrings',
    file: '{file} is trusted for every repository; put the key into /etc/apt/keyrings, and name it with [signed-by=…]',
  },
  examples: [{
    before: 'FROM debian:12\nRUN curl -fsSL https://pkg.example.org/key.asc | apt-key add -',
    after: 'FROM debian:12\nADD https://pkg.example.org/key.asc /etc/apt/keyrings/pkg.asc\nRUN echo "deb [signed-by=/etc/apt/keyrings/pkg.asc] https://pkg.example.org/debian stable main" > /etc/apt/sources.list.d/pkg.list',
  }],
}, function* ({ dockerfile, shells }) {
  if (!/apt-key|trusted\.gpg/.test(dockerfile.text)) return;
  for (const { command, script } of runCommands(dockerfile, shells)) {
    if (command.name === 'apt-key') {
      const [verb] = plainArgs(command, ['keyring']);
      const said = verb?.value ?? (command.stage > 0 ? 'add' : '');
      const data = { verb: said };
      const at = upTo(command, verb);
      if (harmless.test(said)) yield { message: 'other', data, at, atMost: 'info' };
      else yield { message: 'command', data, at };
      continue;
    }
    if (script.text.includes('signed-by')) continue;
    const outputs = [...filesOf(command), ...(givers.has(command.name) ? command.args : [])];
    const file = outputs.find(({ value, text }) => /\/etc\/apt\/trusted\.gpg(?:\.d\/|$)/.test(value ?? text));
    if (file !== undefined) yield { message: 'file', data: { file: file.text }, at: file.span };
  }
});

const harmless = /^(?:list|finger|export|exportall|del|verify|help)?$/;

/** Commands that write the files they name, or read from one place what they write to another. */
const givers: ReadonlySet<string> = new Set(['gpg', 'gpg2', 'curl', 'wget', 'tee', 'cp', 'mv', 'install']);

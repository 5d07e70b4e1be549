import { defineRule } from '../../src/engine/rule.js';
import { scriptIn, startedWords } from '../../src/image/started-words.js';
import { lastCommand } from '../../src/shell/last-command.js';
import { shown } from '../../src/text/shown.js';

export default defineRule({
  id: 'image-no-shell-entrypoint', presets: ['recommended'], severity: 'info',
  needs: ['image'],
  summary: 'A shell that stays in front of the program it starts',
  rationale: 'Where the shell does not give way to the program, it is the shell that gets the signal to stop; the program does not hear of it and is killed ten seconds later.',
  messages: {
    wrapped: '{shell} stays in front of {command}; write the command as a JSON array, or let it begin with exec',
    last: '{shell} stays in front of {command}; write exec before {command}',
    piped: '{shell} stays in front of {command}; start it with exec, and without the pipe',
    script: '{shell} stays in front of what it runs; let the script end with exec and the program',
  },
  examples: [{ before: 'Entrypoint: ["/bin/sh", "-c", "run"]', after: 'Entrypoint: ["run"]' }],
}, function* ({ image: { config } }) {
  const started = config.argsEscaped || config.os === 'windows' ? null : startedWords(config);
  const found = started === null ? null : scriptIn(started.words);
  if (started === null || found === null || givesWay.test(found.script)) return;
  const [shell, at, last] = [shown(found.shell), { config: started.key }, lastCommand(found.script)];
  if (last === null) {
    yield { message: 'script', data: { shell }, at };
    return;
  }
  if (last.name !== 'exec') yield { message: last.isPiped ? 'piped' : last.isOnly ? 'wrapped' : 'last', data: { shell, command: shown(last.name) }, at };
});

/** Anywhere, unless it only sends on what is said; and who sets traps or waits knows what a shell does with signals. */
const givesWay = /(?:^[ \t]*|[;&|\n({][ \t]*|\b(?:then|else|do)[ \t]+)(?:exec\b(?![ \t]+\d*[<>&])|wait\b)|\btrap\s/;

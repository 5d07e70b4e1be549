import { defineRule } from '../../src/engine/rule.js';
import { scriptIn, startedWords } from '../../src/image/started-words.js';
import { shown } from '../../src/text/shown.js';

export default defineRule({
  id: 'image-no-shell-entrypoint', presets: ['recommended'], severity: 'info',
  needs: ['image'],
  summary: 'A shell that stays in front of the program it starts',
  rationale: 'Where the shell does not give way to the program, it is the shell that gets the signal to stop; the program does not hear of it and is killed ten seconds later.',
  messages: { wrapped: '{shell} stays in front of {command}; write the command as a JSON array, or let it begin with exec' },
  examples: [{ before: 'Entrypoint: ["/bin/sh", "-c", "run"]', after: 'Entrypoint: ["run"]' }],
}, function* ({ image: { config } }) {
  const started = config.argsEscaped || config.os === 'windows' ? null : startedWords(config);
  const found = started === null ? null : scriptIn(started.words);
  if (started === null || found === null || givesWay.test(found.script)) return;
  yield { message: 'wrapped', data: { shell: shown(found.shell), command: shown(firstWord(found.script)) }, at: { config: started.key } };
});

/** At the beginning or at last; and who sets traps or waits knows what a shell does with signals. */
const givesWay = /^\s*exec\s|[;&|\n({]\s*(?:exec|wait)\b|\btrap\s/;

/** Without what is assigned before it, which may be a secret. */
const firstWord = (script: string): string => script.trim().split(/\s+/).find((word) => !/^\w+=/.test(word)) ?? '';

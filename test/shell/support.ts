import { parse } from '../../src/dockerfile/parse.js';
import type { Command, Script } from '../../src/shell/model.js';
import { shellsOf } from '../../src/shell/shells.js';
import type { Span } from '../../src/text/span.js';

/** The script of the last instruction (or of its trigger), and the text its spans point into. */
export function readLast(text: string): { script: Script | null; cut: (span: Span | null) => string | null } {
  const dockerfile = parse(text);
  const last = dockerfile.instructions.at(-1);
  if (last === undefined) throw new Error('the test needs an instruction');
  return {
    script: shellsOf(dockerfile).script(last.trigger ?? last),
    cut: (span) => span && text.slice(span.start, span.end),
  };
}

export function scriptOf(text: string): Script {
  const { script } = readLast(text);
  if (script === null) throw new Error('the test needs a script');
  return script;
}

/** The commands of a RUN in shell form. */
export const commandsOf = (run: string): readonly Command[] => scriptOf(`FROM x\nRUN ${run}\n`).commands;

/** A command as one would write it down: name, then what its arguments come to (`?` where nobody knows). */
export const say = ({ name, args }: Command): string => [name, ...args.map(({ value }) => value ?? '?')].join(' ');

export const sayAll = (run: string): readonly string[] => commandsOf(run).map(say);

export function onlyCommand(run: string): Command {
  const [command, ...others] = commandsOf(run);
  if (command === undefined || others.length > 0) throw new Error(`the test needs exactly one command: ${run}`);
  return command;
}

import type { Argument, Command, Script } from './model.js';

/** A text of the script's own that ends up in a file: `echo text > file`, `printf text | tee file`, `cat <<EOF > file`. */
export interface Write {
  /** What says the text: an echo, a printf, or the command with a heredoc. */
  readonly by: Command;
  readonly file: Argument;
  /** The words of it; of a heredoc its whole body. */
  readonly said: string;
}

/** The texts that a script writes into files, in order. */
export function writesOf(script: Script): readonly Write[] {
  const said = new Map<number, Readonly<{ by: Command; text: string }>>();
  const writes: Write[] = [];
  const bodies = script.instruction.heredocs.map(({ body }) => body).join('');
  for (const command of script.commands) {
    const text = saidBy(command, script.form === 'heredoc' ? '' : bodies);
    if (text !== null && !said.has(command.pipeline)) said.set(command.pipeline, { by: command, text });
    const source = said.get(command.pipeline);
    if (source === undefined) continue;
    for (const file of filesOf(command)) writes.push({ by: source.by, file, said: source.text });
  }
  return writes;
}

/** The files a command's output goes to. */
export const filesOf = ({ name, args, redirects }: Command): readonly Argument[] => [
  ...redirects.flatMap(({ operator, descriptor, target }) =>
    (target !== null && /^(?:&?>>?|>\|)$/.test(operator) && (descriptor ?? 1) === 1 ? [target] : [])),
  ...(name === 'tee' ? args.filter(({ prefix }) => !prefix.startsWith('-')) : []),
];

const saidBy = ({ name, args, redirects }: Command, bodies: string): string | null => {
  if (name === 'echo' || name === 'printf') return args.map(({ value, text }) => value ?? text).join(' ');
  return bodies !== '' && redirects.some(({ operator }) => operator.startsWith('<<') && operator !== '<<<') ? bodies : null;
};

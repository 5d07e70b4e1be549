import { insertFlag } from './edits.js';
import type { Command, Shells } from './model.js';
import { someRun } from './queries.js';
import type { Dockerfile, Instruction } from '../dockerfile/model.js';
import { setBefore } from '../dockerfile/set-before.js';
import { unansweredAsHadolint, unansweredIn, type PromptingManager } from '../knowledge/package-prompts.js';
import type { Span, TextEdit } from '../text/span.js';

/** The message of every rule about package managers that ask. */
export const unanswered = '{command} asks before it goes on, and in a build nobody answers; add {flag}';

export interface Unanswered {
  readonly problem: Readonly<{ message: 'unanswered'; data: Readonly<Record<'command' | 'flag', string>>; at: Span }>;
  /** What answers; null in exec form. */
  readonly edit: TextEdit | null;
}

type Seen = Readonly<{ dockerfile: Dockerfile; shells: Shells; as: string | null }>;

/** The commands of a package manager that wait for a yes. */
export function* unansweredCommands({ dockerfile, shells, as }: Seen, manager: PromptingManager): Iterable<Unanswered> {
  const verbOf = as === 'hadolint' ? unansweredAsHadolint(manager) : unansweredIn(manager);
  if (!someRun(dockerfile, shells, (command) => verbOf(command) !== null)) return;
  const isConfigured = setBefore(dockerfile, (instruction) => answersForGood(instruction, dockerfile.text));
  for (const outer of dockerfile.instructions) {
    const instruction = outer.trigger ?? outer;
    const script = instruction.keyword === 'RUN' ? shells.script(instruction) : null;
    for (const command of script?.commands ?? []) {
      const verb = verbOf(command);
      const word = command.args[verb?.index ?? -1];
      if (word === undefined || (as === null && (isConfigured(outer) || isAnswered(command)))) continue;
      // zypper's source-install has no -y of its own.
      const isSource = word.value === 'source-install' || word.value === 'si';
      const flag = isSource ? '--non-interactive' : '-y';
      yield {
        problem: { message: 'unanswered', data: { command: `${command.name} ${word.text}`, flag }, at: command.nameSpan },
        edit: script?.form === 'exec' ? null : insertFlag(isSource ? { span: command.nameSpan } : word, flag),
      };
    }
  }
}

/** Something is written into its standard input. */
const isAnswered = ({ stage, wrappers, redirects }: Command): boolean =>
  (stage > 0 && !wrappers.includes('xargs')) || redirects.some(({ operator }) => operator.startsWith('<'));

/** A configuration file that says yes, or may. */
const answersForGood = ({ keyword, span: at, words }: Instruction, text: string): boolean => {
  if (keyword === 'COPY' || keyword === 'ADD') return /^\/etc\/(?:apt\/apt\.conf|yum\.conf|dnf\/)/.test(words.at(-1)?.text ?? '');
  return keyword === 'RUN' && /APT::Get::Assume-Yes|\bassumeyes\b/i.test(text.slice(at.start, at.end));
};

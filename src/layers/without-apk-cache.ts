import { runsUnseen } from './unseen.js';
import type { Dockerfile, Instruction } from '../dockerfile/model.js';
import { hasArg, hasFlag, spelled } from '../knowledge/command.js';
import { cutStatement } from '../shell/edits.js';
import type { Argument, Command, Script, Shells, Statement } from '../shell/model.js';
import { deleteAt, insertAt, replaceAt, span, type TextEdit } from '../text/span.js';

/**
 * `apk add` without a cache: the flag, and gone what it makes needless - flags that update the index, an `apk update` right before it
 * and an rm of the cache right after it.
 */
export const withoutCache = (
  dockerfile: Dockerfile, script: Script, command: Command, verb: Argument, { isUsedLater, others }: IndexUse,
): readonly TextEdit[] => {
  const { text } = dockerfile;
  const edits: TextEdit[] = [];
  let isInserted = false;
  command.args.forEach((word, index) => {
    if (!updateFlags.has(word.value ?? '')) return;
    const from = command.args[index - 1]?.span.end ?? command.nameSpan.end;
    if (/[^ \t\\`\r\n]/.test(text.slice(from, word.span.start))) return;
    isInserted ||= from === verb.span.end;
    const at = span(from, word.span.end);
    edits.push(from === verb.span.end ? replaceAt(at, ' --no-cache') : deleteAt(at));
  });
  if (!isInserted) edits.push(insertAt(verb.span.end, ' --no-cache'));
  if (isUsedLater || !isStatement(script.statements[command.statement], command)) return edits;

  const [before, after] = [script.statements[command.statement - 1], script.statements[command.statement + 1]];
  const isUpdated = before !== undefined && isBareUpdate(before) && script.statements[command.statement]?.link === '&&';
  const isNeeded = (others.at(-1)?.span.start ?? 0) > command.span.start;
  const update = isUpdated && !isNeeded ? cutStatement(dockerfile, script, before) : null;
  const isLeft = others.length > (update === null ? 0 : 1);
  const rm = after !== undefined && !isLeft && removesCache(after) && after.link === '&&' ? cutStatement(dockerfile, script, after) : null;
  return [...edits, ...update ?? [], ...rm ?? []];
};

/** Who else has to do with the index. */
export interface IndexUse {
  /** A later RUN lives on the one that an update left. */
  readonly isUsedLater: boolean;
  /** Commands of the same script that fetch or read it, those aside that add packages. */
  readonly others: readonly Command[];
}

export const otherIndexUses = ({ commands }: Script): readonly Command[] =>
  commands.filter((command) => command.name === 'apk' && !hasArg(command, 'add') && !hasFlag(command, 'no-cache') && hasArg(command, ...indexVerbs));

/** Verbs that fetch the index, or read it. */
const indexVerbs = ['update', 'upgrade', 'fetch', 'search', 'policy', 'info', 'fix'];

const updateFlags: ReadonlySet<string> = new Set(['-U', '--update', '--update-cache']);

const isStatement = (statement: Statement | undefined, command: Command): boolean =>
  statement?.kind === 'simple' && statement.commands.length === 1 && command.depth === 0;

const isBareUpdate = ({ kind, commands: [command, ...more] }: Statement): boolean => kind === 'simple' && more.length === 0
  && command?.name === 'apk' && command.redirects.length === 0 && hasArg(command, 'update') && command.args.every(({ value }) => value === 'update' || quiet.has(value ?? ''));

const quiet: ReadonlySet<string> = new Set(['-q', '--quiet', '-v', '--verbose', '--no-progress']);

const removesCache = ({ kind, commands: [command, ...more] }: Statement): boolean => {
  if (kind !== 'simple' || more.length > 0 || command?.name !== 'rm' || command.redirects.length > 0) return false;
  const words = command.args.map(spelled).filter((text) => !text.startsWith('-'));
  return words.length > 0 && words.every((word) => /^\/var\/cache\/apk(?:\/\*?)?$/.test(word));
};

const needsIndex = (command: Command): boolean => command.name === 'apk' && hasArg(command, 'add', ...indexVerbs.slice(1))
  && !hasFlag(command, 'no-cache');

/** Whether the RUN installs from an index that it has not fetched itself, or may. */
export const livesOnApkIndex = ({ text }: Dockerfile, shells: Shells, instruction: Instruction): boolean => {
  if (instruction.keyword !== 'RUN') return false;
  const script = shells.script(instruction);
  if (script === null || script.errors.length > 0 || script.commands.some((command) => runsUnseen(text, command))) return true;
  const update = script.commands.findIndex((command) => command.name === 'apk' && (hasArg(command, 'update') || hasFlag(command, 'U', 'update', 'update-cache')));
  const use = script.commands.findIndex(needsIndex);
  return use !== -1 && (update === -1 || use < update);
};

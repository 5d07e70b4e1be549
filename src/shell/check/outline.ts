import type { Tree } from '../syntax.js';
import { isOpen } from './words.js';

/** A word without its quotes, `${VAR}` where nobody can know what comes, nothing where it falls into several: how ShellCheck looks for flags. */
export const outlineOf = (arg: Tree.CommandArgument): string =>
  arg.type !== 'Word' ? arg.text : arg.parts === undefined ? arg.value : arg.parts.map(outlineOfPart).join('');

const outlineOfPart = (part: Tree.WordPart): string => {
  switch (part.type) {
    case 'Literal':
    case 'SingleQuoted':
    case 'AnsiCQuoted':
    case 'Glob': return part.value;
    case 'DoubleQuoted': return part.parts.map(outlineOfPart).join('');
    case 'LocaleString':
    case 'BraceExpansion':
    case 'ExtendedGlob': return '';
    default: return '${VAR}';
  }
};

/** What a word surely is: null where a variable, a substitution, a pattern or braces are in it. */
export const fixedText = (arg: Tree.CommandArgument): string | null =>
  arg.type !== 'Word' || arg.parts?.some((part) => isOpen(part) || isPattern(part)) === true ? null : arg.value;

export const isPattern = ({ type }: Tree.WordPart): boolean => type === 'Glob' || type === 'BraceExpansion' || type === 'ExtendedGlob';

/** An argument and the flags it gives: letters of a bundle, or the name of a long one; null for what is no flag (`--` and all behind it included). */
export type Given = Readonly<{ arg: Tree.CommandArgument; flags: readonly string[] | null }>;

export function givenIn({ args }: Tree.Command): readonly Given[] {
  let isOver = false;
  return args.map((arg) => {
    const outline = outlineOf(arg);
    isOver ||= outline === '--';
    if (isOver || !outline.startsWith('-')) return { arg, flags: null };
    return { arg, flags: outline.startsWith('--') ? [outline.slice(2).split('=', 1)[0] ?? ''] : [...outline.slice(1)] };
  });
}

import type { Span } from '../../text/span.js';
import type { Tree } from '../syntax.js';
import { assignedBy } from './assigned.js';
import { commandsNamed } from './commands.js';
import type { CheckedScript } from './script.js';
import { ancestors, isA, partOf, spanOf, type Site } from './site.js';
import { commandName, literalOf, runBy, variableOf } from './words.js';

/** A place that concerns a variable, and where it stands in the order of the text. */
export interface Mention {
  readonly at: Span;
  readonly order: number;
}

/** Who assigns and who reads the variables of a script, wherever and in whatever order that happens. */
export interface Variables {
  /** By name, the last place of each that gives it a value. `NAME=value command` gives it to the command only and does not count. */
  readonly assigned: ReadonlyMap<string, Mention>;
  /** By name, the first place that reads it, unless its being unset is provided for: before (`${x:-y}`) or anywhere (`[ -n "$x" ]`). */
  readonly read: ReadonlyMap<string, Mention>;
  /** Read, guarded, exported or otherwise of use to somebody. */
  readonly used: ReadonlySet<string>;
}

export const variablesOf = (script: CheckedScript): Variables => script.derived(collect);

/** The commands whose words name variables. */
const concerning = ['export', 'readonly', 'declare', 'typeset', 'local', 'read', 'mapfile', 'readarray', 'getopts', 'printf', 'let', 'wait', 'trap'];

const identifier = /^[A-Za-z_]\w*$/;

function collect(script: CheckedScript): Variables {
  const assigned = new Map<string, Mention>();
  const read = new Map<string, Mention>();
  const guarded = new Set<string>();
  const used = new Set<string>();

  const assign = (name: string, at: Span, order: number): void => {
    const known = assigned.get(name);
    if (known === undefined || known.order < order) assigned.set(name, { at, order });
  };
  const reads = (name: string, at: () => Span, order: number): void => {
    if (!identifier.test(name)) return;
    used.add(name);
    const known = read.get(name);
    if (known === undefined || order < known.order) read.set(name, { at: at(), order });
  };
  const guard = (name: string): void => {
    guarded.add(name);
    used.add(name);
  };
  /** The first place that reads a name with something to stand in for it. */
  const provided = new Map<string, number>();
  const provides = (name: string, order: number): void => {
    used.add(name);
    provided.set(name, Math.min(order, provided.get(name) ?? Infinity));
  };

  const guards = guardingWords(script);
  const expansion = (site: Site<Tree.SimpleExpansionPart | Tree.ParameterExpansionPart>): void => {
    const name = variableOf(site.node);
    const { node } = site;
    if (node.type === 'ParameterExpansion' && node.operation?.type === 'Names') return;
    if (node.type === 'ParameterExpansion' && node.operation?.type === 'Default') {
      provides(name, site.order);
      if (node.operation.operator.endsWith('=')) assign(name, spanOf(site), site.order);
    } else if (isInExpansion(site)) provides(name, site.order);
    else if (isIn(site, guards)) guard(name);
    else reads(name, () => spanOf(site), site.order);
  };
  for (const site of script.all('SimpleExpansion')) expansion(site);
  for (const site of script.all('ParameterExpansion')) expansion(site);

  for (const site of script.all('Assignment')) {
    const { node, parent, order } = site;
    if (isA(parent, 'Command') && parent.node.name !== undefined) continue;
    assign(node.name, partOf(site, node.pos, node.index === undefined ? node.pos + node.name.length : node.index.end + 1), order);
    if (node.append === true) used.add(node.name);
  }
  for (const site of [...script.all('For'), ...script.all('Select')]) assign(site.node.name.value, partOf(site, site.node.name.pos, site.node.name.end), site.order);
  for (const site of script.all('Coproc')) if (site.node.name !== undefined) assign(site.node.name.value, partOf(site, site.node.name.pos, site.node.name.end), site.order);
  for (const site of script.all('FileDescriptorVariable')) assign(site.node.name, spanOf(site), site.order);

  for (const site of commandsNamed(script, ...concerning)) {
    const name = commandName(site) ?? '';
    for (const { name: variable, by } of isFunctions(site, name) ? [] : assignedBy(site.node, name)) {
      const at = partOf(site, by.pos, by.type === 'Assignment' ? by.pos + by.name.length : by.end);
      if (isShown(site, name)) reads(variable, () => at, site.order);
      else assign(variable, at, site.order);
      if (name === 'export' || isExported(site, name) || (by.type === 'Assignment' && by.append === true)) used.add(variable);
    }
    if (name === 'trap') trapped(site, reads);
    if (name === 'let') inLet(site, reads);
  }
  for (const site of script.all('Assignment')) if (prompts.has(site.node.name)) inText(site, site.node.value, reads);
  for (const name of testedNames(script)) guard(name);
  arithmetic(script, reads, assign, used);
  for (const [name, { order }] of read) if (guarded.has(name) || (provided.get(name) ?? Infinity) < order) read.delete(name);
  return { assigned, read, used };
}

type Reads = (name: string, at: () => Span, order: number) => void;
type Assign = (name: string, at: Span, order: number) => void;

/** Inside `${x:-here}` or `${x%here}`. */
const isInExpansion = (site: Site): boolean => {
  for (const up of ancestors(site)) if (isA(up, 'ParameterExpansion')) return true;
  return false;
};

const isIn = (site: Site, words: ReadonlySet<Tree.Word>): boolean => {
  for (let up = site.parent; up !== null && !isA(up, 'Script'); up = up.parent) if (isA(up, 'Word') && words.has(up.node)) return true;
  return false;
};

/** The words that `[` and `[[` ask for being empty or not. */
function guardingWords(script: CheckedScript): ReadonlySet<Tree.Word> {
  const words = new Set<Tree.Word>();
  for (const { node } of script.all('TestUnary')) if (node.operator === '-n' || node.operator === '-z') words.add(node.operand);
  for (const { node } of commandsNamed(script, '[')) {
    const args = node.args.flatMap((arg) => (arg.type === 'Word' ? [arg] : []));
    args.forEach((word, index) => {
      const before = args[index - 1]?.text;
      const after = args[index + 1]?.text;
      const isAlone = (before === undefined || joints.has(before)) && (after === undefined || after === ']' || joints.has(after));
      if (before === '-n' || before === '-z' || isAlone) words.add(word);
    });
  }
  return words;
}

const joints = new Set(['!', '-a', '-o', '(', ')', '\\(', '\\)']);

/** `[ -v name ]` and `[[ -v name ]]`. */
function* testedNames(script: CheckedScript): Generator<string> {
  for (const { node } of script.all('TestUnary')) if (node.operator === '-v') yield literalOf(node.operand) ?? '';
  for (const site of commandsNamed(script, '[')) {
    const { args } = runBy(site);
    for (const [index, arg] of args.entries()) if (arg.text === '-v') yield args[index + 1]?.text ?? '';
  }
}

const flagsOf = ({ node }: Site<Tree.Command>): string => node.args.map(({ text }) => (/^-[a-zA-Z]/.test(text) ? text : '')).join('');
const isFunctions = (site: Site<Tree.Command>, name: string): boolean => name !== 'read' && /[fF]/.test(flagsOf(site)) && declares(name);
const isShown = (site: Site<Tree.Command>, name: string): boolean => name !== 'export' && declares(name) && flagsOf(site).includes('p');
const isExported = (site: Site<Tree.Command>, name: string): boolean => declares(name) && flagsOf(site).includes('x');
const declares = (name: string): boolean => name === 'export' || name === 'readonly' || name === 'declare' || name === 'typeset' || name === 'local';

/** Expanded each time the shell asks for a command. */
const prompts = new Set(['PS1', 'PS2', 'PS3', 'PS4', 'PROMPT_COMMAND']);

/** What `trap` will run later reads too. */
function trapped(site: Site<Tree.Command>, reads: Reads): void {
  const [word] = site.node.args;
  if (word !== undefined) inText(site, word, reads);
}

function inText(site: Site, word: Tree.Word | Tree.Assignment | Tree.ArrayValue, reads: Reads): void {
  const text = word.type === 'Word' ? literalOf(word) : null;
  if (text === null) return;
  for (const [, name = ''] of text.matchAll(/\$\{?([A-Za-z_]\w*)/g)) reads(name, () => partOf(site, word.pos, word.end), site.order);
}

function inLet(site: Site<Tree.Command>, reads: Reads): void {
  for (const word of site.node.args) {
    const value = /=(.*)$/s.exec(word.text)?.[1] ?? word.text;
    for (const found of value.matchAll(/(?<![$\w{])[A-Za-z_]\w*/g)) {
      const start = word.pos + word.text.length - value.length + found.index;
      reads(found[0], () => partOf(site, start, start + found[0].length), site.order);
    }
  }
}

/** Names stand bare in arithmetic. */
function arithmetic(script: CheckedScript, reads: Reads, assign: Assign, used: Set<string>): void {
  const targets = new Set<Tree.SyntaxNode>();
  for (const { node } of script.all('ArithmeticBinary')) if (node.operator === '=') targets.add(node.left);
  for (const site of script.all('ArithmeticWord')) {
    const { node, order, parent } = site;
    const name = /^\$?([A-Za-z_]\w*)/.exec(node.value)?.[1];
    if (name === undefined) continue;
    if (targets.has(node)) {
      assign(name, spanOf(site), order);
      continue;
    }
    if (isChanged(parent, node)) {
      assign(name, spanOf(site), order);
      used.add(name);
    } else reads(name, () => spanOf(site), order);
  }
  for (const site of script.all('TestBinary')) {
    if (!/^-(?:eq|ne|lt|le|gt|ge)$/.test(site.node.operator)) continue;
    for (const word of [site.node.left, site.node.right]) reads(literalOf(word) ?? '', () => partOf(site, word.pos, word.end), site.order);
  }
  for (const site of script.all('Assignment')) {
    const { index } = site.node;
    if (index !== undefined) used.add(literalOf(index) ?? '');
  }
  for (const site of script.all('Slice')) for (const word of [site.node.offset, site.node.length]) used.add(literalOf(word) ?? '');
}

/** By `+=` and the like, or `++`. */
const isChanged = (parent: Site | null, node: Tree.ArithmeticWord): boolean =>
  (isA(parent, 'ArithmeticBinary') && parent.node.left === node && /^(?:[-+*/%&|^]|<<|>>)=$/.test(parent.node.operator))
  || (isA(parent, 'ArithmeticUnary') && (parent.node.operator === '++' || parent.node.operator === '--'));

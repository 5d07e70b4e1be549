import type { Span } from '../../text/span.js';
import type { Tree } from '../syntax.js';
import { braceLists } from './braces.js';
import { commandsNamed } from './commands.js';
import type { Dialect } from './dialect.js';
import { wordOf } from './places.js';
import type { CheckedScript } from './script.js';
import { partOf, spanOf, textOf, type Site } from './site.js';
import { argumentWords, literalOf, runBy } from './words.js';

/** Something of a script that not every shell has. */
export interface Bashism {
  /** The number of ShellCheck's code for it. */
  readonly code: number;
  readonly at: Span;
  /** As a person would call it. */
  readonly what: string;
}

/** What the shell of a dialect does not have; nothing for bash and ksh. */
export const bashismsIn = (script: CheckedScript, dialect: Dialect): readonly Bashism[] => {
  if (dialect === 'bash' || dialect === 'ksh') return [];
  const all = script.derived(everyBashism);
  return dialect === 'sh' ? all.filter(({ only }) => only !== 'dash' && only !== 'busybox')
    : all.filter((each) => (each.only === undefined ? !lacking(dialect).has(each.code) || each.always === true : each.only === dialect));
};

/** What goes under one code, in the script's own dialect. */
export const bashismsOf = (script: CheckedScript, code: number): readonly Bashism[] => bashismsIn(script, script.dialect).filter((each) => each.code === code);

/** Under a plain sh nobody knows which shell it is; dash and busybox are known not to have it. */
export const atMostIn = ({ dialect }: CheckedScript): { atMost?: 'warning' } => (dialect === 'sh' ? { atMost: 'warning' } : {});

/** `only`: said of these shells alone; `always`: said of a shell although it has most of what goes under the code. */
type Found = Bashism & Readonly<{ only?: 'sh' | 'dash' | 'busybox'; always?: boolean }>;

/** The codes that say nothing of a shell, because it has what they speak of. */
const lacking = (dialect: Dialect): ReadonlySet<number> => (dialect === 'busybox' ? busyboxHas : dashHas);
const dashHas: ReadonlySet<number> = new Set([3012, 3037, 3040, 3041, 3043]);
const busyboxHas: ReadonlySet<number> = new Set([...dashHas, 3003, 3010, 3014, 3020, 3046, 3057, 3060]);

const everyBashism = (script: CheckedScript): readonly Found[] => [
  ...syntax(script), ...expansions(script), ...tests(script), ...echoes(script), ...builtins(script), ...options(script),
].sort((a, b) => a.at.start - b.at.start);

function* syntax(script: CheckedScript): Iterable<Found> {
  for (const site of new Set(script.all('BraceExpansion').flatMap((brace) => wordOf(brace) ?? []))) {
    for (const { start, end } of braceLists(site.source.text, site.node)) yield { code: 3009, at: partOf(site, start, end), what: 'brace expansion' };
  }
  for (const site of script.all('AnsiCQuoted')) yield { code: 3003, at: spanOf(site), what: '$\'…\'' };
  for (const site of script.all('ProcessSubstitution')) yield { code: 3001, at: spanOf(site), what: `${site.node.operator}(…)` };
  for (const site of script.all('HereString')) yield { code: 3011, at: spanOf(site), what: '<<<' };
  for (const site of script.all('ArrayValue')) yield { code: 3030, at: spanOf(site), what: 'an array' };
  for (const site of script.all('ArithmeticCommand')) yield { code: 3006, at: spanOf(site), what: '((…))' };
  for (const site of script.all('ArithmeticFor')) yield { code: 3005, at: spanOf(site), what: 'for ((…))' };
  for (const site of script.all('Select')) yield { code: 3008, at: spanOf(site), what: 'select' };
  for (const site of script.all('Redirect')) {
    if (site.node.operator === '&>') yield { code: 3020, at: spanOf(site), what: '&>' };
  }
  for (const site of script.all('Pipeline')) {
    const at = site.node.operators.indexOf('|&');
    if (at !== -1) yield { code: 3029, at: partOf(site, site.node.commands[at]?.end ?? site.node.pos, site.node.commands[at + 1]?.pos ?? site.node.end), what: '|&' };
  }
  for (const site of script.all('Function')) {
    if (/^function\b/.test(textOf(site))) yield { code: 2112, at: partOf(site, site.node.pos, site.node.name.end), what: '`function`' };
  }
  for (const site of script.all('Assignment')) {
    if (site.node.append === true) yield { code: 3024, at: partOf(site, site.node.pos, site.node.pos + site.node.name.length + 2), what: '+=' };
  }
}

function* expansions(script: CheckedScript): Iterable<Found> {
  for (const site of script.all('ParameterExpansion')) {
    const { operation, prefix, index } = site.node;
    if (operation?.type === 'Replace') yield { code: 3060, at: spanOf(site), what: '${name/a/b}' };
    if (operation?.type === 'Slice' && index === undefined) yield { code: 3057, at: spanOf(site), what: '${name:1:2}' };
    if (operation?.type === 'CaseModification') yield { code: 3059, at: spanOf(site), what: '${name^^}' };
    if (prefix === '!') yield { code: 3053, at: spanOf(site), what: '${!name}' };
    if (index !== undefined) yield { code: 3054, at: spanOf(site), what: 'an array' };
  }
  for (const site of script.all('SimpleExpansion')) {
    const name = site.node.text.slice(1);
    if (name === 'RANDOM' || name === 'SECONDS') yield { code: 3028, at: spanOf(site), what: `$${name}` };
  }
}

function* tests(script: CheckedScript): Iterable<Found> {
  for (const site of script.all('TestCommand')) yield { code: 3010, at: spanOf(site), what: '[[ ]]' };
  for (const site of script.all('TestBinary')) {
    const { operator, left, right } = site.node;
    const at = partOf(site, left.end, right.pos);
    if (operator === '==') yield { code: 3014, at: operatorIn(site, left.end, operator), what: '==' };
    if (operator === '=~') yield { code: 3015, at, what: '=~', always: true };
  }
  for (const site of commandsNamed(script, '[', 'test')) {
    const isTest = runBy(site).name === 'test';
    const words = argumentWords(site);
    if (isTest && words.length !== 3) continue;
    for (const word of words) {
      if (literalOf(word) === '==') yield { code: 3014, at: isTest ? spanOf(site) : partOf(site, word.pos, word.end), what: '==' };
    }
  }
}

const operatorIn = (site: Site, from: number, operator: string): Span => {
  const at = site.source.text.indexOf(operator, from);
  return partOf(site, at, at + operator.length);
};

function* echoes(script: CheckedScript): Iterable<Found> {
  for (const site of script.all('Command')) {
    const { node } = site;
    const [word] = argumentWords(site);
    if (node.name === undefined || literalOf(node.name)?.replace(/^.*\//, '') !== 'echo' || word === undefined || node.args[0] !== word) continue;
    const flags = literalOf(word) ?? '';
    if (!/^-[neE]+$/.test(flags)) continue;
    const at = partOf(site, word.pos, word.end);
    yield { code: 3037, at, what: `echo ${flags}`, only: 'sh' };
    if (/[eE]/.test(flags)) yield { code: 3036, at, what: `echo ${flags}`, only: 'dash' };
    if (flags.includes('E')) yield { code: 3036, at, what: `echo ${flags}`, only: 'busybox' };
  }
}

const missing = [
  'declare', 'typeset', 'dirs', 'disown', 'shopt', 'pushd', 'popd', 'caller', 'compgen', 'complete', 'enable', 'mapfile', 'readarray', 'suspend',
];

function* builtins(script: CheckedScript): Iterable<Found> {
  for (const site of commandsNamed(script, ...missing)) yield { code: 3044, at: spanOf(site), what: runBy(site).name ?? '' };
  for (const site of commandsNamed(script, 'source')) yield { code: 3046, at: spanOf(site), what: 'source' };
  for (const site of commandsNamed(script, 'let')) yield { code: 3039, at: spanOf(site), what: 'let' };
  for (const site of commandsNamed(script, 'local')) yield { code: 3043, at: spanOf(site), what: 'local' };
  for (const [name, { all, dash = '', busybox = dash }] of flagged) {
    for (const site of commandsNamed(script, name)) {
      const found = leadingFlag(site, all);
      if (found !== null) yield { what: `${name} -${found.flag}`, only: 'sh', ...found };
      for (const [only, more] of [['dash', dash], ['busybox', busybox]] as const) {
        const own = more === '*' ? null : leadingFlag(site, all + more);
        if (own !== null) yield { what: `${name} -${own.flag}`, only, ...own };
      }
    }
  }
}

/** The flags that every shell has for a command, and those that two of them add (`*`: any). */
const flags: Readonly<Record<string, Readonly<{ all: string; dash?: string; busybox?: string }>>> = {
  cd: { all: 'LP' }, export: { all: 'p' }, hash: { all: 'r' }, jobs: { all: 'lp' }, printf: { all: '' }, read: { all: 'r', dash: 'p' }, readonly: { all: 'p' },
  trap: { all: '' }, type: { all: '', busybox: 'p' }, ulimit: { all: 'f', dash: '*' }, umask: { all: 'S' }, unset: { all: 'fv' }, wait: { all: '' },
};

/** The first word in front of all others that gives a flag which is not among the known ones. */
const leadingFlag = (site: Site<Tree.Command>, known: string): Readonly<{ code: number; at: Span; flag: string }> | null => {
  for (const arg of runBy(site).args) {
    const text = arg.type === 'Word' ? literalOf(arg) : null;
    if (text === null || !/^-./.test(text) || text === '--') return null;
    const unknown = text.startsWith('--') ? text.slice(1) : [...text.slice(1)].find((letter) => !known.includes(letter) && !/\d/.test(letter));
    if (unknown !== undefined) return { code: 3045, at: partOf(site, arg.pos, arg.end), flag: unknown };
  }
  return null;
};

const flagged = Object.entries(flags);

const posixOptions: ReadonlySet<string> = new Set([
  'allexport', 'errexit', 'ignoreeof', 'monitor', 'noclobber', 'noexec', 'noglob', 'nolog', 'notify', 'nounset', 'verbose', 'vi', 'xtrace',
]);

function* options(script: CheckedScript): Iterable<Found> {
  for (const site of commandsNamed(script, 'set')) {
    const { args } = runBy(site);
    for (let at = 0; at < args.length; at++) {
      const text = literal(args[at]);
      if (text === null || text === '--' || !/^[-+]./.test(text)) break;
      if (!/^[-+][a-zA-Z]*o$/.test(text)) continue;
      const option = args[++at];
      const name = literal(option);
      if (option !== undefined && name !== null && /^\w/.test(name) && !posixOptions.has(name)) {
        yield { code: 3040, at: partOf(site, option.pos, option.end), what: `set -o ${name}` };
      }
    }
  }
}

const literal = (arg: Tree.CommandArgument | undefined): string | null => (arg?.type === 'Word' ? literalOf(arg) : null);

import { numericVariables } from '../../knowledge/shell-variables.js';
import { forEachChild, type Tree } from '../syntax.js';
import { assignedBy } from './assigned.js';
import type { CheckedScript } from './script.js';
import type { Node } from './site.js';
import { commandName, literalOf, variableOf } from './words.js';

/** What is known of a value: nothing to split or expand in it, nothing at all in it, or anything. */
type Value = 'clean' | 'empty' | 'open';

/** What names hold at one moment; a name that is missing holds what it began with. Null where the script never comes to. */
type Held = Map<string, Value> | null;

const specialNumbers = new Set(['?', '#', '$', '!', '-']);

/** How many nodes are looked at before nothing is said: functions and loops are gone through again and again. */
const mostSteps = 200_000;

/** The expansions whose value may hold blanks or globs when the script comes to them. */
const openExpansions = (script: CheckedScript): ReadonlySet<Node> => new ValueWalk(script).open();

/** Whether the value of a `$x` or `${x}` may hold blanks or globs; quotes and the place it stands in do not matter. */
export const mayHoldBlanks = (script: CheckedScript, { node }: { readonly node: Tree.SimpleExpansionPart | Tree.ParameterExpansionPart }): boolean =>
  script.derived(openExpansions).has(node);

interface Loop {
  readonly breaks: Held[];
  readonly continues: Held[];
}

class TooManySteps extends Error {}

class ValueWalk {
  readonly #script: CheckedScript;
  readonly #open = new Set<Node>();
  readonly #functions = new Map<string, Tree.Function>();
  readonly #called = new Set<Tree.Function>();
  readonly #running: Tree.Function[] = [];
  readonly #integers = new Set<string>();
  #returns: Held[] = [];
  #locals: Map<string, Value | undefined> | null = null;
  #loops: Loop[] = [];
  #steps = 0;

  constructor(script: CheckedScript) {
    this.#script = script;
  }

  open(): ReadonlySet<Node> {
    try {
      const end = this.#list(this.#script.root.node.commands, new Map());
      // A function that nobody calls may be called by others, once all is set up.
      for (const { node } of this.#script.all('Function')) {
        if (!this.#called.has(node)) this.#call(node, copyOf(end));
      }
    } catch (error) {
      if (!(error instanceof TooManySteps)) throw error;
      this.#open.clear();
    }
    return this.#open;
  }

  #list(statements: readonly Tree.Statement[], held: Held): Held {
    let now = held;
    for (const { command, background } of statements) {
      if (background === true) this.#run(command, copyOf(now));
      else now = this.#run(command, now);
    }
    return now;
  }

  #run(node: Node, held: Held): Held {
    if (++this.#steps > mostSteps) throw new TooManySteps();
    this.#steps += held?.size ?? 0;
    switch (node.type) {
      case 'Command': return this.#command(node, held);
      case 'AndOr': return node.commands.reduce<Held>((now, each, index) => (index === 0 ? this.#run(each, now) : this.#join(now, this.#run(each, copyOf(now)))), held);
      case 'Pipeline': return this.#pipeline(node, held);
      case 'Redirected': {
        for (const redirect of node.redirects) this.#read(redirect, held);
        return this.#run(node.command, held);
      }
      case 'CompoundList':
      case 'Script': return this.#list(node.commands, held);
      case 'BraceGroup': return this.#list(node.body.commands, held);
      case 'Subshell':
      case 'Coproc': {
        this.#apart(() => this.#run(node.body, copyOf(held)));
        return held;
      }
      case 'If': return this.#if(node, held);
      case 'While': return this.#loop(held, (now) => this.#run(node.clause, now), node.body);
      case 'For':
      case 'Select': return this.#for(node, held);
      case 'ArithmeticFor': {
        this.#read(node.initialize, held);
        return this.#loop(held, (now) => {
          this.#read(node.test, now);
          this.#read(node.update, now);
          return now;
        }, node.body);
      }
      case 'Case': return this.#case(node, held);
      case 'Function': {
        this.#functions.set(node.name.value, node);
        return held;
      }
      default: {
        this.#read(node, held);
        return held;
      }
    }
  }

  /** What a subshell breaks off from or returns from ends itself, nothing around it. */
  #apart(run: () => void): void {
    const [returns, loops] = [this.#returns, this.#loops];
    [this.#returns, this.#loops] = [[], []];
    run();
    [this.#returns, this.#loops] = [returns, loops];
  }

  #pipeline({ commands }: Tree.Pipeline, held: Held): Held {
    const [only] = commands;
    if (commands.length === 1 && only !== undefined) return this.#run(only, held);
    const keepsLast = this.#script.dialect === 'ksh' || this.#script.text.includes('shopt -s lastpipe');
    for (const command of keepsLast ? commands.slice(0, -1) : commands) this.#apart(() => this.#run(command, copyOf(held)));
    const last = commands.at(-1);
    return keepsLast && last !== undefined ? this.#run(last, held) : held;
  }

  #if(node: Tree.If, held: Held): Held {
    let asked = this.#run(node.clause, held);
    let after = this.#run(node.then, copyOf(asked));
    for (const branch of node.elif) {
      asked = this.#run(branch.clause, asked);
      after = this.#join(after, this.#run(branch.then, copyOf(asked)));
    }
    return this.#join(after, node.else === undefined ? asked : this.#run(node.else, asked));
  }

  #for(node: Tree.For | Tree.Select, held: Held): Held {
    let each: Value | null = null;
    for (const word of node.wordlist ?? []) {
      const value = this.#value(word, held, true);
      each = each === null ? value : worse(each, value);
      this.#read(word, held);
    }
    const value = each ?? 'open';
    return this.#loop(held, (now) => now, node.body, node.name.value, value);
  }

  /** Until nothing new comes of it. What `ask` makes of the state is what holds after the last round. */
  #loop(held: Held, ask: (held: Held) => Held, body: Tree.CompoundList, variable?: string, value: Value = 'open'): Held {
    let before = held;
    for (;;) {
      const loop: Loop = { breaks: [], continues: [] };
      this.#loops.push(loop);
      const asked = ask(copyOf(before));
      const inside = copyOf(asked);
      if (variable !== undefined) this.#set(inside, variable, value);
      const ended = this.#joinAll([this.#run(body, inside), ...loop.continues]);
      this.#loops.pop();
      const next = this.#join(before, ended);
      if (isSame(next, before)) return this.#joinAll([asked, ...loop.breaks]);
      before = next;
    }
  }

  #case({ word, items }: Tree.Case, held: Held): Held {
    this.#read(word, held);
    let after: Held = null;
    let isTotal = false;
    let fallen: Held = null;
    for (const { pattern, body, terminator } of items) {
      for (const each of pattern) this.#read(each, held);
      const ended = this.#run(body, this.#join(copyOf(held), fallen));
      fallen = terminator === ';&' ? ended : null;
      if (terminator !== ';&') after = this.#join(after, ended);
      isTotal ||= pattern.some(({ text }) => /^\*+$/.test(text));
    }
    after = this.#join(after, fallen);
    return isTotal ? after : this.#join(after, held);
  }

  #command(node: Tree.Command, held: Held): Held {
    const name = commandName({ node });
    for (const redirect of node.redirects) this.#read(redirect, held);
    for (const part of node.prefix) {
      if (part.type !== 'Assignment') continue;
      this.#read(part, held);
      if (name === '') this.#assign(part, held);
    }
    if (name === '') return held;
    this.#read(node.name, held);
    for (const arg of node.args) this.#read(arg, held);
    return name === null ? held : this.#effect(node, name, held);
  }

  #effect(node: Tree.Command, name: string, held: Held): Held {
    const known = this.#functions.get(name);
    if (known !== undefined) return this.#call(known, held);
    switch (name) {
      case 'exit': return null;
      case 'return': {
        this.#returns.push(held);
        return null;
      }
      case 'break':
      case 'continue': return this.#leave(node, name, held);
      case 'declare':
      case 'typeset':
      case 'local':
      case 'export':
      case 'readonly': {
        this.#declare(node, name, held);
        return held;
      }
      case 'unset': {
        if (node.args.some(({ text }) => text === '-f')) return held;
        for (const { name: variable } of assignedBy(node, name)) {
          this.#integers.delete(variable);
          this.#set(held, variable, 'empty');
        }
        return held;
      }
      case 'let': {
        for (const { name: variable } of assignedBy(node, name)) this.#set(held, variable, 'clean');
        return held;
      }
      case 'getopts': return held;
      default: {
        for (const { name: variable } of assignedBy(node, name)) this.#set(held, variable, 'open');
        return held;
      }
    }
  }

  #leave({ args }: Tree.Command, name: 'break' | 'continue', held: Held): Held {
    const level = Number(literalOf(args[0]?.type === 'Word' ? args[0] : undefined) ?? '1') || 1;
    const loop = this.#loops.at(-Math.min(level, Math.max(this.#loops.length, 1)));
    if (loop === undefined) return held;
    (name === 'break' ? loop.breaks : loop.continues).push(held);
    return null;
  }

  #declare(node: Tree.Command, name: string, held: Held): void {
    const options = node.args.flatMap((arg) => (arg.type === 'Word' && /^[-+]/.test(arg.text) ? [arg.text] : [])).join('');
    const isLocal = this.#locals !== null && name !== 'export' && name !== 'readonly' && !options.includes('g');
    for (const arg of node.args) {
      const variable = arg.type === 'Assignment' ? arg.name : /^[A-Za-z_]\w*$/.test(arg.text) ? arg.text : null;
      if (variable === null) continue;
      if (isLocal && this.#locals?.has(variable) === false) {
        this.#locals.set(variable, held?.get(variable));
        if (arg.type !== 'Assignment') this.#set(held, variable, 'open');
      }
      if (/^-[a-zA-Z]*i/.test(options) && name !== 'readonly' && name !== 'export') {
        this.#integers.add(variable);
        this.#set(held, variable, 'clean');
      }
      if (arg.type === 'Assignment') this.#assign(arg, held);
    }
  }

  #call(node: Tree.Function, held: Held): Held {
    this.#called.add(node);
    if (this.#running.includes(node) || this.#running.length > 30) return held;
    const [returns, loops, locals] = [this.#returns, this.#loops, this.#locals];
    [this.#returns, this.#loops, this.#locals] = [[], [], new Map<string, Value | undefined>()];
    this.#running.push(node);
    const ended = this.#joinAll([this.#run(node.body, held), ...this.#returns]);
    this.#running.pop();
    for (const [name, value] of this.#locals) {
      if (value === undefined) ended?.delete(name);
      else ended?.set(name, value);
    }
    [this.#returns, this.#loops, this.#locals] = [returns, loops, locals];
    return ended;
  }

  #assign({ name, value, append, index }: Tree.Assignment, held: Held): void {
    if (value.type !== 'Word' || index !== undefined) this.#set(held, name, 'open');
    else if (append === true) this.#set(held, name, both(this.#held(name, held), this.#value(value, held)));
    else this.#set(held, name, this.#value(value, held));
  }

  #set(held: Held, name: string, value: Value): void {
    held?.set(name, this.#integers.has(name) ? 'clean' : value);
  }

  #held(name: string, held: Held): Value {
    if (specialNumbers.has(name)) return 'clean';
    return held === null ? 'open' : held.get(name) ?? this.#initial(name);
  }

  #initial(name: string): Value {
    return numericVariables.has(name) || this.#script.isKnown(name) ? 'clean' : 'open';
  }

  /** Of two ways to come to a place. */
  #join(a: Held, b: Held): Held {
    if (a === null || b === null) return a ?? b;
    if (a === b) return a;
    const joined = new Map<string, Value>();
    for (const [name, value] of a) joined.set(name, worse(value, b.get(name) ?? this.#initial(name)));
    for (const [name, value] of b) if (!a.has(name)) joined.set(name, worse(value, this.#initial(name)));
    return joined;
  }

  #joinAll(states: readonly Held[]): Held {
    return states.reduce((a, b) => this.#join(a, b));
  }

  /** In the list of a `for` what stands bare is split, and so open whatever it holds. */
  #value(word: Tree.Word, held: Held, isList = false): Value {
    return word.parts === undefined ? literal(word.value) : this.#valueOf(word.parts, held, isList);
  }

  #valueOf(parts: readonly Tree.WordPart[], held: Held, isBareOpen: boolean): Value {
    let value: Value = 'empty';
    for (const part of parts) value = both(value, this.#part(part, held, isBareOpen));
    return value;
  }

  #part(part: Tree.WordPart, held: Held, isBareOpen: boolean): Value {
    switch (part.type) {
      case 'Literal':
      case 'SingleQuoted':
      case 'AnsiCQuoted': return literal(part.value);
      case 'DoubleQuoted':
      case 'LocaleString': return this.#valueOf(part.parts, held, false);
      case 'SimpleExpansion': return isBareOpen ? 'open' : this.#held(variableOf(part), held);
      case 'ParameterExpansion':
        return isBareOpen || part.prefix !== undefined || part.operation !== undefined || part.index !== undefined ? 'open' : this.#held(part.parameter, held);
      case 'ArithmeticExpansion': return 'clean';
      default: return 'open';
    }
  }

  /** Notes every expansion below a node that may hold anything, and runs what is substituted. */
  #read(node: Node | undefined, held: Held): void {
    if (node === undefined) return;
    if (++this.#steps > mostSteps) throw new TooManySteps();
    switch (node.type) {
      case 'SimpleExpansion': {
        if (this.#held(variableOf(node), held) !== 'clean') this.#open.add(node);
        return;
      }
      case 'ParameterExpansion': {
        if (node.prefix !== '#' && this.#held(node.parameter, held) !== 'clean') this.#open.add(node);
        break;
      }
      case 'CommandExpansion':
      case 'ProcessSubstitution':
      case 'ArithmeticCommandExpansion': {
        const { script } = node;
        if (script !== undefined) this.#apart(() => this.#list(script.commands, copyOf(held)));
        return;
      }
      case 'ArithmeticBinary': {
        if (/^(?:[-+*/%&|^]|<<|>>)?=$/.test(node.operator) && node.left.type === 'ArithmeticWord') this.#set(held, node.left.value, 'clean');
        break;
      }
      case 'ArithmeticUnary': {
        if ((node.operator === '++' || node.operator === '--') && node.operand.type === 'ArithmeticWord') this.#set(held, node.operand.value, 'clean');
        break;
      }
      default:
    }
    forEachChild(node, (child) => {
      this.#read(child, held);
    });
  }
}

const literal = (text: string): Value => (text === '' ? 'empty' : /[ \t\n*?[]/.test(text) ? 'open' : 'clean');

/** Of two parts of one word. */
const both = (a: Value, b: Value): Value => (a === 'open' || b === 'open' ? 'open' : a === 'clean' || b === 'clean' ? 'clean' : 'empty');
/** Of two ways to come to a place. */
const worse = both;

const copyOf = (held: Held): Held => (held === null ? null : new Map(held));

const isSame = (a: Held, b: Held): boolean => {
  if (a === null || b === null) return a === b;
  if (a.size !== b.size) return false;
  for (const [name, value] of a) if (b.get(name) !== value) return false;
  return true;
};

import { lex } from './lex.js';
import type { Binding, BuildSettings, Instruction, Pair, Stage, Word } from './model.js';

/** A longer value is nobody's to know: a file may double a variable on every line. */
const longestValue = 16_384;

const platformArgs = new Set(['BUILDPLATFORM', 'BUILDOS', 'BUILDOSVERSION', 'BUILDARCH', 'BUILDVARIANT',
  'TARGETPLATFORM', 'TARGETOS', 'TARGETOSVERSION', 'TARGETARCH', 'TARGETVARIANT', 'TARGETSTAGE']);
export const isPlatformArg = (name: string): boolean => platformArgs.has(name);

type Escape = '\\' | '`';
type Held = (name: string) => Binding | undefined;

/** From a moment on a name holds this. */
interface Change {
  readonly time: number;
  readonly binding: Binding | undefined;
}

/** What every name holds at every point of a file, so that one look-up costs the logarithm of its history. */
export class Scopes {
  readonly #global: History;
  readonly #stages: readonly Stage[];
  #walk: StageWalk | null = null;
  readonly #escape: Escape;
  readonly #settings: BuildSettings;
  readonly #platform: ReadonlyMap<string, string>;

  /** The stages may still be missing when the scopes are made, but not when somebody asks what holds inside one. */
  constructor(escape: Escape, settings: BuildSettings, stages: readonly Stage[]) {
    this.#escape = escape;
    this.#settings = settings;
    this.#global = new History();
    this.#stages = stages;
    const [os = '', arch = '', variant = ''] = settings.platform?.split('/') ?? [];
    this.#platform = new Map(settings.platform === undefined ? []
      : [['TARGETPLATFORM', settings.platform], ['TARGETOS', os], ['TARGETARCH', arch], ['TARGETVARIANT', variant]]);
  }

  /** Takes the file's next instruction before the first FROM. */
  addGlobal(instruction: Instruction): void {
    this.#bind(instruction, this.#global, instruction.index);
  }

  lookup(name: string, before: Instruction): Binding | undefined {
    if (before.stage === null || before.keyword === 'FROM') return this.#global.before(name, before.index);
    this.#walk ??= walkStages(this.#stages, (instruction, history, time) => this.#bind(instruction, history, time));
    return this.#walk.history.before(name, this.#walk.timeOf(before.stage, before));
  }

  valueOf({ text }: Word, before: Instruction): string | null {
    return this.#expand(text, before.stage === null || before.keyword === 'FROM', (name) => this.lookup(name, before));
  }

  #bind(by: Instruction, history: History, time: number): void {
    const { keyword, pairs } = by;
    const now: Held = (name) => history.before(name, Infinity);
    // All values of an ENV are settled before it, those of an ARG one after the other.
    if (keyword === 'ENV') {
      const names = pairs.map(({ key }) => this.#expand(key.text, by.stage === null, now));
      const values = pairs.map(({ value }) => this.#expand(value?.text ?? '', by.stage === null, now));
      pairs.forEach((pair, index) => {
        const name = names[index] ?? null;
        if (name !== null) history.add(name, { time, binding: { kind: 'env', value: values[index] ?? null, by, pair } });
      });
    }
    if (keyword === 'ARG') {
      for (const pair of pairs) {
        const value = this.#argValue(by, pair, now);
        if (value !== undefined) history.add(pair.key.text, { time, binding: { kind: 'arg', value, by, pair } });
      }
    }
  }

  /** Undefined where the ARG leaves what an earlier ARG or ENV gave its name. */
  #argValue({ stage }: Instruction, pair: Pair, now: Held): string | null | undefined {
    const name = pair.key.text;
    const given = this.#settings.buildArgs;
    if (given !== undefined && Object.hasOwn(given, name)) return given[name] ?? null;
    if (pair.value !== null) return this.#expand(pair.value.text, stage === null, now);
    const outer = stage === null ? undefined : this.#global.before(name, Infinity);
    if (outer !== undefined && !isUnset(outer)) return outer.value;
    if (isPlatformArg(name) && (stage !== null || now(name) === undefined)) return this.#platform.get(name) ?? null;
    return now(name) === undefined ? null : undefined;
  }

  #expand(text: string, isGlobal: boolean, held: Held): string | null {
    if (text.includes('$(') || (text.includes('`') && this.#escape !== '`')) return null;
    const { value } = lex(text, { escape: this.#escape, unsetIsUnknown: true }, (name) => {
      const binding = held(name);
      if (binding !== undefined) return binding.value;
      return isGlobal && isPlatformArg(name) ? this.#platform.get(name) ?? null : undefined;
    });
    return value !== null && value.length > longestValue ? null : value;
  }
}

/** `ARG name` that nothing gave a value. */
const isUnset = ({ value, pair }: Binding): boolean => value === null && pair.value === null;

/** The changes of every name in the order of time. */
class History {
  /** What was added, in order, for whoever wants to undo it. */
  readonly names: string[] = [];
  readonly #changes = new Map<string, Change[]>();

  add(name: string, change: Change): void {
    this.names.push(name);
    const changes = this.#changes.get(name);
    if (changes === undefined) this.#changes.set(name, [change]);
    else changes.push(change);
  }

  before(name: string, time: number): Binding | undefined {
    const changes = this.#changes.get(name);
    if (changes === undefined) return undefined;
    let low = 0;
    let high = changes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((changes[middle]?.time ?? Infinity) < time) low = middle + 1;
      else high = middle;
    }
    return changes[low - 1]?.binding;
  }
}

interface StageWalk {
  readonly history: History;
  readonly timeOf: (stage: Stage, instruction: Instruction) => number;
}

/**
 * Runs through the tree of stages, parents before children, and undoes on leaving a stage what it bound: so one
 * history serves all stages, however long their chains are.
 */
function walkStages(stages: readonly Stage[], bind: (instruction: Instruction, history: History, time: number) => void): StageWalk {
  const children = new Map<Stage | null, Stage[]>();
  for (const stage of stages) {
    const siblings = children.get(stage.parent);
    if (siblings === undefined) children.set(stage.parent, [stage]);
    else siblings.push(stage);
  }
  const history = new History();
  const starts = new Map<Stage, number>();
  const open: { readonly stage: Stage; readonly bound: readonly string[] | null }[] = [];
  const enter = (parent: Stage | null) => {
    for (const stage of children.get(parent) ?? []) open.push({ stage, bound: null });
  };
  let time = 0;
  enter(null);
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { stage, bound } = next;
    const start = starts.get(stage) ?? time;
    if (bound !== null) {
      for (const name of bound) history.add(name, { time, binding: history.before(name, start) });
      time++;
      continue;
    }
    starts.set(stage, start);
    const known = history.names.length;
    for (const instruction of stage.instructions) bind(instruction, history, time++);
    open.push({ stage, bound: history.names.slice(known) });
    enter(stage);
  }
  return { history, timeOf: (stage, { index }) => (starts.get(stage) ?? 0) + index - stage.from.index };
}

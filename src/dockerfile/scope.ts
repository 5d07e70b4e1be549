import { Bindings } from './bindings.js';
import { lex } from './lex.js';
import type { Manner } from './manner.js';
import type { Binding, BuildSettings, Instruction, Pair, Stage, Word } from './model.js';

const platformArgs = new Set(['BUILDPLATFORM', 'BUILDOS', 'BUILDOSVERSION', 'BUILDARCH', 'BUILDVARIANT',
  'TARGETPLATFORM', 'TARGETOS', 'TARGETOSVERSION', 'TARGETARCH', 'TARGETVARIANT', 'TARGETSTAGE']);
const isPlatformArg = (name: string): boolean => platformArgs.has(name);

type Escape = '\\' | '`';
type Held = (name: string) => Binding | undefined;

interface StageWalk {
  readonly bindings: Bindings;
  readonly starts: ReadonlyMap<Stage, number>;
}

/** What every name holds at every point of a file, so that one look-up costs the logarithm of its history. */
export class Scopes {
  readonly #global = new Bindings();
  readonly #escape: Escape;
  readonly #settings: BuildSettings;
  readonly #stages: readonly Stage[];
  readonly #literal: Manner['literal'];
  readonly #platform: ReadonlyMap<string, string>;
  #walk: StageWalk | null = null;

  /** The stages may still be missing when the scopes are made, but not when somebody asks what holds inside one. */
  constructor(escape: Escape, settings: BuildSettings, stages: readonly Stage[], { literal }: Pick<Manner, 'literal'>) {
    this.#escape = escape;
    this.#settings = settings;
    this.#stages = stages;
    this.#literal = literal;
    const [os = '', arch = '', variant = ''] = settings.platform?.split('/') ?? [];
    this.#platform = new Map(settings.platform === undefined ? []
      : [['TARGETPLATFORM', settings.platform], ['TARGETOS', os], ['TARGETARCH', arch], ['TARGETVARIANT', variant]]);
  }

  /** Takes the file's next instruction before the first FROM. */
  addGlobal(instruction: Instruction): void {
    this.#bind(instruction, this.#global, instruction.index);
  }

  lookup(name: string, before: Instruction): Binding | undefined {
    const { stage, keyword, index } = before;
    if (stage === null || keyword === 'FROM') return this.#global.held(name, null, index);
    this.#walk ??= this.#walkStages();
    return this.#walk.bindings.held(name, stage, (this.#walk.starts.get(stage) ?? 0) + index - stage.from.index);
  }

  valueOf({ text }: Word, before: Instruction): string | null {
    return this.#literal?.(text, before.keyword) ?? this.#expand(text, before.stage === null || before.keyword === 'FROM', (name) => this.lookup(name, before));
  }

  /**
   * Runs through the tree of stages, parents before children, and undoes on leaving a stage what it bound: so one
   * history serves all stages, however long their chains are.
   */
  #walkStages(): StageWalk {
    const children = new Map<Stage | null, Stage[]>([[null, []]]);
    for (const stage of this.#stages) {
      children.set(stage, []);
      children.get(stage.parent)?.push(stage);
    }
    const bindings = new Bindings();
    const starts = new Map<Stage, number>();
    const open: { readonly stage: Stage; readonly bound: readonly string[] | null }[] = [];
    const enter = (parent: Stage | null) => {
      for (const stage of children.get(parent) ?? []) open.push({ stage, bound: null });
    };
    let time = 0;
    enter(null);
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const { stage, bound } = next;
      if (bound !== null) bindings.restore(bound, starts.get(stage) ?? 0, time++);
      else {
        starts.set(stage, time);
        const known = bindings.names.length;
        for (const instruction of stage.instructions) this.#bind(instruction, bindings, time++);
        open.push({ stage, bound: bindings.names.slice(known) });
        enter(stage);
      }
    }
    return { bindings, starts };
  }

  #bind(by: Instruction, bindings: Bindings, time: number): void {
    const { keyword, pairs, stage } = by;
    const now: Held = (name) => bindings.held(name, stage, Infinity);
    const expand = (text: string) => this.#literal?.(text, keyword) ?? this.#expand(text, stage === null, now);
    // An ENV is settled as a whole before it holds, an ARG name by name.
    if (keyword === 'ENV') {
      const settled = pairs.map((pair) => ({ name: expand(pair.key.text), value: expand(pair.value?.text ?? ''), pair }));
      for (const { name, value, pair } of settled) {
        if (name !== null) bindings.add(name, { kind: 'env', value, by, pair }, time);
      }
    }
    if (keyword === 'ARG') {
      for (const pair of pairs) {
        const value = this.#argValue(stage, pair, now, expand);
        if (value !== undefined) bindings.add(pair.key.text, { kind: 'arg', value, by, pair }, time);
      }
    }
  }

  /** Undefined where the ARG leaves what an earlier ARG or ENV gave its name. */
  #argValue(stage: Stage | null, pair: Pair, now: Held, expand: (text: string) => string | null): string | null | undefined {
    const name = pair.key.text;
    const given = this.#settings.buildArgs;
    if (given !== undefined && Object.hasOwn(given, name)) return given[name] ?? null;
    if (pair.value !== null) return expand(pair.value.text);
    const outer = stage === null ? undefined : this.#global.held(name, null, Infinity);
    if (outer !== undefined && !isUnset(outer)) return outer.value;
    const before = now(name);
    if (isPlatformArg(name) && (stage !== null || before === undefined)) return this.#platform.get(name) ?? null;
    return before === undefined ? null : undefined;
  }

  /** Declared, and nothing in the file or the settings fills it: `${name:-word}` is the word. */
  #isUnset(name: string, binding: Binding): boolean {
    if (!isUnset(binding) || isPlatformArg(name)) return false;
    const outer = binding.by.stage === null ? undefined : this.#global.held(name, null, Infinity);
    return outer === undefined || isUnset(outer);
  }

  #expand(text: string, isGlobal: boolean, held: Held): string | null {
    if (text.includes('$(') || (text.includes('`') && this.#escape !== '`')) return null;
    return lex(text, { escape: this.#escape, unsetIsUnknown: true }, (name) => {
      const binding = held(name);
      if (binding !== undefined) return this.#isUnset(name, binding) ? undefined : binding.value;
      return isGlobal && isPlatformArg(name) ? this.#platform.get(name) ?? null : undefined;
    }).value;
  }
}

/** `ARG name` that nothing gave a value. */
const isUnset = ({ value, pair }: Binding): boolean => value === null && pair.value === null;

import { lex } from './lex.js';
import type { Binding, BuildSettings, Instruction, Pair, Stage, Word } from './model.js';

/** A longer value is nobody's to know: a file may double a variable on every line. */
const longestValue = 16_384;

const platformArgs = new Set(['BUILDPLATFORM', 'BUILDOS', 'BUILDOSVERSION', 'BUILDARCH', 'BUILDVARIANT',
  'TARGETPLATFORM', 'TARGETOS', 'TARGETOSVERSION', 'TARGETARCH', 'TARGETVARIANT', 'TARGETSTAGE']);
export const isPlatformArg = (name: string): boolean => platformArgs.has(name);

type History = Map<string, Binding[]>;
type Escape = '\\' | '`';

/** What every name held at every point of a file, so that one look-up costs the logarithm of its history. */
export class Scopes {
  readonly #global: History = new Map();
  readonly #stages = new Map<Stage, History>();
  /** Names any ARG or ENV of the file mentions: the rest need no walk up the stages. */
  readonly #declared = new Set<string>();
  readonly #escape: Escape;
  readonly #settings: BuildSettings;
  readonly #platform: ReadonlyMap<string, string>;

  constructor(escape: Escape, settings: BuildSettings) {
    this.#escape = escape;
    this.#settings = settings;
    const [os = '', arch = '', variant = ''] = settings.platform?.split('/') ?? [];
    this.#platform = new Map(settings.platform === undefined ? []
      : [['TARGETPLATFORM', settings.platform], ['TARGETOS', os], ['TARGETARCH', arch], ['TARGETVARIANT', variant]]);
  }

  /** Takes the file's next instruction; ARG and ENV leave their mark. */
  add(instruction: Instruction): void {
    const { keyword, pairs, stage } = instruction;
    if (keyword !== 'ARG' && keyword !== 'ENV') return;
    const history = stage === null ? this.#global : this.#historyOf(stage);
    const found = pairs.map((pair) => [pair.key.text, this.#bind(instruction, pair)] as const);
    for (const [name, binding] of found) {
      if (binding === null) continue;
      this.#declared.add(name);
      const bindings = history.get(name);
      if (bindings === undefined) history.set(name, [binding]);
      else bindings.push(binding);
    }
  }

  lookup(name: string, before: Instruction): Binding | undefined {
    if (before.stage === null || before.keyword === 'FROM') return lastBefore(this.#global.get(name), before.index);
    if (!this.#declared.has(name)) return undefined;
    let stage: Stage | null = before.stage;
    let limit = before.index;
    while (stage !== null) {
      const found = lastBefore(this.#stages.get(stage)?.get(name), limit);
      if (found !== undefined) return found;
      limit = Infinity;
      stage = stage.parent;
    }
    return undefined;
  }

  valueOf({ text }: Word, before: Instruction): string | null {
    return this.#expand(text, before);
  }

  #bind(by: Instruction, pair: Pair): Binding | null {
    const name = pair.key.text;
    if (by.keyword === 'ENV') return { kind: 'env', value: this.#expand(pair.value?.text ?? '', by), by, pair };
    const given = this.#settings.buildArgs?.[name];
    if (given !== undefined) return { kind: 'arg', value: given, by, pair };
    if (pair.value !== null) return { kind: 'arg', value: this.#expand(pair.value.text, by), by, pair };
    const outer = by.stage === null ? undefined : lastBefore(this.#global.get(name), Infinity);
    if (outer?.value !== undefined && outer.value !== null) return { kind: 'arg', value: outer.value, by, pair };
    if (this.#platform.has(name)) return { kind: 'arg', value: this.#platform.get(name) ?? null, by, pair };
    // A bare ARG leaves what an earlier ARG or ENV gave the name.
    return this.lookup(name, by) === undefined ? { kind: 'arg', value: null, by, pair } : null;
  }

  #expand(text: string, before: Instruction): string | null {
    if (text.includes('$(') || text.includes('`') && this.#escape !== '`') return null;
    const global = before.stage === null || before.keyword === 'FROM';
    const { value } = lex(text, { escape: this.#escape, unsetIsUnknown: true }, (name) => {
      const binding = this.lookup(name, before);
      if (binding !== undefined) return binding.value;
      if (global && platformArgs.has(name)) return this.#platform.get(name) ?? null;
      return undefined;
    });
    return value !== null && value.length > longestValue ? null : value;
  }

  #historyOf(stage: Stage): History {
    const history = this.#stages.get(stage) ?? new Map<string, Binding[]>();
    this.#stages.set(stage, history);
    return history;
  }
}

function lastBefore(bindings: readonly Binding[] | undefined, index: number): Binding | undefined {
  if (bindings === undefined) return undefined;
  let low = 0;
  let high = bindings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((bindings[middle]?.by.index ?? Infinity) < index) low = middle + 1;
    else high = middle;
  }
  return bindings[low - 1];
}

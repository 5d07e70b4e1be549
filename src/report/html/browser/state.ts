import type { Found } from './search.js';

/** What the person looks at; every view is drawn from it. */
export interface State {
  /** The folder in the map. */
  readonly folder: number;
  /** The path whose details are told. */
  readonly selected: number | null;
  /** Layers that are picked out; empty for all. */
  readonly picked: readonly number[];
  /** Layers under the pointer or the keyboard's focus. */
  readonly pointed: readonly number[];
  /** Layers of what is under the pointer in the map: shown elsewhere, while the map stays whole. */
  readonly hinted: readonly number[];
  readonly found: Found | null;
  readonly theme: 'light' | 'dark';
  /** Somebody chose it: the system is no longer asked. */
  readonly isThemeChosen: boolean;
}

type Listener = (state: State, before: State) => void;

export class Store {
  #state: State;
  readonly #listeners: Listener[] = [];

  constructor(state: State) {
    this.#state = state;
  }

  get state(): State {
    return this.#state;
  }

  set(change: Partial<State>): void {
    const before = this.#state;
    this.#state = { ...before, ...change };
    for (const listener of this.#listeners) listener(this.#state, before);
  }

  /** Calls at once, and after each change. */
  watch(listener: Listener): void {
    this.#listeners.push(listener);
    listener(this.#state, this.#state);
  }

  /** Picks layers out, or none if they are the ones already. */
  pick(layers: readonly number[]): void {
    const { picked } = this.#state;
    const same = layers.length === picked.length && layers.every((layer) => picked.includes(layer));
    this.set({ picked: same ? [] : layers });
  }
}

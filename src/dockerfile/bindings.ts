import type { Binding, Stage } from './model.js';

/** From a moment on a name holds this. */
interface Change {
  readonly time: number;
  readonly binding: Binding | undefined;
}

/** What names held over time. */
export class Bindings {
  /** Every name that was bound, in order. */
  readonly names: string[] = [];
  readonly #envs = new History();
  readonly #args = new History();

  add(name: string, binding: Binding, time: number): void {
    this.names.push(name);
    (binding.kind === 'env' ? this.#envs : this.#args).add(name, { time, binding });
  }

  /** From a time on, gives names back what they held just before an earlier time. */
  restore(names: readonly string[], earlier: number, time: number): void {
    for (const history of [this.#envs, this.#args]) {
      for (const name of names) history.add(name, { time, binding: history.before(name, earlier) });
    }
  }

  /**
   * What a name holds for a stage just before a time. Of ENV and ARG the later one counts, but an ARG of a parent stage
   * never hides an ENV: a stage begins with the environment of the image it is built on.
   */
  held(name: string, stage: Stage | null, time: number): Binding | undefined {
    const env = this.#envs.before(name, time);
    const arg = this.#args.before(name, time);
    if (env === undefined || arg === undefined) return env ?? arg;
    return arg.by.stage === stage && arg.by.index > env.by.index ? arg : env;
  }
}

class History {
  readonly #changes = new Map<string, Change[]>();

  add(name: string, change: Change): void {
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

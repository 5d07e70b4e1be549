/** One element of a pattern, as a test of one code point. */
export interface Step {
  readonly accepts: (codePoint: number) => boolean;
  /** Any number of characters, none included. */
  readonly many?: boolean;
  /** With `many`: how many steps, this one first, may be left out together. */
  readonly optional?: number;
}

export interface Matcher {
  /** The whole path matches. */
  readonly matches: (path: string) => boolean;
  /** The path or a folder above it matches. */
  readonly covers: (path: string) => boolean;
}

const slash = 0x2f;

export const anything: Step = { accepts: () => true, many: true };
export const one: Step = { accepts: (codePoint) => codePoint !== slash };
export const many: Step = { accepts: one.accepts, many: true };
export const literal = (codePoint: number): Step => ({ accepts: (other) => other === codePoint });
/** What these steps say, or nothing. */
export const optionally = (...steps: readonly Step[]): readonly Step[] =>
  [{ accepts: () => false, many: true, optional: steps.length + 1 }, ...steps];

/**
 * Patterns come from files that anybody may have written, so they are not handed to a backtracking engine. All the places
 * in the pattern where a match can be are followed at once; sets of places met before are remembered with where they lead.
 */
export function automaton(steps: readonly Step[]): Matcher {
  const { start, next } = machine(steps);
  const run = (path: string, orAbove: boolean): boolean => {
    let state = start();
    for (let i = 0; i < path.length; i++) {
      if (state.dead) return false;
      const codePoint = path.codePointAt(i) ?? 0;
      if (orAbove && codePoint === slash && state.complete) return true;
      state = next(state, codePoint);
      if (codePoint > 0xffff) i++;
    }
    return state.complete;
  };
  return { matches: (path) => run(path, false), covers: (path) => run(path, true) };
}

interface State {
  readonly places: readonly number[];
  readonly complete: boolean;
  readonly dead: boolean;
  /** Where an ASCII character leads. */
  readonly known: (State | undefined)[];
}

const remembered = 2_000;

function machine(steps: readonly Step[]): Readonly<{ start: () => State; next: (from: State, codePoint: number) => State }> {
  const states = new Map<string, State>();

  /** The state of these places and of all that can be reached by leaving optional steps out, which only leads forward. */
  const stateAt = (reached: Uint8Array): State => {
    const places: number[] = [];
    for (let at = 0; at <= steps.length; at++) {
      if (reached[at] === 0) continue;
      places.push(at);
      const step = steps[at];
      if (step?.many === true) reached[at + 1] = 1;
      if (step?.optional !== undefined) reached[at + step.optional] = 1;
    }
    const key = places.join(' ');
    const state = states.get(key) ?? { places, complete: places.at(-1) === steps.length, dead: places.length === 0, known: [] };
    states.set(key, state);
    return state;
  };
  const begin = (): State => {
    const reached = new Uint8Array(steps.length + 1);
    reached[0] = 1;
    return stateAt(reached);
  };
  const advance = ({ places }: State, codePoint: number): State => {
    const reached = new Uint8Array(steps.length + 1);
    for (const at of places) {
      const step = steps[at];
      if (step?.accepts(codePoint) === true) reached[step.many === true ? at : at + 1] = 1;
    }
    return stateAt(reached);
  };

  let first: State | undefined;
  return {
    start() {
      if (states.size > remembered) {
        states.clear();
        first = undefined;
      }
      return first ??= begin();
    },
    next(from, codePoint) {
      const known = from.known[codePoint];
      if (known !== undefined) return known;
      const state = advance(from, codePoint);
      if (codePoint < 128) from.known[codePoint] = state;
      return state;
    },
  };
}

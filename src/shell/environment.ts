import type { Command, Script } from './model.js';
import type { Dockerfile } from '../dockerfile/model.js';

/**
 * What a variable holds for a command of a script: by an assignment in front of it, an `export` before it, or the stage.
 * Undefined where nobody sets it, null where nobody can know the value.
 */
export type Environment = (command: Command, name: string) => string | null | undefined;

export const environmentOf = (dockerfile: Dockerfile, { instruction, commands }: Script): Environment => {
  const exported = new Map<string, Exported[]>();
  for (const { name, args } of commands) {
    for (const { prefix, value, span } of name === 'export' ? args : []) {
      const [variable = '', ...rest] = prefix.split('=');
      if (rest.length === 0) continue;
      const list = exported.get(variable) ?? [];
      exported.set(variable, list);
      list.push({ at: span.start, value: value === null ? null : rest.join('=') });
    }
  }
  return (command, name) => {
    const own = command.assigns.findLast((assign) => assign.name === name) ?? lastBefore(exported.get(name) ?? [], command.span.start);
    return own === undefined ? dockerfile.lookup(name, instruction)?.value : own.value;
  };
};

type Exported = Readonly<{ at: number; value: string | null }>;

const lastBefore = (list: readonly Exported[], offset: number): Exported | undefined => {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.at ?? Infinity) < offset) low = middle + 1;
    else high = middle;
  }
  return list[low - 1];
};

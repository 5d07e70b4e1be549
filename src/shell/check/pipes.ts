import type { Tree } from '../syntax.js';
import type { CheckedScript } from './script.js';
import { isA, type Site } from './site.js';
import { literalOf } from './words.js';

/** A command whose output a pipe hands to the next one; `into` is null where that is no simple command. */
export interface Pipe {
  readonly from: Site<Tree.Command>;
  readonly into: Tree.Command | null;
}

/** The pipes out of commands of a name, pipeline by pipeline. */
export const pipesFrom = (script: CheckedScript, name: string): readonly (readonly Pipe[])[] => script.all('Pipeline').flatMap((pipeline) => {
  const { commands } = pipeline.node;
  if (!commands.some((node) => node.type === 'Command' && isCalled(node, name))) return [];
  const next = new Map(commands.map((node, index) => [node, commands[index + 1]]));
  const pipes = pipeline.children.flatMap((from) => {
    if (!isA(from, 'Command') || !isCalled(from.node, name)) return [];
    const into = next.get(from.node);
    return into === undefined ? [] : [{ from, into: into.type === 'Command' ? into : null }];
  });
  return pipes.length === 0 ? [] : [pipes];
});

/** Named just so, with no folder before it. */
export const isCalled = (command: Tree.Command | null, name: string): boolean => command !== null && literalOf(command.name) === name;

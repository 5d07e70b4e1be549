import type { Tree } from '../syntax.js';
import type { CheckedScript } from './script.js';
import type { Site } from './site.js';
import { literalOf } from './words.js';

/** A command that a pipe feeds into the next one; `into` is null where that is no simple command. */
export interface Pipe {
  readonly pipeline: Site<Tree.Pipeline>;
  readonly from: Site<Tree.Command>;
  readonly into: Tree.Command | null;
}

/** The pipes out of commands of a name, pipeline by pipeline. */
export const pipesFrom = (script: CheckedScript, name: string): readonly (readonly Pipe[])[] => script.all('Pipeline').flatMap((pipeline) => {
  const { commands } = pipeline.node;
  const pipes = commands.flatMap((node, index) => {
    const next = commands[index + 1];
    return next === undefined || node.type !== 'Command' || !isCalled(node, name) ? []
      : [{ pipeline, from: script.child(pipeline, node), into: next.type === 'Command' ? next : null }];
  });
  return pipes.length === 0 ? [] : [pipes];
});

/** Named just so, with no folder before it. */
export const isCalled = (command: Tree.Command | null, name: string): boolean => command !== null && literalOf(command.name) === name;

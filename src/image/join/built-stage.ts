import { makesLayer } from '../../dockerfile/makes-layer.js';
import type { BuildSettings, Dockerfile, Stage } from '../../dockerfile/model.js';
import { parse } from '../../dockerfile/parse.js';
import type { Image } from '../model.js';
import { join, type Join } from './join.js';

/** More stages than are tried one by one. */
const mostStages = 32;

/**
 * The file as it was built where nobody says which stage was, and it was not the last: the history tells all of that stage and nothing else,
 * and more of it than of the last. Null where it was the last, or where nobody can say.
 */
export function builtStage({ config: { history } }: Image, dockerfile: Dockerfile, settings: BuildSettings): Dockerfile | null {
  const { target, stages, text } = dockerfile;
  if (settings.target !== undefined || target === null || stages.length > mostStages) return null;
  const usual = join(history, dockerfile);
  if (usual !== null && tellsAll(usual)) return null;
  // A file that has grown since is one that the image lacks something of, and not one of which less was built.
  const below = new Set(usual === null ? [target] : dockerfile.chain(target));
  const whole = stages.filter((stage) => !below.has(stage)).flatMap((stage) => {
    const model = parse(text, { ...settings, target: targetName(stage) });
    const joined = join(history, model);
    return joined !== null && tellsAll(joined) && joined.matches.size > (usual?.matches.size ?? 0) ? [{ model, told: joined.matches.size }] : [];
  }).sort((a, b) => b.told - a.told);
  const [best, second] = whole;
  return best === undefined || best.told === second?.told ? null : best.model;
}

/** As `--target` takes it. */
export const targetName = ({ name, index }: Stage): string => name ?? String(index);

const tellsAll = ({ matches, unknownItems, untold }: Join): boolean =>
  unknownItems.length === 0 && untold.length === 0 && [...matches.values()].some(({ instruction }) => makesLayer(instruction));

import type { Dockerfile, Instruction } from '../dockerfile/model.js';
import type { Image } from '../image/model.js';
import type { ConfigKey, ImagePlace } from './rule.js';

/**
 * The instruction that made it so: of a layer the one that wrote it, of the configuration the last one that set it. What came with the
 * base image, or was never set, is the FROM's. Null where the image was not built from this file, or something else made it.
 */
export const blame = (place: ImagePlace, image: Image, dockerfile: Dockerfile): Instruction | null => {
  if (image.join === null || dockerfile.target === null) return null;
  const built = [...dockerfile.chain(dockerfile.target)].reverse().flatMap(({ instructions }) => instructions);
  const [from = null] = built;
  if ('config' in place) return built.findLast((instruction) => sets(instruction, place.config, place.key)) ?? from;
  if ('layer' in place && place.layer < image.base.layers) return from;
  const item = 'history' in place ? place.history : image.layers[place.layer]?.historyIndex ?? null;
  if (item === null) return null;
  return item < image.join.baseItems ? from : image.join.matches.get(item)?.instruction ?? null;
};

const keywords: Readonly<Partial<Record<ConfigKey, string>>> = {
  User: 'USER', Env: 'ENV', Cmd: 'CMD', Entrypoint: 'ENTRYPOINT', WorkingDir: 'WORKDIR', ExposedPorts: 'EXPOSE', Volumes: 'VOLUME',
  Labels: 'LABEL', Healthcheck: 'HEALTHCHECK',
};

const sets = ({ keyword, pairs, words, json }: Instruction, config: ConfigKey, key: string | undefined): boolean => {
  if (keyword !== keywords[config]) return false;
  if (key === undefined) return true;
  // A port or a volume that a variable names is not found by its text; the last instruction of its kind stands for it then.
  return pairs.length > 0 ? pairs.some((pair) => pair.key.text === key) : [...json ?? words].some(({ text }) => text === key || `${text}/tcp` === key || text.includes('$'));
};

import { installedPackages } from './packages/installed.js';
import type { Image } from './model.js';

/** Where no package manager puts anything; anywhere, where there is none. */
export const isLocal = (image: Image, node: number): boolean =>
  !/^(?:usr\/(?!local\/)|lib(?:32|64|x32)?\/|s?bin\/)/.test(image.paths.path(node)) || installedPackages(image).length === 0;

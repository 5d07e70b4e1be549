import { remembered } from '../../knowledge/remembered.js';
import { grouped } from '../account/grouped.js';
import type { Image } from '../model.js';
import { installedPackages } from './installed.js';
import { npmPackages } from './npm.js';
import { asOne, type Package, type PackageKind } from './package.js';
import { pipPackages } from './pip.js';

/** Every package of an image: a module that several projects have is one, and weighs what they weigh. */
export const allPackages = remembered((image: Image): ReadonlyMap<string, Package> => {
  const groups = grouped([...installedPackages(image), ...npmPackages(image), ...pipPackages(image)], packageKey);
  return new Map([...groups].flatMap(([key, [first, ...others]]) => (first === undefined ? [] : [[key, asOne(first, others)] as const])));
});

export const packageKey = ({ kind, name }: Readonly<{ kind: PackageKind; name: string }>): string => `${kind} ${name}`;

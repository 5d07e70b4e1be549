import { officialName, type ImageReference } from './image-reference.js';

/**
 * Whether an image that names no release in its tag stands on Debian bookworm or a later one. Official images moved to bookworm in
 * June 2023, with every version that was still maintained then.
 */
export const standsOnBookwormOrLater = (reference: ImageReference): boolean => {
  const name = officialName(reference) ?? '';
  const oldest = Object.hasOwn(oldestOnBookworm, name) ? oldestOnBookworm[name] : undefined;
  if (oldest === undefined) return false;
  const numbers = /^v?(\d+)(?:\.(\d+))?/.exec(reference.tag ?? '');
  if (numbers === null) return true;
  const [major, minor] = [Number(numbers[1]), numbers[2] === undefined ? Infinity : Number(numbers[2])];
  return major > oldest[0] || (major === oldest[0] && minor >= oldest[1]);
};

const oldestOnBookworm: Readonly<Record<string, readonly [major: number, minor: number]>> = {
  golang: [1, 20], python: [3, 8], ruby: [3, 0], node: [18, 0], rust: [1, 70], gcc: [12, 3], php: [8, 1],
};

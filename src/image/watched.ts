import type { Image, Layer } from './model.js';
import type { Known } from './sources/source.js';

/** An image that remembers what it was asked for. */
export interface Watched {
  readonly image: Image;
  /** Whether something was asked for that nobody knows: then what was made of the answer is worth nothing. */
  askedInVain(): boolean;
}

type Part = keyof Known;
type PartOf<T> = (key: keyof T) => Part | null;

/** Of an image of which not all is known (`Image.known`): what is not known reads as empty, and a rule cannot tell that from what is empty. */
export function watched(image: Image): Watched {
  const { known } = image;
  let inVain = false;
  const ask = (part: Part | null): void => { if (part !== null && !known[part]) inVain = true; };
  const watch = <T extends object>(one: T, partOf: PartOf<T>): T => new Proxy(one, {
    get: (target, key) => {
      ask(partOf(key as keyof T));
      return Reflect.get(target, key) as unknown;
    },
  });
  if (Object.values(known).every(Boolean)) return { image, askedInVain: () => false };
  return {
    askedInVain: () => inVain,
    image: {
      ...image,
      config: watch(image.config, (key) => (key === 'history' ? 'history' : onAnyImage.has(key) ? null : 'config')),
      layers: image.layers.map((layer) => watch(layer, partOfLayer)),
      files: watch(image.files, () => 'files'), waste: watch(image.waste, () => 'files'), dive: watch(image.dive, () => 'files'),
      sameContent: (a, b) => {
        ask('files');
        return image.sameContent(a, b);
      },
    },
  };
}

/** What an image is for is told beside its configuration, too. */
const onAnyImage: ReadonlySet<keyof Image['config']> = new Set(['os', 'architecture', 'variant', 'diffIds'] as const);

const inFiles: ReadonlySet<keyof Layer> = new Set(['entries', 'files', 'added', 'wasted', 'oddities', 'content', 'head', 'tail'] as const);

const partOfLayer: PartOf<Layer> = (key) => {
  if (inFiles.has(key)) return 'files';
  if (key === 'history' || key === 'historyIndex') return 'history';
  return key === 'compressed' || key === 'uncompressed' ? 'sizes' : null;
};

import type { Image } from './model.js';

/** The text of a file that a container sees; null where there is none, or where its content was not read. */
export const textAt = (image: Image, path: string): string | null => {
  const file = image.files.resolve(path);
  const holder = file === null ? null : image.files.content(file);
  return holder === null ? null : image.layers[holder.layer]?.content(holder.entry)?.toString('utf8') ?? null;
};

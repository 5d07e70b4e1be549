import { readHistory } from './join/history-text.js';
import type { Image } from './model.js';

/** How what is in a layer got there: a COPY or ADD brought it, or a command made it; null where history does not say. */
const cameBy = ({ layers, known }: Image, layer: number): 'copy' | 'run' | null => {
  const history = known.history ? layers[layer]?.history : null;
  if (history == null) return null;
  const { keyword } = readHistory(history.createdBy);
  return keyword === 'COPY' || keyword === 'ADD' ? 'copy' : keyword === 'RUN' ? 'run' : null;
};

/** What keeps a path out of a layer, in words. */
export const howToKeepOut = (image: Image, layer: number, pattern: string): string => {
  switch (cameBy(image, layer)) {
    case 'copy': return `list ${pattern} in .dockerignore`;
    case 'run': return 'delete it in the RUN that makes it';
    case null: return `list ${pattern} in .dockerignore, or delete it in the RUN that makes it`;
  }
};

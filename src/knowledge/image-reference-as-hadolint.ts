import { hideBraces, type ImageReference } from './image-reference.js';
import { rememberedText } from './remembered.js';

/**
 * Takes an image apart as hadolint does (RULES 1.5 H): quotes are letters, a registry is all before the first `/` with a dot
 * somewhere left of it, and what follows the first colon behind that is the tag.
 */
export const readImageAsHadolint = rememberedText((text: string): ImageReference | null => {
  if (text === '' || text === 'scratch') return null;
  const bare = hideBraces(text);
  const dot = bare.indexOf('.');
  const slash = dot === -1 ? -1 : bare.indexOf('/', dot);
  const at = firstOf(bare, '@', slash + 1);
  const nameEnd = Math.min(firstOf(bare, ':', slash + 1), at);
  const path = text.slice(slash + 1, nameEnd);
  return {
    registry: slash === -1 ? 'docker.io' : text.slice(0, slash),
    repository: path,
    name: text.slice(0, nameEnd),
    tag: nameEnd < at ? text.slice(nameEnd + 1, at) : null,
    digest: at < text.length ? text.slice(at + 1) : null,
    nameEnd,
    tagStart: nameEnd < at ? nameEnd + 1 : nameEnd,
    tagEnd: at,
  };
});

const firstOf = (text: string, character: string, from: number): number => {
  const found = text.indexOf(character, from);
  return found === -1 ? text.length : found;
};

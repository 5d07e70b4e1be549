import { remembered, rememberedText } from './remembered.js';

/** `[registry/]path[:tag][@digest]` taken apart as in RULES 1.5. Offsets count from the start of the text. */
export interface ImageReference {
  /** `docker.io` when the text names none. */
  readonly registry: string;
  /** Without registry and with `library/` for official images: `library/node`, `acme/web`. */
  readonly repository: string;
  /** As people say it: no docker.io, no library/: `node`, `acme/web`, `ghcr.io/acme/web`. */
  readonly name: string;
  readonly tag: string | null;
  readonly digest: string | null;
  /** Where name (registry included), tag and digest stand in the text. */
  readonly nameEnd: number;
  readonly tagStart: number;
  readonly tagEnd: number;
}

/** The empty image: no registry, no tag, nothing in it. */
export const isScratch = (text: string): boolean => text === 'scratch';

/**
 * Takes apart what stands after FROM or in a `--from`. It is generous: what a registry would refuse (capitals, an empty tag) still
 * has its parts, so that a rule can point at them. Null for `scratch` and for what names nothing.
 */
export const parseImageReference = rememberedText((text: string): ImageReference | null => {
  if (isScratch(text) || /\s/.test(text)) return null;
  const bare = hideBraces(text);

  const at = bare.indexOf('@');
  const tagEnd = at === -1 ? text.length : at;
  const colon = bare.lastIndexOf(':', tagEnd - 1);
  const nameEnd = tagEnd > 0 && colon > bare.lastIndexOf('/', tagEnd - 1) ? colon : tagEnd;
  if (nameEnd <= 0) return null;

  const slash = bare.indexOf('/');
  const first = slash === -1 || slash > nameEnd ? '' : bare.slice(0, slash);
  const hasRegistry = first === 'localhost' || /[.:]/.test(first);
  const registry = hasRegistry ? text.slice(0, slash).replace(/^index\.docker\.io$/, dockerHub) : dockerHub;
  const path = text.slice(hasRegistry ? slash + 1 : 0, nameEnd);
  if (path === '') return null;

  const onHub = registry === dockerHub;
  const repository = onHub && !bare.slice(hasRegistry ? slash + 1 : 0, nameEnd).includes('/') ? `library/${path}` : path;
  return {
    registry,
    repository,
    name: onHub ? repository.replace(/^library\//, '') : `${registry}/${path}`,
    tag: nameEnd < tagEnd ? text.slice(nameEnd + 1, tagEnd) : null,
    digest: at === -1 ? null : text.slice(at + 1),
    nameEnd,
    tagStart: nameEnd < tagEnd ? nameEnd + 1 : nameEnd,
    tagEnd,
  };
});

/** The short name of an official image (`node`), also when it is pulled through a mirror of them; else null. */
export const officialName = remembered((reference: ImageReference): string | null => {
  const name = reference.name.replace(/^(?:public\.ecr\.aws\/docker\/library|mirror\.gcr\.io\/library)\//, '');
  return name.includes('/') ? null : name;
});

const dockerHub = 'docker.io';

/** The same text with what stands inside `${…}` blanked out: a separator in there separates nothing. */
export const hideBraces = (text: string): string => {
  if (!text.includes('${')) return text;
  let depth = 0;
  let bare = '';
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '{' && (depth > 0 || text[i - 1] === '$')) depth++;
    bare += depth > 0 ? '_' : text[i];
    if (text[i] === '}' && depth > 0) depth--;
  }
  return bare;
};

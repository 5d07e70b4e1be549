/** Why a text names no image, and where in it that shows. */
export interface ReferenceFault {
  readonly kind: 'case' | 'name' | 'id' | 'tag' | 'no tag' | 'digest';
  readonly start: number;
  readonly end: number;
}

/**
 * What keeps a text from naming an image, by the grammar that every engine and registry shares (github.com/distribution/reference);
 * null where nothing does. One exception: what stands before the first slash in capitals would be a registry, and is a mistake.
 */
export const referenceFault = (text: string): ReferenceFault | null => {
  const at = text.indexOf('@');
  const tagEnd = at === -1 ? text.length : at;
  const colon = text.lastIndexOf(':', tagEnd - 1);
  const nameEnd = tagEnd > 0 && colon > text.lastIndexOf('/', tagEnd - 1) ? colon : tagEnd;
  return nameFault(text.slice(0, nameEnd), nameEnd === text.length)
    ?? tagFault(text, nameEnd, tagEnd)
    ?? (at !== -1 && !isDigest(text.slice(at + 1)) ? { kind: 'digest', start: at + 1, end: text.length } : null);
};

/** `sha256:` and the hexadecimal digits that belong to it. */
export const isDigest = (text: string): boolean => /^(?:sha256:[0-9a-f]{64}|sha384:[0-9a-f]{96}|sha512:[0-9a-f]{128})$/.test(text);

const nameFault = (name: string, isAll: boolean): ReferenceFault | null => {
  const slash = name.indexOf('/');
  const first = name.slice(0, Math.max(slash, 0));
  const hasHost = first === 'localhost' || /[.:]/.test(first);
  const start = hasHost ? slash + 1 : 0;
  const path = name.slice(start);
  const fault = (kind: ReferenceFault['kind'], from = start): ReferenceFault => ({ kind, start: from, end: name.length });
  if (isAll && /^[0-9a-f]{64}$/.test(name)) return fault('id');
  if ((hasHost && !isHost(first)) || name.length > longestName || !path.toLowerCase().split('/').every(isPathPart)) return fault('name', 0);
  return path === path.toLowerCase() ? null : fault('case');
};

const longestName = 255;

/** Names and numbers with dots between, or an address in brackets; then perhaps a port. */
const isHost = (host: string): boolean =>
  /^(?:\[[0-9a-fA-F:]+\]|[0-9a-zA-Z](?:[0-9a-zA-Z.-]*[0-9a-zA-Z])?)(?::[0-9]+)?$/.test(host) && !/\.\.|-\.|\.-/.test(host);

/** Letters and digits, with one dot, one or two underscores or any number of hyphens between. */
const isPathPart = (part: string): boolean => /^[a-z0-9]+(?:(?:\.|__?|-+)[a-z0-9]+)*$/.test(part);

const tagFault = (text: string, nameEnd: number, tagEnd: number): ReferenceFault | null => {
  if (nameEnd === tagEnd) return null;
  if (nameEnd + 1 === tagEnd) return { kind: 'no tag', start: 0, end: tagEnd };
  return /^\w[\w.-]{0,127}$/.test(text.slice(nameEnd + 1, tagEnd)) ? null : { kind: 'tag', start: nameEnd + 1, end: tagEnd };
};

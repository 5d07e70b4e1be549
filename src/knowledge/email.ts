/** An address as mail programs send it, `ops@acme.test` (RFC 5322, addr-spec), without a name beside it. */
export const isAddress = (text: string): boolean => !/[\s()]/.test(text.replace(/"(?:[^"\\]|\\[^])*"|\[[^\]]*\]/g, '')) && reads(text);

/** The same with comments and blanks between its parts, and a dot right at the end. */
export const isLaxAddress = (text: string): boolean =>
  reads(text.endsWith('.') && !/\]\s*\.$/.test(text) ? text.slice(0, -1) : text);

function reads(text: string): boolean {
  const tokens = tokensOf(text);
  const at = tokens?.indexOf('@') ?? -1;
  if (tokens === null || at === -1) return false;
  const local = tokens.slice(0, at);
  const domain = tokens.slice(at + 1);
  const [localText, domainText] = [local.join(''), domain.join('')];
  return localText.length <= longestLocal && localText.length + 1 + domainText.length <= longestAddress
    && isDotted(local, isWord) && (isDotted(domain, isDomainPart) || (domain.length === 1 && domainText.startsWith('[')));
}

const longestLocal = 64;
const longestAddress = 254;

/** Words with one dot between each two. */
const isDotted = (tokens: readonly string[], isPart: (token: string) => boolean): boolean =>
  tokens.length % 2 === 1 && tokens.every((token, index) => (index % 2 === 0 ? isPart(token) : token === '.'));

const isWord = (token: string): boolean => token !== '.' && token !== '@' && !token.startsWith('[');
const isDomainPart = (token: string): boolean => /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/.test(token);

/** Dots, `@`, atoms, quoted words and a domain in brackets; blanks and comments are gone. Null for a text that holds anything else. */
function tokensOf(text: string): string[] | null {
  const tokens: string[] = [];
  let at = 0;
  while (at < text.length) {
    const character = text[at] ?? '';
    if (character === '(') {
      at = endOfComment(text, at);
      if (at === -1) return null;
      continue;
    }
    if (/\s/.test(character)) {
      at++;
      continue;
    }
    token.lastIndex = at;
    const found = token.exec(text)?.[0];
    if (found === undefined) return null;
    tokens.push(found);
    at += found.length;
  }
  return tokens;
}

const token = /[.@]|[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+|"(?:[^"\\\p{Cc}\u{80}-\u{10FFFF}]|\\[\t -~])*"|\[[^[\]\\\p{Cc}\u{80}-\u{10FFFF}]*\]/uy;

/** Comments nest, and a backslash takes the meaning from what follows it. */
function endOfComment(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '(') depth++;
    else if (text[at] === ')' && --depth === 0) return at + 1;
  }
  return -1;
}

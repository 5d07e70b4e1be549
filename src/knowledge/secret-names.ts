import { looksSecret } from './credentials.js';

/**
 * Names behind which stands what nobody prints: more of them than rules report (`credentials.ts`), for what is hidden in vain costs
 * little. `DB_PASSWORD`, `dbPassword`, `--db-password`, `DBPASSWORD`, `X-Api-Key`; not `PASSWORD_FILE`, `MAX_TOKENS`, `COMPASS`, `SECRETARY`.
 */
export const hidesValue = (name: string): boolean => {
  const words = wordsOf(name);
  if (isAboutOne(words)) return false;
  return words.some((word, index) => secret.has(word) || endsInSecret(word)
    || (word === 'key' && keys.has(words[index - 1] ?? '')) || (word === 'pwd' && words.length > 1));
};

/** The same of variables, of which `KEY` and `AUTH` are such too. */
export const givesSecret = (variable: string): boolean => hidesValue(variable) || (looksSecret(variable) && !saysAboutSecret(variable));

/** A path, an address, a size: what a name says of a secret whose value is none. */
export const saysAboutSecret = (name: string): boolean => isAboutOne(wordsOf(name));

/** `MYPASSWORD`, `githubToken`: without a mark between the words. */
export const endsInSecret = (name: string): boolean => glued.test(name);

/** Whole names are longer in no program. */
const longest = 200;

const wordsOf = (name: string): readonly string[] =>
  name.slice(-longest).replace(/([a-z\d])([A-Z])/g, '$1_$2').toLowerCase().split(/[^a-z\d]+/).filter((word) => word !== '');

const isAboutOne = (words: readonly string[]): boolean => about.has(words.at(-1) ?? '') || switches.has(words[0] ?? '') || words.some((word) => open.has(word));

const secret: ReadonlySet<string> = new Set(['password', 'passwd', 'pword', 'passphrase', 'pass', 'secret', 'token', 'apikey', 'credential', 'credentials']);
const keys: ReadonlySet<string> = new Set(['api', 'access', 'secret', 'auth', 'private', 'client', 'account', 'signing', 'encryption', 'master', 'license', 'session']);
/** `--disabled-password`, `NOPASSWD`: what is there none of, or what asks for one. */
const switches: ReadonlySet<string> = new Set(['no', 'nopasswd', 'nopassword', 'without', 'disable', 'disabled', 'skip', 'ask', 'prompt', 'require', 'requires', 'show', 'hide']);
const open: ReadonlySet<string> = new Set(['public', 'file', 'files', 'version']);
const about: ReadonlySet<string> = new Set([
  'path', 'dir', 'directory', 'folder', 'location', 'name', 'names', 'user', 'username', 'email', 'ttl', 'timeout', 'size', 'length', 'type', 'mode', 'method',
  'algorithm', 'algo', 'format', 'enabled', 'disabled', 'required', 'expiry', 'expiration', 'issuer', 'url', 'urls', 'uri', 'host', 'endpoint', 'realm', 'domain',
  'provider', 'class', 'scope', 'scopes', 'policy', 'stdin', 'fd', 'prompt', 'helper', 'store', 'count', 'limit', 'hint',
]);

const glued = /(?:password|passwd|passphrase|secret|token|apikey|authkey|secretkey|accesskey|(?<!^|by|com|over|sur|tres|under)pass)$/i;

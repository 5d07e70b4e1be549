import { looksSecret } from './credentials.js';

/**
 * The text with every secret in it overwritten, as long as it was, so that places stay true. What a reader needs to see is the line,
 * not the password in it, and what we print ends up in logs.
 */
export const maskSecrets = (text: string): string => mask(text, [legacyEnv, ...patterns]);

/** The same for a sentence about a file, in which `ENV TOKEN can` is no instruction. */
export const maskSecretsInSentence = (text: string): string => mask(text, patterns);

const mask = (text: string, which: readonly Pattern[]): string => which.reduce((masked, { pattern, secret }) =>
  masked.replace(pattern, (...match) => secret(match.slice(0, -2).map((group: unknown) => (typeof group === 'string' ? group : '')))), text);

/** Groups are what stands before the secret, and the secret, in turn; the last one may stand behind it. */
interface Pattern {
  readonly pattern: RegExp;
  readonly secret: (groups: readonly string[]) => string;
}

const stars = (value: string): string => value.replace(/[^\s]/g, '*');

/** Quotes stay, and so does a variable: it is no secret itself. */
const hidden = (value: string): string => {
  const quote = /^["']/.exec(value)?.[0] ?? '';
  const end = quote !== '' && value.endsWith(quote) && value.length > 1 ? value.length - 1 : value.length;
  const inner = value.slice(quote.length, end);
  return inner === '' || inner.startsWith('$') ? value : quote + stars(inner) + value.slice(end);
};

const after = (source: string, flags = 'g'): Pattern => ({
  pattern: new RegExp(source, flags), secret: ([, before = '', value = '', behind = '']) => before + hidden(value) + behind,
});
const whole = (source: string): Pattern => ({ pattern: new RegExp(source, 'g'), secret: ([value = '']) => stars(value) });

const value = String.raw`("(?:[^"\\\n]|\\.)*"|'[^'\n]*'|[^\s"']+)`;

/** `ENV NAME value`. */
const legacyEnv: Pattern = {
  pattern: /^([ \t]*(?:ONBUILD[ \t]+)?ENV[ \t]+)([A-Za-z_][A-Za-z0-9_]*)([ \t]+)(\S[^\n]*)/gim,
  secret: ([all = '', before = '', name = '', blanks = '', said = '']) => (looksSecret(name) && !said.startsWith('=') ? before + name + blanks + hidden(said) : all),
};

const patterns: readonly Pattern[] = [
  // NAME=value, where the name says what it is.
  {
    pattern: new RegExp(String.raw`\b([A-Za-z_][A-Za-z0-9_]*)=${value}`, 'g'),
    secret: ([all = '', name = '', said = '']) => (looksSecret(name) ? `${name}=${hidden(said)}` : all),
  },
  // Texts that are secrets by their form.
  whole(String.raw`\b(?:AKIA|ASIA)[0-9A-Z]{16}\b`),
  whole(String.raw`\bgh[pousr]_[A-Za-z0-9]{36,}|\bgithub_pat_[A-Za-z0-9_]{22,}|\bglpat-[A-Za-z0-9_-]{20,}|\bxox[abprs]-[A-Za-z0-9-]{10,}`),
  whole(String.raw`\bnpm_[A-Za-z0-9]{36}|\bpypi-AgE[A-Za-z0-9_-]+|\b[sr]k_live_[A-Za-z0-9]{24,}|\bsk-[A-Za-z0-9_-]{20,}|\bAIza[A-Za-z0-9_-]{35}`),
  whole(String.raw`\bSG\.[A-Za-z0-9_-]{16,}\.[A-Za-z0-9_-]{16,}|\bhf_[A-Za-z0-9]{30,}|\bdckr_pat_[A-Za-z0-9_-]{10,}|\bdop_v1_[0-9a-f]{64}`),
  whole(String.raw`\beyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]+`),
  after(String.raw`(\bAccountKey=)([A-Za-z0-9+/]{40,}={0,2})`),
  after(String.raw`(-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----)((?:[^-]|-(?!----))*)`),
  // What commands and addresses are given.
  after(String.raw`(:\/\/[^\s\/:@'"]{1,200}:)([^\s\/@'"]{1,500})(@)`),
  after(String.raw`(\b_auth(?:Token)?=)${value}`),
  after(String.raw`(\b(?:Bearer|Basic)[ \t]+)([A-Za-z0-9._~+/-]{12,}=*)`, 'gi'),
  after(String.raw`(--(?:password|passwd|token|secret|api-key)[= \t])${value}`),
  after(String.raw`(\bsshpass[ \t]+-p[ \t]*)${value}`),
  after(String.raw`(\bcurl\b[^\n]{0,500}?[ \t](?:-u|--user)[ \t]+["']?[^\s:"']{1,200}:)([^\s"']+)`),
];

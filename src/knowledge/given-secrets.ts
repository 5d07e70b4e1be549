import { looksSecret } from './credentials.js';
import { isPlaceholder } from './placeholders.js';
import { endsInSecret, saysAboutSecret } from './secret-names.js';
import { isAboutSecret, isSecretLiteral } from './secret-literals.js';

/** What a user adds to what we know of names: parts of them that mean a secret, and whole ones that mean none. */
export interface NameWords {
  readonly words: readonly string[];
  readonly accept: readonly string[];
}

/**
 * Whether a variable was given a secret, by its name and what it was given (RULES 14, image-no-secret-env). A name that says so is
 * believed. One that only holds a telling word (`COMPASS`) has to have a value that looks like a secret.
 */
export function isGivenSecret(name: string, value: string, { words, accept }: NameWords): boolean {
  if (value === '' || accept.includes(name) || isPlaceholder(value) || switches.test(value) || isSigner(name, value)) return false;
  const upper = name.toUpperCase();
  if (words.some((word) => word !== '' && upper.includes(word.toUpperCase()))) return true;
  if (looksSecret(name) || (endsInSecret(name) && !saysAboutSecret(name))) return !isAboutSecret(name, value) || (isPassword.test(name) && /^\d{4,}$/.test(value));
  return telling.test(name) && !open.test(name) && isSecretLiteral(name, value) && /\d/.test(value) && /[A-Za-z]/.test(value);
}

/** The words of dockle, wherever they stand. */
const telling = /pass|secret|key|access|token/i;
const open = /(?:^|_)(?:public|file|version)(?:_|$)|^GPG_KEYS?$/i;
/** Digits alone are a number of something, or a bad password. */
const isPassword = /pass(?:word|wd|phrase)?$/i;
const switches = /^(?:yes|no|on|off|0|1)$/i;

/** Who signed a package: the number of a public key. */
const isSigner = (name: string, value: string): boolean => /_KEY_ID$/i.test(name) && /^(?:0x)?[0-9A-F]{8,40}$/i.test(value);

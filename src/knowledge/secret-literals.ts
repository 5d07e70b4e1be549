import { entropy, isPlaceholder } from './placeholders.js';

/** Whether a value is most likely the secret that the name of its variable speaks of, and not something about it. */
export const isSecretLiteral = (name: string, value: string): boolean =>
  value.length >= 8 && !isPlaceholder(value) && entropy(value) >= leastEntropy && !isAboutSecret(name, value)
  && (sayMuch.test(name) || !words.test(value));

/** A path, an address, a lifetime: what a variable that sounds like a secret says of one without being it. */
export const isAboutSecret = (name: string, value: string): boolean => aboutSecrets.test(name) || notSecret.test(value);

const leastEntropy = 2.5;

/** `auth` and `key` alone are in many names whose values are just words. */
const sayMuch = /pass|pword|secret|token|credential|api_?key|private/i;
const words = /^[A-Za-z]+(?:[-_. ][A-Za-z]+)*$/;

/** Names that end in what the value is: `AUTH_SERVER_URL`, `SIGNING_KEY_SHA256`. */
const aboutSecrets = new RegExp(`(?:^|_)(?:${[
  'URLS?', 'URI', 'HOST', 'HOSTS', 'SERVER', 'ENDPOINT', 'ISSUER', 'DOMAIN', 'REALM', 'PATH', 'DIR', 'FOLDER', 'LOCATION', 'NAMES?', 'USER', 'USERNAME', 'EMAIL',
  'IDS?', 'TYPES?', 'METHODS?', 'MODE', 'PROVIDER', 'BACKEND', 'PLUGIN', 'STRATEGY', 'CLASS', 'ALGORITHM', 'ALGO', 'FORMAT', 'SIZE', 'LENGTH', 'TTL', 'EXPIRY',
  'EXPIRATION', 'TIMEOUT', 'SCOPES?', 'ENABLED', 'DISABLED', 'REQUIRED', 'HASH', 'SHA\\d+', 'SHA\\d+SUM', 'MD5', 'CHECKSUM', 'DIGEST', 'FINGERPRINTS?', 'SERVERS?',
].join('|')})$`, 'i');

/** Paths, addresses, fingerprints and public keys. */
const notSecret = new RegExp([
  '^(?:[A-Za-z]:)?[./~]', '^[\\w.-]+/[\\w./-]*\\.\\w{1,6}$', '^[a-z][a-z0-9+.-]*://', '^(?:arn|urn):', '^(?:[a-z0-9-]+\\.)+[a-z]{2,}(?::\\d+)?$', '^\\S+\\.(?:pem|crt|key|json|ya?ml|conf|txt|env|asc|gpg)$',
  '^0x[0-9A-Fa-f]+$', '^(?:[0-9A-F]{4} *)+$', '^(?:ssh|ecdsa)-', '-----BEGIN (?:PGP )?(?:PUBLIC|CERTIFICATE)', '^[\\d.:]+$', '^\\[|^\\{', '^sha\\d+[:-]',
].join('|'));

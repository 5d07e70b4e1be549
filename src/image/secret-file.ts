import { fingerprintOf } from '../knowledge/fingerprint.js';
import { mayHoldSecret } from '../knowledge/secret-candidates.js';
import { holdsSecret, isPublicHalf, secretKindOf } from '../knowledge/secret-files.js';
import { secretsIn } from '../knowledge/secrets.js';

/** What makes a file of an image a secret. Its value is in none of this. */
export interface SecretFile {
  readonly by: 'name' | 'content';
  readonly what: string;
  readonly isMinor: boolean;
}

/** What the user knows of and lets be. */
export interface Accepted {
  /** Paths or names of files. */
  readonly accept: readonly string[];
  /** Endings of names, with their dot or without. */
  readonly acceptExt: readonly string[];
  /** Also names that many harmless files have. */
  readonly weak: boolean;
}

/** Whether a file is one that nobody else may have, by its path and, as far as it was read, its content. */
export function secretFile(path: string, content: () => Buffer | null, options: Accepted): SecretFile | null {
  if (isPublicPlace(path) || isAccepted(path, options)) return null;
  const kind = secretKindOf(path);
  const isNamed = kind !== null && (!kind.weak || options.weak) && !isPublicKeyring(path);
  const text = kind !== null || mayHoldSecret(path) ? content()?.toString('latin1') ?? null : null;
  if (text !== null) {
    const first = secretsIn(text).find((one) => !(isScript.test(path) && forBrowsers.has(one.kind)));
    if (first !== undefined) {
      const print = `sha256:${fingerprintOf(Buffer.from(text.slice(first.start, first.end), 'latin1'))}`;
      return { by: 'content', what: `${first.kind.replace('this URL', 'a URL')} ${print}`, isMinor: isForTests(path) || (kind === null && isTest(path)) };
    }
  }
  if (!isNamed) return null;
  // Without its text nobody can tell what a file of such a name is.
  if (kind.marks !== null && (text === null || !holdsSecret(kind, text))) return null;
  if (text !== null && isPublicHalf(kind, text)) return null;
  return { by: 'name', what: kind.what.replace(/^a folder/, 'from a folder'), isMinor: kind.minor || isForTests(path) };
}

/** What providers mean to be in what browsers load. */
const forBrowsers: ReadonlySet<string> = new Set(['Google API key', 'JSON web token']);
const isScript = /\.[cm]?[jt]s$/;

/** Of a package that others wrote: its tests bring keys along that open nothing. */
const isForTests = (path: string): boolean => {
  const folders = path.split('/').slice(0, -1);
  const top = folders.findIndex((folder) => packageFolders.has(folder));
  return top !== -1 && folders.slice(top + 1).some((folder) => testFolders.has(folder));
};
/** Source that makes such secrets up. */
const isTest = (path: string): boolean => path.split('/').slice(0, -1).some((folder) => testFolders.has(folder)) || /(?:^|\/)test_[^/]*$|[._-](?:test|spec)\.[a-z]+$/.test(path);
const packageFolders: ReadonlySet<string> = new Set(['node_modules', 'site-packages', 'dist-packages', 'vendor', 'gems']);
const testFolders: ReadonlySet<string> = new Set(['test', 'tests', '__tests__', 'spec', 'fixtures', 'examples']);

/** What everybody has, also of Go, which brings its own source and a `go.env`; and what is there to test with. */
const isPublicPlace = (path: string): boolean => ['etc/ssl/certs/', 'usr/share/', 'usr/local/go/'].some((folder) => path.startsWith(folder)) || /(?:^|\/)testdata\//.test(path);

/** Whoever checks a signature has a keyring; what is secret in its folder are the keys to sign with. */
const isPublicKeyring = (path: string): boolean => /(?:^|\/)\.gnupg\//.test(path) && !/\/private-keys-v1\.d\/|\/secring\.gpg$/.test(path);

const isAccepted = (path: string, { accept, acceptExt }: Accepted): boolean => {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return accept.some((one) => one.replace(/^\/+/, '') === path || one === name) || acceptExt.some((one) => one !== '' && name.endsWith(one.startsWith('.') ? one : `.${one}`));
};

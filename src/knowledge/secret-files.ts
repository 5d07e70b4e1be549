/** A file that by its name holds a secret (RULES, no-secret-copy). */
export type SecretKind = Readonly<{
  /** For the message: `an environment file`. */
  what: string;
  /** Names that many harmless files have too; only on request. */
  weak: boolean;
  /** Usually harmless; worth no more than an info. */
  minor: boolean;
  /** Texts of which one is in the file if it is a secret; null where the name says it all. */
  marks: readonly string[] | null;
  /** Without its text nobody can tell whether it is one (a public key looks the same). */
  needsText: boolean;
}>;

/** What kind of secret a path names, be it a file, a folder or a COPY pattern; null for all that is none or is public by its name. */
export const secretKindOf = (path: string): SecretKind | null => {
  const parts = path.toLowerCase().split('/').filter((part) => part !== '' && part !== '.');
  const written = parts.at(-1) ?? '';
  // `.env*` and `id_rsa*` name what they begin with.
  const name = written.endsWith('*') ? written.slice(0, -1) : written;
  if (publicNames.has(name) || name.endsWith('.pub')) return null;
  if (parts.some((part) => folders.has(part))) return names.get(name) ?? credentialFolder;
  return names.get(name) ?? (lastParts.has(name) ? names.get(`${parts.at(-2) ?? ''}/${name}`) : undefined) ?? environment(name) ?? byExtension(name)
    ?? (serviceFiles.some((test) => test.test(name)) ? credentials : null);
};

/** Whether a file of this name is one of them somewhere; those of the folders above are all. */
export const mayNameSecret = (name: string): boolean => lastParts.has(name.toLowerCase()) || secretKindOf(name) !== null;

/** Whether a text bears out what its file's name says. */
export const holdsSecret = (kind: SecretKind, text: string): boolean =>
  kind.marks === null || kind.marks.some((mark) => text.includes(mark));

/** Whether what has the name of a private key is the public half of one, or a certificate. */
export const isPublicHalf = (kind: SecretKind, text: string): boolean =>
  ofKeys.has(kind) && /-----BEGIN [A-Z ]{0,30}(?:PUBLIC KEY|CERTIFICATE)/.test(text) && !text.includes('PRIVATE KEY');

const secret = (what: string, more: Partial<SecretKind> = {}): SecretKind =>
  ({ what, weak: false, minor: false, marks: null, needsText: false, ...more });

const credentials = secret('a credentials file');
const credentialFolder = secret('a folder of credentials');
const environmentFile = secret('an environment file');
const privateKey = secret('a private key');
const keyStore = secret('a key store');
const certificate = secret('a private key', { marks: ['PRIVATE KEY'] });
const armored = secret('a private key', { marks: ['PRIVATE KEY'], needsText: true });
const registryTokens = ['_auth', '_password', 'Token', 'npmAuth'];
const packageConfig = secret('a package registry login', { marks: registryTokens });
const dataDump = secret('a file of private data');
const weakName = secret('a settings file that may hold secrets', { weak: true });

const ofKeys: ReadonlySet<SecretKind> = new Set([credentialFolder, privateKey, certificate, armored]);

const all = (kind: SecretKind, ...list: readonly string[]): readonly (readonly [string, SecretKind])[] => list.map((name) => [name, kind]);

/** By base name, or by the last two parts of the path. */
const names: ReadonlyMap<string, SecretKind> = new Map([
  ...all(privateKey, 'id_rsa', 'id_dsa', 'id_ecdsa', 'id_ed25519'),
  ...all(packageConfig, '.npmrc', '.yarnrc.yml'),
  ...all(secret('a build configuration with logins', { minor: true, marks: registryTokens }), 'gradle.properties'),
  ...all(
    credentials, '.pypirc', '.netrc', '_netrc', '.git-credentials', '.gitconfig', '.dockercfg', '.docker/config.json', '.pgpass', '.my.cnf',
    '.htpasswd', '.s3cfg', '.boto', '.vault-token', '.terraformrc', 'terraform.tfstate', 'auth.json', 'kubeconfig', '.kube/config',
    '.cargo/credentials', '.cargo/credentials.toml', '.gem/credentials', '.m2/settings.xml', 'credentials', 'credential',
    'credentials.json', 'credential.json', 'credentials.xml', 'secrets.json', 'password.txt', 'secret_token.rb',
  ),
  ...all(weakName, 'settings.py', 'database.yml', 'carrierwave.rb', 'omniauth.rb'),
]);

/** Of names that mean something only in a folder of a certain name. */
const lastParts: ReadonlySet<string> = new Set([...names.keys()].flatMap((name) => (name.includes('/') ? [name.slice(name.lastIndexOf('/') + 1)] : [])));

/** Folders in which everything is for nobody else. */
export const secretFolders: readonly string[] = ['.ssh', '.aws', '.azure', '.gcloud', '.gcp', '.gnupg'];
const folders: ReadonlySet<string> = new Set(secretFolders);
/** What lies in such a folder and is public. */
const publicNames: ReadonlySet<string> = new Set(['known_hosts', 'authorized_keys']);

const serviceFiles = [/^client_secret.*\.json$/s, /^service-account.*\.json$/s, /^secrets\.y.*ml$/s];

const environment = (name: string): SecretKind | null => {
  if (name !== '.env' && !name.startsWith('.env.') && !name.endsWith('.env')) return null;
  return /\.(?:example|sample|template|dist|defaults|test)$/.test(name) ? null : environmentFile;
};

const extensions: ReadonlyMap<string, SecretKind> = new Map([
  ...all(certificate, 'pem'),
  ...all(armored, 'asc'),
  ...all(privateKey, 'key', 'ppk', 'private_key'),
  ...all(keyStore, 'p12', 'pfx', 'pkcs12', 'jks', 'keystore', 'kdbx', 'psafe3', 'agilekeychain', 'keychain'),
  ...all(credentials, 'ovpn', 'tfvars', 'secret', 'cscfg', 'rdp', 'bek', 'tpm', 'fve'),
  ...all(dataDump, 'mdf', 'sdf', 'pcap', 'gnucache'),
]);

const byExtension = (name: string): SecretKind | null => {
  const dot = name.lastIndexOf('.');
  const kind = dot === -1 ? null : extensions.get(name.slice(dot + 1)) ?? null;
  // Certificates travel in the same format as keys.
  return kind === certificate && ['ca', 'cert', 'chain', 'public'].some((word) => name.slice(0, dot).includes(word)) ? null : kind;
};

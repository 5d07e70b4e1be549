import { hasFlag, hasRun, plainArgs, spelled, type CommandLike, type Word } from './command.js';
import { isLocalHost } from './hosts.js';
import { managerOf } from './package-managers.js';

/** Words of a command that switch off a check, by their places among its arguments. */
export interface SwitchedOff {
  readonly from: number;
  readonly to: number;
  /** The command is there for nothing else. */
  readonly isAll: boolean;
  /** Only worth a note. */
  readonly isMinor: boolean;
}

/** What is given to a variable switches off the check of certificates. Null is a value nobody knows. */
export const isTlsOffVariable = (name: string, value: string | null): boolean => {
  if (name === 'GIT_SSL_NO_VERIFY') return true;
  if (value === null) return false;
  const text = value.trim().toLowerCase();
  switch (name.toUpperCase()) {
    case 'NODE_TLS_REJECT_UNAUTHORIZED': case 'PYTHONHTTPSVERIFY': return text === '0';
    case 'NPM_CONFIG_STRICT_SSL': case 'YARN_STRICT_SSL': case 'YARN_ENABLE_STRICT_SSL': return text === 'false';
    case 'REQUESTS_VERIFY': return isNo(text);
    case 'PIP_TRUSTED_HOST': return text !== '' && !text.split(/\s+/).every((host) => isLocalHost(host.replace(/:\d+$/, '')));
    case 'CURL_INSECURE': return text !== '' && !isNo(text);
    case 'GOINSECURE': case 'GONOSUMDB': return text !== '' && text !== 'off';
    case 'GONOSUMCHECK': return text === '1';
    case 'GOFLAGS': return /(?:^|\s)-insecure\b/.test(text);
    default: return false;
  }
};

/** Only for modules that nobody outside has: those are in no public list of checksums. */
export const isMinorTlsVariable = (name: string, value: string | null): boolean =>
  name === 'GONOSUMDB' && value !== null && !/(?:^|,)\s*\*/.test(value);

/** Words that keep a command from checking certificates, those of downloads left out. */
export const tlsOffWords = (command: CommandLike): readonly SwitchedOff[] => {
  const { name, args } = command;
  switch (name) {
    case 'npm': case 'yarn': case 'pnpm':
      return [
        ...setting(command, /^strict-ssl$/i, isNo), ...words(command, /^--(?:strict-ssl=false|no-strict-ssl)$/),
        ...valued(command, /^--strict-ssl$/, /^false$/),
      ];
    case 'git':
      return [
        ...valued(command, /^-c$/, /^http\.(?:\S*\.)?sslverify=(?:0|false|no|off)$/i),
        ...(hasWord(command, 'config') ? setting(command, /^http\.(?:\S*\.)?sslverify$/i, isNo) : []),
      ];
    case 'yum-config-manager': case 'dnf': case 'dnf5': case 'yum': case 'microdnf': case 'tdnf':
      return [...words(command, /^--setopt=\S*sslverify=(?:0|false|no)$/i), ...valued(command, /^--setopt$/, /sslverify=(?:0|false|no)$/i)];
    case 'conda': case 'mamba': case 'micromamba':
      return hasWord(command, 'config') ? setting(command, /^ssl_verify$/i, isNo) : [];
    case 'composer':
      if (!hasWord(command, 'config')) return [];
      return [...setting(command, /^secure-http$/, isNo), ...setting(command, /^disable-tls$/, (value) => value === 'true')];
    case 'apt': case 'apt-get': case 'aptitude':
      return options(command, /^Acquire::https?::(?:\S*::)?Verify-(?:Peer|Host)=(?:"?false|0|no)/i);
    case 'helm': return words(command, /^--insecure-skip-tls-verify(?:=true)?$/);
    default:
      return managerOf(command) === 'pip' ? trustedHosts(command, args) : [];
  }
};

const trustedHosts = (command: CommandLike, args: readonly Word[]): readonly SwitchedOff[] => [
  ...words(command, /^--trusted-host=/).filter(({ from }) => !isLocalName(spelled(args[from] ?? nothing).slice('--trusted-host='.length))),
  ...valued(command, /^--trusted-host$/, /./s).filter(({ to }) => !isLocalName(spelled(args[to] ?? nothing))),
  ...(hasRun(command, 'config', 'set') ? setting(command, /\btrusted-host$/, (value) => !isLocalName(value)) : []),
];

/** Words with which a package manager takes what nobody signed. */
export const unverifiedWords = (command: CommandLike): readonly SwitchedOff[] => {
  const { name } = command;
  switch (name) {
    case 'apt': case 'apt-get': case 'aptitude':
      return [
        ...words(command, /^--(?:allow-unauthenticated|force-yes|allow-insecure-repositories|allow-downgrade-to-insecure-repositories)(?:=true)?$/),
        ...options(command, /(?:AllowInsecureRepositories|APT::Get::AllowUnauthenticated|AllowDowngradeToInsecureRepositories)=(?:"?true|"?1|yes)/i),
      ];
    case 'apk': return minor(words(command, /^--allow-untrusted$/), isAllLocal(command, '.apk'));
    case 'yum': case 'dnf': case 'dnf5': case 'microdnf': case 'tdnf': case 'yum-config-manager':
      return [
        ...words(command, /^--(?:nogpgcheck|no-gpgchecks?)$|^--setopt=(?:\S*\.)?gpgcheck=(?:0|false|no)$/i),
        ...valued(command, /^--setopt$/, /^(?:\S*\.)?gpgcheck=(?:0|false|no)$/i),
      ];
    case 'rpm': return words(command, /^--(?:nosignature|nodigest|noverify|nofiledigest)$/);
    case 'zypper': return [...words(command, /^--no-gpg-checks$/), ...minor(words(command, /^--gpg-auto-import-keys$/), true)];
    case 'dpkg': return minor(words(command, /^--force-(?:all|bad-verify)$/), isAllLocal(command, '.deb'));
    case 'gem': return [...valued(command, /^(?:-P|--trust-policy)$/, /^NoSecurity$/), ...words(command, /^(?:-P|--trust-policy=)NoSecurity$/)];
    case 'gpg': case 'gpg2': return words(command, /^--(?:skip-verify|ignore-crc-error|allow-weak-digest-algos)$/);
    case 'npm': return words(command, /^--ignore-signatures$/);
    default: return [];
  }
};

/** Words that make a download take whatever answers. */
export const insecureDownloadWords = (command: CommandLike): readonly SwitchedOff[] => {
  switch (command.name) {
    case 'curl': return words(command, /^--(?:proxy-)?insecure$/);
    case 'wget': return words(command, /^--no-check-certificate$/);
    case 'aria2c': return words(command, /^--check-certificate=false$/);
    case 'http': case 'https': return [...words(command, /^--verify=(?:no|false)$/), ...valued(command, /^--verify$/, /^(?:no|false)$/)];
    case 'Invoke-WebRequest': case 'iwr': return words(command, /^-SkipCertificateCheck$/i);
    default: return [];
  }
};

/** curl's letters that take what follows them. */
export const curlValueLetters = 'AbcCdDeEFhHKmoPQrtTuUwxXYyz';

const nothing: Word = { value: '', text: '' };
const isNo = (value: string): boolean => /^(?:0|false|no|off)$/i.test(value);
const isLocalName = (host: string): boolean => host === '' || host.startsWith('$') || isLocalHost(host.replace(/:\d+$/, ''));
const hasWord = ({ args }: CommandLike, word: string): boolean => args.some(({ value }) => value === word);
const minor = (found: readonly SwitchedOff[], isMinor: boolean): readonly SwitchedOff[] =>
  (isMinor ? found.map((one) => ({ ...one, isMinor })) : found);

const words = ({ args }: CommandLike, pattern: RegExp): readonly SwitchedOff[] =>
  args.flatMap(({ value }, at) => (value !== null && pattern.test(value) ? [{ from: at, to: at, isAll: false, isMinor: false }] : []));

/** A flag and the word behind it. */
const valued = ({ args }: CommandLike, flag: RegExp, wanted: RegExp): readonly SwitchedOff[] => args.flatMap(({ value }, at) => {
  const next = args[at + 1];
  const isSo = value !== null && flag.test(value) && next !== undefined && wanted.test(spelled(next));
  return isSo ? [{ from: at, to: at + 1, isAll: false, isMinor: false }] : [];
});

/** apt's `-o name=value`, in one word or two. */
const options = (command: CommandLike, wanted: RegExp): readonly SwitchedOff[] => [
  ...valued(command, /^(?:-[A-Za-z]*o|--option)$/, wanted),
  ...words(command, /^(?:-o|--option=)\S/).filter(({ from }) => wanted.test(spelled(command.args[from] ?? nothing).replace(/^(?:-o|--option=)/, ''))),
];

/** A name and its value, as commands that keep settings take them: the command does nothing else. */
const setting = ({ args }: CommandLike, name: RegExp, isOff: (value: string) => boolean): readonly SwitchedOff[] => args.flatMap((word, at) => {
  const [key = '', glued] = spelled(word).split('=', 2);
  if (!name.test(key)) return [];
  const value = glued ?? args[at + 1]?.value ?? null;
  return value !== null && isOff(value) ? [{ from: at, to: glued === undefined ? at + 1 : at, isAll: true, isMinor: false }] : [];
});

/** Every package is a file, which may have been built just before. */
const isAllLocal = (command: CommandLike, ending: string): boolean => {
  const packages = plainArgs(command).map(({ word }) => spelled(word)).filter((word) => !['add', 'install'].includes(word));
  return packages.length > 0 && packages.every((word) => word.endsWith(ending) && !/^https?:/.test(word)) && !hasFlag(command, 'X', 'repository');
};

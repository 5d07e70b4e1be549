import { isPlaceholder } from './placeholders.js';
import { passwordCommands } from './secret-commands.js';
import { valuesBehind } from '../text/values-behind.js';

/** A secret in some text, and where its characters stand. */
export interface Secret {
  /** What it is, for people: `GitHub token`, `password in a URL`. */
  readonly kind: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The secrets that a text gives away by their form, or by what they are given to, in its order; none overlaps another. Any text will
 * do: a Dockerfile, the history of an image, a file out of a layer. Placeholders and documented examples are none. Linear in the text.
 */
export const secretsIn = (text: string): readonly Secret[] => apart([...suspectsIn(text)].filter(({ isSecret }) => isSecret));

/** The text without its tokens, which are known wherever they stand: in the name of a file, of a user, of an image. */
export const maskTokens = (text: string): string => tokens.reduce((masked, { hints, find }) => {
  if (!hints.some((hint) => masked.includes(hint))) return masked;
  const kept: string[] = [];
  let done = 0;
  for (const { start, end } of find(masked)) {
    kept.push(masked.slice(done, start), '*'.repeat(end - start));
    done = end;
  }
  return kept.join('') + masked.slice(done);
}, text);

/** Also what only looks like a secret: what nobody prints, to be on the safe side. Variables are left out. */
export function* suspectsIn(text: string): Iterable<Secret & Readonly<{ isSecret: boolean }>> {
  for (const { kind, hints, find } of detectors) {
    if (!hints.some((hint) => text.includes(hint))) continue;
    for (const { start, end, isSecret } of find(text)) if (end > start && text[start] !== '$') yield { kind, start, end, isSecret };
  }
}

/** Of two that overlap the one that was looked for first: forms tell more than places. */
const apart = (secrets: readonly Secret[]): readonly Secret[] => {
  const kept: Secret[] = [];
  let rank = 0;
  const ranked = secrets.map(({ kind, start, end }) => ({ kind, start, end, rank: rank++ }));
  for (const one of ranked.sort((a, b) => a.start - b.start || a.rank - b.rank)) {
    const last = kept.at(-1) as typeof one | undefined;
    if (last === undefined || last.end <= one.start) kept.push(one);
    else if (one.rank < last.rank) kept[kept.length - 1] = one;
  }
  return kept.map(({ kind, start, end }) => ({ kind, start, end }));
};

type Found = Readonly<{ start: number; end: number; isSecret: boolean }>;

interface Detector {
  readonly kind: string;
  /** Texts of which one is there if such a secret is: most texts hold none of them. */
  readonly hints: readonly string[];
  readonly find: (text: string) => Iterable<Found>;
}

type Test = (secret: string, around: Readonly<{ before: string; behind: string }>) => boolean;

/** The pattern's groups are what stands before the secret, and the secret; without groups all of it is. */
const form = (kind: string, hints: readonly string[], pattern: RegExp, test: Test = () => true): Detector => ({
  kind, hints,
  * find(text) {
    for (const match of text.matchAll(pattern)) {
      const [all, before = '', secret = all] = match;
      const start = match.index + before.length + (secret.length - secret.trimStart().length);
      const end = match.index + before.length + secret.trimEnd().length;
      const isMeant = !isPlaceholder(secret) && !isPlaceholder(withoutPrefix(secret));
      yield { start, end, isSecret: isMeant && test(secret, { before, behind: text.slice(end, end + 300) }) };
    }
  },
});

/** `ghp_xxxx…` is `xxxx…`. */
const withoutPrefix = (secret: string): string => secret.replace(/^[A-Za-z]{2,7}[-_](?:[a-z]{2,8}[-_])?/, '');

const isMixed: Test = (secret) => /\d/.test(secret) && /[A-Za-z]/.test(secret.slice(3));
/** A key between its lines, not a script that looks for those. */
const holdsKey: Test = (body) => /[A-Za-z0-9+/=]{16}/.test(body.replace(/\\[rnt]|[\s"'\\]/g, ''));
/** Tokens that a provider means to be in what browsers load. */
const isPrivate: Test = (token) => {
  const payload = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString();
  return !/"role" ?: ?"anon"/.test(payload);
};
/** What the emulator of a storage service has always had. */
const isOwn: Test = (key) => !key.startsWith('Eby8vdM02xNOcqFlqUwJ');
/** Of user and password alike neither hides anything, and a server on this machine holds nothing. */
const isForServer: Test = (password, { before, behind }) => before !== `://${password}:`
  && !/^@(?:localhost|127\.|0\.0\.0\.0|\[::1\]|host(?:name)?\b|<)/i.test(behind);

/** A value behind what names it, in quotes or not. */
const given = (kind: string, hints: readonly string[], before: string, leastLength: number): Detector => {
  const values = valuesBehind(before);
  return {
    kind, hints,
    * find(text) {
      for (const { start, end } of values(text)) {
        const secret = text.slice(start, end);
        yield { start, end, isSecret: secret.length >= leastLength && !isPlaceholder(secret) };
      }
    },
  };
};

/** It begins a word, be it behind an underscore or behind what `printf` makes a new line of. */
const token = (kind: string, hints: readonly string[], pattern: RegExp, test?: Test): Detector =>
  form(kind, hints, new RegExp(String.raw`(?:\b|(?<=_|\\[nrt]))(?:${pattern.source})`, 'g'), test);

const tokens: readonly Detector[] = [
  token('AWS access key', ['AKIA', 'ASIA'], /(?:AKIA|ASIA)[0-9A-Z]{16}\b/),
  token('GitHub token', ['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_', 'github_pat_'], /gh[pousr]_[A-Za-z0-9]{36,}|github_pat_[A-Za-z0-9_]{22,}/),
  token('GitLab token', ['glpat-'], /glpat-[A-Za-z0-9_-]{20,}/),
  token('Slack token', ['xox'], /xox[abprs]-[A-Za-z0-9-]{10,}/),
  token('npm token', ['npm_'], /npm_[A-Za-z0-9]{36,}/),
  token('PyPI token', ['pypi-AgE'], /pypi-AgE[A-Za-z0-9_-]{8,}/),
  token('Stripe key', ['k_live_'], /[sr]k_live_[A-Za-z0-9]{24,}/),
  form('API key', ['sk-'], /(?<![\w./-])sk-[A-Za-z0-9_-]{20,}/g, isMixed),
  token('Google API key', ['AIza'], /AIza[A-Za-z0-9_-]{35}/),
  token('SendGrid key', ['SG.'], /SG\.[A-Za-z0-9_-]{16,}\.[A-Za-z0-9_-]{16,}/),
  token('Hugging Face token', ['hf_'], /hf_[A-Za-z0-9]{30,}/),
  token('Docker token', ['dckr_pat_'], /dckr_pat_[A-Za-z0-9_-]{10,}/),
  token('DigitalOcean token', ['dop_v1_'], /dop_v1_[0-9a-f]{64}/),
  token('JSON web token', ['eyJ'], /eyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]+/, isPrivate),
];

const detectors: readonly Detector[] = [
  ...tokens,
  form('AWS secret key', ['aws_secret', 'AWS_SECRET', 'aws_Secret', 'awsSecret'],
    /(\baws_?secret(?:_?access)?(?:_?key)?(?:_?id)?["']?[ \t]*[:=, \t][ \t]*["']?)([A-Za-z0-9+/]{40})(?![A-Za-z0-9+/=])/gi),
  form('private key', ['PRIVATE KEY-----'], /(-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----)((?:[^-]|-(?!----)){0,20000})/g, holdsKey),
  form('storage key', ['AccountKey='], /(\bAccountKey=)([A-Za-z0-9+/]{40,}={0,2})/g, isOwn),
  form('password in this URL', ['://'], /(:\/\/[^\s/:@'"<>]{0,200}:)([^\s/@'"]{1,500})(?=@)/g, isForServer),
  given('registry token', ['_auth', '_password'], String.raw`(?<![\w])_(?:auth(?:Token)?|password)=`, 6),
  form('bearer token', ['earer', 'EARER'], /(\bBearer[ \t]+)([A-Za-z0-9._~+/-]{20,}=*)/gi, isMixed),
  given('database password', ['PGPASSWORD=', 'MYSQL_PWD='], String.raw`\b(?:PGPASSWORD|MYSQL_PWD)=`, 1),
  ...passwordCommands.map(({ kind, hints, find }): Detector => ({
    kind, hints,
    * find(text) {
      for (const { start, end } of find(text)) yield { start, end, isSecret: !isPlaceholder(text.slice(start, end)) };
    },
  })),
];

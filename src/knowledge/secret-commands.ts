import { command, either, glued, lettered, named, said, type PasswordCommand, type Pick } from './password-command.js';
import { span } from '../text/span.js';

/** A tool that runs another one, whose flags are its own. */
const first = (pick: Pick): Pick => function* (words, text) {
  for (const found of pick(words, text)) {
    yield found;
    return;
  }
};

/** Of `user:password` the password; of the two alike neither hides anything. */
const behindUser = (pick: Pick): Pick => function* (words, text) {
  for (const word of pick(words, text)) {
    const written = said(text, word);
    const colon = written.indexOf(':');
    if (colon > 0 && written.slice(0, colon) !== written.slice(colon + 1)) yield span(word.start + colon + 1, word.end);
  }
};

/** `htpasswd -b file user password`, or with `-n` without the file. */
const htpasswd: Pick = function* (words, text) {
  const written = words.map((word) => said(text, word));
  const letters = written.filter((word) => /^-\w/.test(word)).join('');
  const plain = words.filter((_, index) => written[index]?.startsWith('-') !== true);
  const word = plain[letters.includes('n') ? 1 : 2];
  if (letters.includes('b') && word !== undefined) yield word;
};

const awsSecret: Pick = function* (words, text) {
  const at = words.findIndex((word) => said(text, word) === 'aws_secret_access_key');
  const word = words[at + 1];
  if (at !== -1 && word !== undefined) yield word;
};

/** Of the passwords of these tools rules speak. */
export const passwordCommands: readonly PasswordCommand[] = [
  command('password', ['curl'], /[\s"](?:-[A-Za-z]*[uU]|--user|--proxy-user)/, /(?<![\w.-])curl(?![\w.-])/g,
    behindUser(either(lettered('u'), named('--user'), lettered('U'), named('--proxy-user')))),
  command('password', ['wget'], /--[a-z-]*password/, /(?<![\w.-])wget(?![\w.-])/g,
    either(named('--password'), named('--http-password'), named('--ftp-password'), named('--proxy-password'))),
  command('registry password', ['login'], /[\s"]-(?:[A-Za-z]*p|-password)/,
    /\b(?:docker|podman|buildah|skopeo|nerdctl|crane|oras|cosign|(?:helm|oras)[ \t"',]+registry|crane[ \t"',]+auth)[ \t"',]+login(?![\w.-])/g, either(lettered('p'), named('--password'))),
  command('database password', ['mysql', 'mariadb'], /[\s"]-(?:p|-password=)/,
    /(?<![\w.:-]|(?<!\bbin)\/)(?:mysql|mariadb)(?:-?(?:dump|admin|import|check|show|slap))?(?![\w./:-])/g, either(glued('p'), named('--password'))),
  command('password', ['sshpass'], /[\s"]-p/, /(?<![\w.-])sshpass(?![\w.-])/g, first(lettered('p'))),
  command('password', ['htpasswd'], /[\s"]-[A-Za-z]*b/, /(?<![\w.-])htpasswd(?![\w.-])/g, htpasswd),
  command('AWS secret key', ['aws_secret_access_key'], /\baws\b/, /(?<![\w.-])aws[ \t"',]+configure[ \t"',]+set(?![\w.-])/g, awsSecret),
];

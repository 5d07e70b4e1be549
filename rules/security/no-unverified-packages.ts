import { mentions } from '../../src/dockerfile/mentions.js';
import { defineRule, unsafeFix } from '../../src/engine/rule.js';
import { unverifiedWords } from '../../src/knowledge/verification-off.js';
import { runCommands } from '../../src/shell/run-commands.js';
import { spanOfWords, withoutWords } from '../../src/shell/verification-edits.js';
import { coveredBy } from '../../src/text/covered.js';
import type { Span } from '../../src/text/span.js';

export default defineRule({
  id: 'no-unverified-packages',
  aliases: ['CKV2_DOCKER_7', 'CKV2_DOCKER_8', 'CKV2_DOCKER_9', 'CKV2_DOCKER_10', 'CKV2_DOCKER_11'],
  presets: ['recommended', 'security'], severity: 'error',
  needs: ['dockerfile', 'shells'], fix: 'unsafe',
  summary: 'Packages that nobody signed',
  rationale: 'A package runs as root while it is installed. The signature is all that tells the one that was published from one that somebody put in its place.',
  messages: {
    flag: '{command} {flag} takes packages that nobody signed; leave it out, and add the key of a repository of your own',
    written: '{said} takes packages that nobody signed; name the key of the repository instead, as in [signed-by=/etc/apt/keyrings/x.asc] or gpgkey=',
  },
  examples: [{ before: 'FROM alpine:3.23\nRUN apk add --no-cache --allow-untrusted jq', after: 'FROM alpine:3.23\nRUN apk add --no-cache jq' }],
}, function* ({ dockerfile, shells }) {
  const { text } = dockerfile;
  if (!hint.test(text)) return;
  const told: Span[] = [];
  for (const found of runCommands(dockerfile, shells)) {
    const { command } = found;
    for (const off of unverifiedWords(command)) {
      const at = spanOfWords(found, off);
      told.push(at);
      const edits = withoutWords(dockerfile, found, off);
      const flag = text.slice(at.start, at.end).replace(/\s+/g, ' ');
      yield {
        message: 'flag', data: { command: command.name, flag }, at, ...(off.isMinor ? { atMost: 'info' } : {}),
        ...(edits === null ? {} : { fix: unsafeFix('Leave it out', 'packages without a signature are no longer installed', ...edits) }),
      };
    }
    const unchecked = command.assigns.find(({ name, value }) => name === 'GONOSUMCHECK' && value === '1');
    if (command.name === 'go' && unchecked !== undefined) yield { message: 'flag', data: { command: 'go', flag: 'with GONOSUMCHECK=1' }, at: unchecked.span };
  }
  const isTold = coveredBy(told);
  for (const { at } of mentions(dockerfile, written)) {
    if (!isTold(at)) yield { message: 'written', data: { said: text.slice(at.start, at.end) }, at };
  }
});

/** One of them is in every file that has something to report. */
const hint = new RegExp([
  'unauthenticated', '--force-', 'insecure-?repositories', 'trusted', 'gpg-?check', '--no(?:signature|digest|verify|filedigest)', 'gpg-auto-import', 'SigLevel',
  'NoSecurity', 'GONOSUMCHECK', 'skip-verify', 'ignore-', 'weak-digest',
].join('|'), 'i');
/** What is wrong in whatever file it is written to. Of repo_gpgcheck the packages' own signatures are left. */
const written = new RegExp([
  String.raw`\btrusted\s?=\s?yes\b(?<=\[[^\]\n]{0,200})`, String.raw`^Trusted:\s?yes\b`, String.raw`(?:(?<![\w-])|(?<=\\n))gpgcheck\s?=\s?(?:0|false|no)\b`,
  String.raw`(?:\b|(?<=\\n))SigLevel\s?=\s?Never\b`,
].join('|'), 'gm');

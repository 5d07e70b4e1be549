import { defineRule, safeFix } from '../../src/engine/rule.js';
import { insertFlag } from '../../src/shell/edits.js';
import type { Argument, Command } from '../../src/shell/model.js';
import { flagValue, hasFlag, plainArgs } from '../../src/shell/queries.js';
import { runCommands } from '../../src/shell/run-commands.js';

export default defineRule({
  id: 'safe-gpg-usage',
  presets: ['recommended', 'security'], severity: 'info',
  needs: ['dockerfile', 'shells'], fix: 'safe',
  summary: 'gpg that may ask, or fetch the wrong key',
  rationale: 'A build has nobody who answers. And a key is known by its whole fingerprint: short ids are easily made to fit another key.',
  messages: {
    batch: '{command} may stop to ask, and nobody answers in a build; add --batch',
    shortId: '{id} fits more keys than one; write the fingerprint of 40 digits',
    keyserver: '{server} has been switched off; use hkps://keys.openpgp.org',
    plain: '{server} is asked without TLS; write hkps://…',
  },
  examples: [{
    before: 'FROM debian:13\nRUN gpg --recv-keys 0x1234ABCD',
    after: 'FROM debian:13\nRUN gpg --batch --recv-keys 0123456789ABCDEF0123456789ABCDEF01234567',
  }],
}, function* ({ dockerfile, shells }) {
  if (!dockerfile.text.includes('gpg')) return;
  for (const { command, script } of runCommands(dockerfile, shells)) {
    const isGpg = command.name === 'gpg' || command.name === 'gpg2';
    if (!isGpg) continue;
    if (mayAsk(command)) {
      const { name, nameSpan: at } = command;
      const isSafe = script.form !== 'exec' && isSettled(command);
      yield { message: 'batch', data: { command: name }, at, ...(isSafe ? { fix: safeFix('Add --batch', insertFlag({ span: at }, '--batch')) } : {}) };
    }
    for (const key of keysOf(command)) yield { message: 'shortId', data: { id: key.text }, at: key.span };
    const server = flagValue(command, 'keyserver');
    const name = server?.value ?? server?.prefix ?? '';
    if (server === null) continue;
    if (/(?:^|[./])sks-keyservers\.net(?:[:/]|$)/i.test(name)) yield { message: 'keyserver', data: { server: name }, at: server.span };
    else if (/^(?:http|hkp):\/\//i.test(name)) yield { message: 'plain', data: { server: name }, at: server.span };
  }
});

/** Verbs that may ask for a passphrase, a name or a yes. */
const asking: readonly string[] = [
  'decrypt', 'd', 'encrypt', 'e', 'sign', 's', 'detach-sign', 'b', 'clearsign', 'symmetric', 'c', 'edit-key', 'sign-key', 'lsign-key', 'delete-keys', 'delete-key',
  'delete-secret-keys', 'gen-key', 'full-gen-key', 'quick-gen-key', 'generate-key', 'full-generate-key', 'quick-generate-key', 'import-ownertrust',
];
/** Verbs that do the same with --batch, or fail where they would fail for want of somebody to answer. */
const settled: readonly string[] = ['recv-keys', 'recv-key', 'receive-keys', 'import', 'verify', 'refresh-keys', 'fetch-keys'];

/** With --batch a signature is not looked up beside the one file that is named. */
const needsGuess = (command: Command): boolean => hasFlag(command, 'verify') && plainArgs(command, valued).length < 2;
const valued: readonly string[] = ['keyring', 'homedir', 'keyserver', 'status-fd', 'logger-fd', 'trust-model', 'keyid-format', 'assert-signer'];

const mayAsk = (command: Command): boolean => !hasFlag(command, 'batch') && hasFlag(command, ...asking, ...settled) && !needsGuess(command);
const isSettled = (command: Command): boolean => !hasFlag(command, ...asking);

/** The ids behind --recv-keys that are shorter than a fingerprint. */
const keysOf = ({ args }: Command): readonly Argument[] => {
  const at = args.findIndex(({ value }) => value !== null && /^--rec(?:v|eive)-keys?$/.test(value));
  return at === -1 ? [] : args.slice(at + 1).filter(({ value }) => value !== null && /^(?:0x)?[0-9a-f]{8}(?:[0-9a-f]{8})?$/i.test(value));
};

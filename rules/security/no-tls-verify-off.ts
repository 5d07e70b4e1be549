import type { Dockerfile } from '../../src/dockerfile/model.js';
import { mentions } from '../../src/dockerfile/mentions.js';
import { defineRule, unsafeFix } from '../../src/engine/rule.js';
import { isMinorTlsVariable, isTlsOffVariable, tlsOffWords } from '../../src/knowledge/verification-off.js';
import type { Shells } from '../../src/shell/model.js';
import { runCommands, type RunCommand } from '../../src/shell/run-commands.js';
import { spanOfWords, withoutPair, withoutWords } from '../../src/shell/verification-edits.js';
import { coveredBy } from '../../src/text/covered.js';
import { deleteAt, span, type Span, type TextEdit } from '../../src/text/span.js';

export default defineRule({
  id: 'no-tls-verify-off',
  aliases: ['CKV2_DOCKER_4', 'CKV2_DOCKER_5', 'CKV2_DOCKER_6', 'CKV2_DOCKER_12', 'CKV2_DOCKER_13', 'CKV2_DOCKER_14', 'CKV2_DOCKER_15', 'CKV2_DOCKER_16'],
  presets: ['recommended', 'security'], severity: 'error',
  needs: ['dockerfile', 'shells'], fix: 'unsafe',
  summary: 'Certificates are not checked',
  rationale: 'Without a look at the certificate anybody on the way to a server can answer in its place. In ENV it stays that way for every container.',
  messages: {
    variable: '{said} switches off certificate checks; leave it out, and trust a server of your own with update-ca-certificates',
    sums: '{said} has go take modules unchecked; GOPRIVATE names those of your own',
  },
  examples: [{ before: 'FROM python:3.14\nENV PYTHONHTTPSVERIFY=0 TZ=UTC', after: 'FROM python:3.14\nENV TZ=UTC' }],
}, function* ({ dockerfile, shells }) {
  if (!hint.test(dockerfile.text)) return;
  const told: Span[] = [];
  for (const { at, said, edits, atMost } of [...inVariables(dockerfile), ...inCommands(dockerfile, shells)]) {
    told.push(at);
    const fix = edits === null ? null : unsafeFix('Leave it out', 'a server whose certificate nobody trusts no longer answers', ...edits);
    yield {
      message: /^GONOSUM/.test(said) ? 'sums' : 'variable', data: { said }, at,
      ...(atMost === undefined ? {} : { atMost }), ...(fix === null ? {} : { fix }),
    };
  }
  const isTold = coveredBy(told);
  for (const { at } of mentions(dockerfile, written)) {
    if (!isTold(at)) yield { message: 'variable', data: { said: dockerfile.text.slice(at.start, at.end) }, at };
  }
});

interface Found {
  readonly at: Span;
  readonly said: string;
  readonly edits: readonly TextEdit[] | null;
  readonly atMost?: 'info';
}

/** One of them is in every file that has something to report. */
const hint = new RegExp([
  'REJECT_UNAUTHORIZED', 'HTTPSVERIFY', 'SSL_NO_VERIFY', 'strict[-_]ssl', 'trusted[-_]host', 'CURL_INSECURE', 'REQUESTS_VERIFY', 'GOINSECURE', 'GONOSUM',
  '-insecure', 'ssl_?verify', 'secure-http', 'disable-tls', 'Verify-(?:Peer|Host)',
].join('|'), 'i');
/** What is wrong in whatever file it is written to. */
const written = new RegExp([
  String.raw`(?:\b|(?<=\\n))sslverify\s{0,9}=\s{0,9}(?:0|false|no)\b`, String.raw`:ssl_verify_mode:\s{0,9}0\b`,
  String.raw`\bAcquire::https?::(?:[\w.-]{1,99}::)?Verify-(?:Peer|Host)\s{1,9}\\?["']?false\b`,
].join('|'), 'gi');

function* inVariables(dockerfile: Dockerfile): Iterable<Found> {
  for (const outer of dockerfile.instructions) {
    const instruction = outer.trigger ?? outer;
    if (instruction.keyword !== 'ENV' && instruction.keyword !== 'ARG') continue;
    for (const pair of instruction.pairs) {
      const value = pair.value === null ? null : dockerfile.valueOf(pair.value, instruction);
      if (pair.value === null || !isTlsOffVariable(pair.key.text, value)) continue;
      const isAlone = pair.key.text !== 'GOFLAGS' || value === '-insecure';
      yield {
        at: pair.span, said: pair.key.text, edits: isAlone ? withoutPair(dockerfile, outer, pair) : null,
        ...(isMinorTlsVariable(pair.key.text, value) ? { atMost: 'info' } : {}),
      };
    }
  }
}

function* inCommands(dockerfile: Dockerfile, shells: Shells): Iterable<Found> {
  for (const found of runCommands(dockerfile, shells)) {
    const { command } = found;
    for (const { name, value, span: at } of command.assigns) {
      // With go that is the business of no-unverified-packages.
      const isTold = command.name === 'go' && name === 'GONOSUMCHECK';
      if (!isTold && isTlsOffVariable(name, value)) yield { at, said: name, edits: withoutAssign(dockerfile, found, at) };
    }
    for (const [index, { prefix, value, span: at }] of command.name === 'export' ? command.args.entries() : []) {
      const [name = '', ...rest] = prefix.split('=');
      if (rest.length === 0 || !isTlsOffVariable(name, value === null ? null : rest.join('='))) continue;
      const off = { from: index, to: index, isAll: command.args.length === 1, isMinor: false };
      yield { at, said: name, edits: withoutWords(dockerfile, found, off) };
    }
    for (const off of tlsOffWords(command)) {
      const at = spanOfWords(found, off);
      yield { at, said: `${command.name} ${oneLine(dockerfile.text.slice(at.start, at.end))}`, edits: withoutWords(dockerfile, found, off) };
    }
  }
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');

/** With the blanks behind it. */
const withoutAssign = ({ text }: Dockerfile, { script }: RunCommand, { start, end }: Span): readonly TextEdit[] | null => {
  const blanks = /^[ \t]+/.exec(text.slice(end, end + 100))?.[0].length ?? 0;
  return script.form === 'exec' || blanks === 0 ? null : [deleteAt(span(start, end + blanks))];
};

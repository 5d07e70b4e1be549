import { mentions } from '../../src/dockerfile/mentions.js';
import type { Dockerfile } from '../../src/dockerfile/model.js';
import { defineRule, unsafeFix } from '../../src/engine/rule.js';
import { isVerification } from '../../src/knowledge/downloads.js';
import { hostOf, isPrivateHost, isSignedArchive } from '../../src/knowledge/hosts.js';
import { fetchedAddresses } from '../../src/shell/fetched-addresses.js';
import type { Script, Shells } from '../../src/shell/model.js';
import { runCommands } from '../../src/shell/run-commands.js';
import { replaceAt, span } from '../../src/text/span.js';

export default defineRule({
  id: 'no-http-url',
  presets: ['recommended', 'security'], severity: 'warning',
  needs: ['dockerfile', 'shells'], fix: 'unsafe',
  summary: 'Something fetched without encryption',
  rationale: 'Anybody on the way to the server can put something else in the place of what is fetched, and it ends up in the image.',
  messages: { plain: 'anybody on the way to {host} can change what it sends; write https://' },
  examples: [{ before: 'FROM debian:13\nRUN wget -q http://dl.example.org/a', after: 'FROM debian:13\nRUN wget -q https://dl.example.org/a' }],
}, function* ({ dockerfile, shells }) {
  const { text } = dockerfile;
  if (!/http:\/\//i.test(text)) return;
  const told = new Set<number>();
  const trusted = text.indexOf('ca-certificates');
  const places = [...inCommands(dockerfile, shells), ...inInstructions(dockerfile), ...inSourceLines(dockerfile)];
  for (const { start, end, isMinor, isSource, isApt } of places) {
    const at = addressIn(text, start, end);
    const host = at === null ? null : hostOf(text.slice(at.start, at.end));
    if (at === null || host === null || isPrivateHost(host) || told.has(at.start)) continue;
    told.add(at.start);
    const isSigned = isSource && isSignedArchive(host);
    // apt speaks TLS only where ca-certificates is installed, and that comes from such an archive.
    const mayBreak = (isSigned && !host.endsWith('alpinelinux.org')) || (isApt === true && (trusted === -1 || trusted > at.start));
    const edit = replaceAt(span(at.start, at.start + 'http'.length), text.startsWith('HTTP', at.start) ? 'HTTPS' : 'https');
    const caveat = isSource ? 'not every server answers there, and apt needs ca-certificates for it' : 'not every server answers there';
    yield {
      message: 'plain', data: { host }, at, ...(isMinor || isSigned ? { atMost: 'info' } : {}),
      ...(mayBreak ? {} : { fix: unsafeFix('Write https://', caveat, edit) }),
    };
  }
});

interface Place {
  readonly start: number;
  readonly end: number;
  /** What is fetched is checked by other means. */
  readonly isMinor: boolean;
  /** It is where packages come from. */
  readonly isSource: boolean;
  readonly isApt?: boolean;
}

/** The address in a piece of the file, up to what cannot be part of one. */
const addressIn = (text: string, start: number, end: number): { start: number; end: number } | null => {
  const found = /http:\/\/[^\s"'`\\;|&<>()]+/i.exec(text.slice(start, end));
  return found === null ? null : span(start + found.index, start + found.index + found[0].length);
};

function* inCommands(dockerfile: Dockerfile, shells: Shells): Iterable<Place> {
  const checked = new Map<Script, boolean>();
  for (const { command, script } of runCommands(dockerfile, shells)) {
    for (const { span: at } of fetchedAddresses(command)) {
      const isChecked = checked.get(script) ?? script.commands.some(isVerification);
      checked.set(script, isChecked);
      yield { ...at, isMinor: isChecked, isSource: command.name === 'apk' || command.name === 'echo' || command.name === 'printf' };
    }
  }
}

function* inInstructions(dockerfile: Dockerfile): Iterable<Place> {
  for (const outer of dockerfile.instructions) {
    const { keyword, words, pairs, flags } = outer.trigger ?? outer;
    if (keyword === 'ADD') {
      const isMinor = flags.some(({ name }) => name === 'checksum');
      for (const { text, span: at } of words.slice(0, -1)) if (/^["']?http:/i.test(text)) yield { ...at, isMinor, isSource: false };
    }
    if (keyword !== 'ENV') continue;
    for (const { key, value } of pairs) {
      const isAddress = value !== null && /_(?:URL|MIRROR)$/i.test(key.text) && /^["']?http:/i.test(value.text);
      if (isAddress) yield { ...value.span, isMinor: false, isSource: false };
    }
  }
}

/** Where packages come from, as apt, apk, yum and pip are told in a file. */
function* inSourceLines(dockerfile: Dockerfile): Iterable<Place> {
  for (const { at: { end }, match } of mentions(dockerfile, sourceLine)) {
    yield { start: end - (match[1]?.length ?? 0), end, isMinor: false, isSource: true, isApt: /^(?:deb|URIs)/.test(match[0]) };
  }
}

const address = String.raw`(http:\/\/[^\s"'\x60\\;|&<>()]+)`;
const sourceLine = new RegExp(
  String.raw`(?:\b|(?<=\\n))(?:deb(?:-src)?[ \t]{1,9}(?:\[[^\]\n]{0,300}\][ \t]{1,9})?|URIs:[ \t]{0,9}|baseurl\s?=\s?|(?:extra-)?index-url\s?=\s?)${address}`, 'gim',
);

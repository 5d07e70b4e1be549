import { defineRule, unsafeFix, type UnsafeFix } from '../../src/engine/rule.js';
import { downloadUrls } from '../../src/knowledge/downloads.js';
import { hostOf, isLocalHost } from '../../src/knowledge/hosts.js';
import { curlValueLetters, insecureDownloadWords } from '../../src/knowledge/verification-off.js';
import type { Command } from '../../src/shell/model.js';
import { runCommands } from '../../src/shell/run-commands.js';
import { spanOfWords, withoutWords } from '../../src/shell/verification-edits.js';
import { letterAt, removeLetter } from '../../src/shell/word-edits.js';
import { writesOf } from '../../src/shell/writes.js';
import { span, type TextEdit } from '../../src/text/span.js';

export default defineRule({
  id: 'no-insecure-download', aliases: ['CKV2_DOCKER_2', 'CKV2_DOCKER_3'],
  presets: ['recommended', 'security'], severity: 'error',
  needs: ['dockerfile', 'shells'], fix: 'unsafe',
  summary: 'A download that takes whatever answers',
  rationale: 'Without a look at the certificate anybody on the way to the server can answer in its place, and what is fetched ends up in the image.',
  messages: {
    flag: '{command} {flag} takes whatever answers; leave it out, and trust a server of your own with update-ca-certificates',
    file: '{file} makes every later {command} take whatever answers; leave that line out',
  },
  examples: [{ before: 'FROM debian:13\nRUN curl -kfsSLO https://example.org/a.tgz', after: 'FROM debian:13\nRUN curl -fsSLO https://example.org/a.tgz' }],
}, function* ({ dockerfile, shells }) {
  const { text } = dockerfile;
  if (!/curl|wget|aria2c|\bhttps? |SkipCertificateCheck/.test(text)) return;
  const hasSettings = /\.(?:curl|wget)rc/.test(text);
  for (const found of runCommands(dockerfile, shells)) {
    const { command, script, index } = found;
    const { name, args } = command;
    const fix = (edits: readonly TextEdit[] | null): { fix?: UnsafeFix } => (edits === null ? {}
      : { fix: unsafeFix('Look at the certificate', 'a server with a certificate of its own no longer answers', ...edits) });
    if (!isLocal(command)) {
      for (const off of insecureDownloadWords(command)) {
        const at = spanOfWords(found, off);
        yield { message: 'flag', data: { command: name, flag: text.slice(at.start, at.end) }, at, ...fix(withoutWords(dockerfile, found, off)) };
      }
      for (const arg of name === 'curl' ? args : []) {
        const at = letterAt(arg, 'k', curlValueLetters);
        if (at === null) continue;
        const edit = removeLetter(dockerfile, script, arg, 'k', curlValueLetters);
        const isAlone = arg.text.length === 2 || arg.span.end - arg.span.start !== arg.text.length;
        yield {
          message: 'flag', data: { command: name, flag: '-k' },
          at: isAlone ? arg.span : span(arg.span.start + at, arg.span.start + at + 1), ...fix(edit === null ? null : [edit]),
        };
      }
      const inside = name === 'pwsh' || name === 'powershell' ? args.find((arg) => /-SkipCertificateCheck\b/i.test(arg.text)) : undefined;
      if (inside !== undefined) yield { message: 'flag', data: { command: name, flag: '-SkipCertificateCheck' }, at: inside.span };
    }
    if (index !== 0 || !hasSettings) continue;
    for (const { file, said } of writesOf(script)) {
      const tool = /\.(curl|wget)rc$/.exec(file.value ?? file.text)?.[1];
      const isOff = tool === 'curl' ? curlOff : wgetOff;
      if (tool !== undefined && isOff.test(said)) yield { message: 'file', data: { file: file.text, command: tool }, at: file.span };
    }
  }
});

/** What the settings of curl and wget say for the same. */
const curlOff = /(?:^|\s|\\n)-?(?:-?insecure|k)\b/;
const wgetOff = /check[-_]?certificate\s?=\s?(?:off|no|0|false)/i;

const isLocal = (command: Command): boolean => {
  const urls = downloadUrls(command);
  return urls.length > 0 && urls.every((url) => isLocalHost(hostOf(url.includes('://') ? url : `http://${url}`) ?? ''));
};

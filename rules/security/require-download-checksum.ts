import { defineRule } from '../../src/engine/rule.js';
import { downloadedFiles, downloadUrls, isChecksum, isDownload, isVerification } from '../../src/knowledge/downloads.js';
import { needsCheck } from '../../src/knowledge/executable-files.js';
import { hostOf, isLocalHost } from '../../src/knowledge/hosts.js';
import type { Command, Script } from '../../src/shell/model.js';
import { runCommands } from '../../src/shell/run-commands.js';
import { filesOf } from '../../src/shell/writes.js';

export default defineRule({
  id: 'require-download-checksum', aliases: ['CIS 4.11'],
  presets: ['security'], severity: 'info',
  needs: ['dockerfile', 'shells'],
  summary: 'A program or archive fetched without a look at it',
  rationale: 'Whoever has the server, or the way to it, decides what ends up in the image. A checksum in the Dockerfile says what was meant.',
  messages: {
    file: 'nothing says what {file} is to hold; check it with sha256sum -c, or fetch it with ADD --checksum=sha256:…',
    stream: '{tool} unpacks whatever is sent; save it first, and check it with sha256sum -c, or fetch it with ADD --checksum=sha256:…',
  },
  options: {
    trusted: { doc: 'Hosts whose files need no check.', default: [] },
  },
  examples: [{
    before: 'FROM debian:13\nRUN curl -fsSLO https://example.org/tool.tar.gz',
    after: 'FROM debian:13\nRUN curl -fsSLO https://example.org/tool.tar.gz && echo "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae  tool.tar.gz" | sha256sum -c -',
  }],
}, function* ({ dockerfile, shells, options }) {
  if (!/curl|wget|aria2c|\b(?:fetch|http) /.test(dockerfile.text)) return;
  const checks = new Map<Script, number>();
  for (const { command, script, index } of runCommands(dockerfile, shells)) {
    if (!isDownload(command) || isTrusted(command, options.trusted)) continue;
    const lastCheck = checks.get(script) ?? script.commands.findLastIndex((each) => isVerification(each) || isChecksum(each.name));
    checks.set(script, lastCheck);
    if (lastCheck > index) continue;
    const files = [...downloadedFiles(command), ...filesOf(command).map(({ value }) => value)];
    const file = files.map((each) => each ?? nameIn(command)).find((each) => each !== null && needsCheck(each));
    if (file != null) yield { message: 'file', data: { file }, at: command.span };
    else if (files.length === 0) {
      const next = script.commands.slice(index + 1, index + 6).find(({ pipeline, name }) => pipeline === command.pipeline && unpackers.has(name));
      if (next !== undefined) yield { message: 'stream', data: { tool: next.name }, at: command.span };
    }
  }
});

const unpackers: ReadonlySet<string> = new Set(['tar', 'bsdtar', 'unzip', 'cpio', 'dpkg-deb']);

/** Of a name with variables in it the end may still say what it is. */
const nameIn = (command: Command): string | null => {
  const [url] = downloadUrls(command);
  const name = url?.split(/[?#]/, 1)[0]?.split('/').at(-1) ?? '';
  return /\.[A-Za-z0-9]+["']?$/.test(name) ? name.replace(/["']$/, '') : null;
};

const isTrusted = (command: Command, trusted: readonly string[]): boolean => {
  const hosts = downloadUrls(command).map((url) => hostOf(url.includes('://') ? url : `http://${url}`));
  return hosts.length > 0 && hosts.every((host) => host !== null && (isLocalHost(host) || trusted.includes(host)));
};

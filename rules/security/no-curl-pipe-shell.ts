import { defineRule } from '../../src/engine/rule.js';
import { downloadUrls } from '../../src/knowledge/downloads.js';
import { downloadRuns } from '../../src/shell/download-runs.js';
import type { Command } from '../../src/shell/model.js';

export default defineRule({
  id: 'no-curl-pipe-shell', aliases: ['CIS 4.11'],
  presets: ['recommended', 'security'], severity: 'warning',
  needs: ['dockerfile', 'shells'],
  about: { instructions: ['RUN'] },
  summary: 'A download run without a look at it',
  rationale: 'Whoever has the server, or the way to it, decides what runs in the build, and no two builds need run the same.',
  messages: {
    piped: '{runner} runs whatever {origin} sends; fetch it with ADD --checksum=sha256:… and run the file',
    file: '{file} runs just as {origin} sent it; check it first with sha256sum -c or gpg --verify',
  },
  examples: [{
    before: 'FROM alpine:3.23\nRUN curl -sS https://get.example.org | sh',
    after: 'FROM alpine:3.23\nADD --checksum=sha256:2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae https://get.example.org /tmp/install.sh\nRUN sh /tmp/install.sh',
  }],
}, function* ({ dockerfile, shells }) {
  for (const outer of dockerfile.instructions) {
    const instruction = outer.trigger ?? outer;
    const script = instruction.keyword === 'RUN' ? shells.script(instruction) : null;
    for (const { command, download, file } of script === null ? [] : downloadRuns(dockerfile, script)) {
      const origin = originOf(download);
      const related = [{ at: download.span, text: 'fetched here' }];
      yield file === null
        ? { message: 'piped', data: { runner: command.name, origin }, at: command.span, related }
        : { message: 'file', data: { file, origin }, at: command.span, related };
    }
  }
});

/** The host alone: the rest of a URL may hold a secret. */
const originOf = (download: Command): string => {
  const [url = ''] = downloadUrls(download);
  return /^(?:[a-z]+:\/\/)?(?:[^/@]*@)?([a-z\d][a-z\d.-]*\.[a-z\d]+)(?:[:/?#]|$)/i.exec(url)?.[1] ?? 'the server';
};

import { defineRule, unsafeFix } from '../../src/engine/rule.js';
import { flagValues, hasFlag } from '../../src/knowledge/command.js';
import type { Command, Script } from '../../src/shell/model.js';
import { insertAt, type TextEdit } from '../../src/text/span.js';

export default defineRule({
  id: 'curl-safe-flags', aliases: ['curlUseFlagF', 'curlUseFlagL'], presets: ['recommended'], severity: 'info',
  needs: ['dockerfile', 'shells'], fix: 'unsafe',
  summary: 'curl that takes an error page for the file',
  rationale: 'Without -f, curl saves what the server says about its error and reports success; without -L it saves the note that the file has moved.',
  messages: {
    fail: 'an error of the server is saved as if it were the file; add -f',
    redirect: 'a file that has moved is not followed; add -L',
  },
  options: { redirects: { doc: 'Also ask for -L.', default: false, in: { strict: true } } },
  examples: [{ before: 'FROM debian:12\nRUN curl -sS -o a https://x.test/a', after: 'FROM debian:12\nRUN curl -fsS -o a https://x.test/a' }],
}, function* ({ dockerfile, shells, options: { redirects } }) {
  for (const outer of dockerfile.instructions) {
    const instruction = outer.trigger ?? outer;
    const script = instruction.keyword === 'RUN' ? shells.script(instruction) : null;
    for (const command of script?.commands ?? []) {
      if (command.name !== 'curl' || !fetches(command)) continue;
      if (!hasFlag(command, 'f', 'fail', 'fail-with-body')) {
        yield { message: 'fail', data: {}, at: command.nameSpan, ...adding(command, script, 'f', 'a download that failed unseen so far stops the build') };
      } else if (redirects && !hasFlag(command, 'L', 'location', 'location-trusted') && isSaved(command, script)) {
        yield { message: 'redirect', data: {}, at: command.nameSpan, ...adding(command, script, 'L', 'what the old address said is no longer what is saved') };
      }
    }
  }
});

const asks = ['d', 'data', 'data-raw', 'data-binary', 'data-urlencode', 'json', 'F', 'form', 'T', 'upload-file', 'I', 'head', 'w', 'write-out', 'K', 'config', 'V', 'version', 'h', 'help', 'i', 'include'];

/** It fetches a file over HTTP from somewhere else: no upload, no question about the answer itself. */
const fetches = (command: Command): boolean => {
  if (hasFlag(command, ...asks) || flagValues(command, 'X', 'request').some((method) => method !== 'GET')) return false;
  const urls = command.args.flatMap(({ prefix }) => (prefix.startsWith('-') ? [] : [prefix]));
  return urls.some((url) => /^https?:\/\//.test(url) && !/^https?:\/\/(?:localhost|127\.|\[::1\])/.test(url));
};

const isSaved = (command: Command, script: Script | null): boolean => hasFlag(command, 'o', 'output', 'O', 'remote-name', 'remote-name-all')
  || command.redirects.length > 0 || (script?.commands.some(({ pipeline, stage }) => pipeline === command.pipeline && stage > command.stage) ?? false);

/** Into the first bundle of letters, or in front of all else. */
const adding = (command: Command, script: Script | null, letter: 'f' | 'L', caveat: string) => {
  if (script === null || script.form === 'exec') return {};
  const bundle = command.args.find(({ text }) => /^-[a-zA-Z]+$/.test(text));
  const edit: TextEdit = bundle === undefined ? insertAt(command.nameSpan.end, ` -${letter}`) : insertAt(bundle.span.start + 1, letter);
  return { fix: unsafeFix(`Add -${letter}`, caveat, edit) };
};

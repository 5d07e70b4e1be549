import type { Dockerfile, Instruction } from '../../src/dockerfile/model.js';
import { defineRule, safeFix } from '../../src/engine/rule.js';
import { newlineOf } from '../../src/text/lines.js';
import { insertAt, type Span } from '../../src/text/span.js';

export default defineRule({
  id: 'require-syntax-directive', presets: [], optIn: true, severity: 'info',
  needs: ['dockerfile'], fix: 'safe',
  summary: 'Newer syntax without a # syntax= line',
  rationale: 'An older builder reads the file with the frontend it brought along and stumbles over what came later. The line has it fetch a current one.',
  messages: { needed: 'older builders do not know {what}; begin the file with # syntax=docker/dockerfile:1' },
  examples: [{ before: 'FROM scratch\nCOPY --link app /app', after: '# syntax=docker/dockerfile:1\nFROM scratch\nCOPY --link app /app' }],
}, function* ({ dockerfile }) {
  const isSaid = dockerfile.directives.some(({ name }) => name === 'syntax') || dockerfile.comments.some(({ text }) => /^syntax\s*=/i.test(text));
  const first = isSaid ? null : firstNewer(dockerfile);
  if (first === null) return;
  const { text, lines } = dockerfile;
  const mark = text.startsWith('\uFEFF') ? 1 : 0;
  const last = dockerfile.directives.at(-1);
  const place = last !== undefined ? lines.whole(lines.lineAt(last.span.start)).end : text.startsWith('#!', mark) ? lines.start(2) : mark;
  yield { message: 'needed', data: { what: first.what }, at: first.at, fix: safeFix('Name the frontend', insertAt(place, `# syntax=docker/dockerfile:1${newlineOf(text)}`)) };
});

interface Newer { readonly what: string; readonly at: Span }

const firstNewer = ({ instructions }: Dockerfile): Newer | null => {
  for (const outer of instructions) {
    const found = newerIn(outer.trigger ?? outer);
    if (found !== null) return found;
  }
  return null;
};

const newer: Readonly<Record<string, readonly string[]>> = {
  RUN: ['mount', 'network', 'security', 'device'],
  COPY: ['link', 'parents', 'exclude'],
  ADD: ['link', 'exclude', 'checksum', 'keep-git-dir', 'unpack'],
};

const newerIn = ({ keyword, flags, heredocs, words }: Instruction): Newer | null => {
  const flag = flags.find(({ name }) => newer[keyword]?.includes(name));
  if (flag !== undefined) return { what: `--${flag.name}`, at: flag.span };
  const mode = keyword === 'COPY' || keyword === 'ADD' ? flags.find(({ name, value }) => name === 'chmod' && /[a-zA-Z]/.test(value?.text.replace(/\$\{?\w+\}?/g, '') ?? '')) : undefined;
  if (mode !== undefined) return { what: 'letters in --chmod', at: mode.span };
  const [heredoc] = heredocs;
  if (heredoc !== undefined) return { what: 'heredocs', at: heredoc.markerSpan };
  const git = keyword === 'ADD' ? words.slice(0, -1).find(({ text }) => /^(?:git|ssh):\/\/|^git@|^https?:\/\/[^?#]*\.git(?:[?#]|$)/.test(text)) : undefined;
  return git === undefined ? null : { what: 'ADD of a git repository', at: git.span };
};

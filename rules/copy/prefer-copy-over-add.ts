import { readHeredocWord } from '../../src/dockerfile/heredoc.js';
import { defineRule, safeFix } from '../../src/engine/rule.js';
import { inCaseOf } from '../../src/text/letter-case.js';

export default defineRule({
  id: 'prefer-copy-over-add', aliases: ['DL3020', 'CIS-DI-0009', 'CIS 4.9', 'DS-0005', 'CKV_DOCKER_4'],
  presets: ['recommended', 'hadolint', 'security'], severity: 'warning', severityIn: { hadolint: 'error' },
  needs: ['dockerfile'], fix: 'safe',
  summary: 'ADD where COPY would do',
  rationale: 'ADD also fetches URLs and unpacks archives, so a reader cannot tell what reaches the image. COPY only copies.',
  messages: {
    copies: 'ADD only copies {sources} here; COPY says so',
    mixed: 'ADD only copies {sources} here; a COPY of its own says so',
  },
  examples: [{ before: 'FROM scratch\nADD etc/app.ini /etc/', after: 'FROM scratch\nCOPY etc/app.ini /etc/' }],
}, function* ({ dockerfile: { text, instructions } }) {
  for (const outer of instructions) {
    const { keyword, keywordSpan: at, flags, words, json } = outer.trigger ?? outer;
    if (keyword !== 'ADD' || words.length < 2) continue;
    const sources = words.slice(0, -1).map((word) => word.text);
    const isUnknowable = (source: string): boolean => source.includes('$') || isGit(source) || (json === null && readHeredocWord(source) !== null);
    if (sources.some(isUnknowable) || flags.some(({ name }) => name === 'unpack')) continue;
    const copied = sources.filter((source) => !isArchive(source) && !isRemote(source));
    if (copied.length === 0) continue;

    const data = { sources: copied.join(', ') };
    if (copied.length < sources.length) yield { message: 'mixed', data, at };
    else if (!flags.every(({ name }) => sharedWithCopy.has(name)) || sources.some(mayNameArchive)) yield { message: 'copies', data, at };
    else yield { message: 'copies', data, at, fix: safeFix('Use COPY', { span: at, text: inCaseOf(text.slice(at.start, at.end), 'COPY') }) };
  }
});

const sharedWithCopy = new Set(['chown', 'chmod', 'link', 'exclude']);
const unquoted = (source: string): string => source.replace(/["']/g, '');
const isArchive = (source: string): boolean => /\.(tar|Z|bz2|gz|lz|lzma|tZ|tb2|tbz|tbz2|tgz|tlz|tpz|txz|xz|zst|tzst)$/.test(unquoted(source));
const isRemote = (source: string): boolean => /^["']?https?:\/\//.test(source);
const isGit = (source: string): boolean => /^["']?(git@|git:\/\/|ssh:\/\/)|\.git(#|$)/.test(source);

/** ADD looks at the bytes: packages that are tar files inside are unpacked too, and so is any archive a `*` at the end brings in. */
const mayNameArchive = (source: string): boolean => /\.(gem|apk|crate|ova|box|oci)$|[*?[\]][^./]*$/.test(unquoted(source));

import { readHeredocWord } from '../../src/dockerfile/heredoc.js';
import type { Instruction } from '../../src/dockerfile/model.js';
import { defineRule, safeFix } from '../../src/engine/rule.js';
import { inCaseOf } from '../../src/text/letter-case.js';

export default defineRule({
  id: 'prefer-copy-over-add', aliases: ['DL3020', 'CIS-DI-0009', 'CIS 4.9', 'DS-0005', 'CKV_DOCKER_4'],
  presets: ['recommended', 'hadolint', 'security'], severity: 'warning', severityIn: { hadolint: 'error' },
  needs: ['dockerfile'], fix: 'safe',
  about: { instructions: ['ADD'] },
  summary: 'ADD where COPY would do',
  rationale: 'ADD also fetches URLs and unpacks archives, so a reader cannot tell what reaches the image. COPY only copies.',
  messages: {
    copies: 'ADD only copies {sources} here; COPY says so',
    mixed: 'ADD only copies {sources} here; a COPY of its own says so',
    other: '{sources} is neither an archive nor a web address, and ADD is for those; use COPY',
  },
  examples: [{ before: 'FROM scratch\nADD etc/app.ini /etc/', after: 'FROM scratch\nCOPY etc/app.ini /etc/' }],
}, function* ({ dockerfile: { text, instructions }, as }) {
  const { isExcused, isArchive } = as === 'hadolint' ? hadolint : ours;
  for (const outer of instructions) {
    const instruction = outer.trigger ?? outer;
    const { keyword, keywordSpan: at, flags, words } = instruction;
    if (keyword !== 'ADD' || words.length < 2) continue;
    const sources = words.slice(0, -1).map((word) => word.text);
    if (isExcused(sources, instruction)) continue;
    const copied = sources.filter((source) => !isArchive(source) && !isRemote(source));
    if (copied.length === 0) continue;

    const data = { sources: copied.join(', ') };
    if (ours.isExcused(sources, instruction)) yield { message: 'other', data, at };
    else if (copied.length < sources.length) yield { message: 'mixed', data, at };
    else if (!flags.every(({ name }) => sharedWithCopy.has(name)) || sources.some(mayDoMore)) yield { message: 'copies', data, at };
    else yield { message: 'copies', data, at, fix: safeFix('Use COPY', { span: at, text: inCaseOf(text.slice(at.start, at.end), 'COPY') }) };
  }
});

const sharedWithCopy = new Set(['chown', 'chmod', 'link', 'exclude']);
const unquoted = (source: string): string => source.replace(/["']/g, '');
const isRemote = (source: string): boolean => /^["']?https?:\/\//.test(source);
const isGit = (source: string): boolean => /^["']?(git@|git:\/\/|ssh:\/\/)|\.git(#|$)/.test(source);

interface Judge {
  /** Nobody knows what the sources are, or ADD is meant. */
  readonly isExcused: (sources: readonly string[], instruction: Instruction) => boolean;
  readonly isArchive: (source: string) => boolean;
}

const ours: Judge = {
  isExcused: (sources, { flags, json }) => flags.some(({ name }) => name === 'unpack')
    || sources.some((source) => source.includes('$') || isGit(source) || (json === null && readHeredocWord(source) !== null)),
  isArchive: (source) => isArchiveOfHadolint(source) || /\.t?zst$/.test(unquoted(source)),
};

const isArchiveOfHadolint = (source: string): boolean =>
  /\.(tar|Z|bz2|gz|lz|lzma|tZ|tb2|tbz|tbz2|tgz|tlz|tpz|txz|xz)$/.test(unquoted(source));

const hadolint: Judge = { isExcused: () => false, isArchive: isArchiveOfHadolint };

/** More than a COPY does, as far as anybody knows. */
const mayDoMore = (source: string): boolean => ours.isArchive(source) || mayNameArchive(source);

/** ADD looks at the bytes: packages that are tar files inside are unpacked too, and so is any archive a `*` at the end brings in. */
const mayNameArchive = (source: string): boolean => /\.(gem|apk|crate|ova|box|oci)$|[*?[\]][^./]*$/.test(unquoted(source));

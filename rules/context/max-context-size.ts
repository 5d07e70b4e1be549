import { broadCopies, type BroadCopy } from '../../src/discover/broad-copy.js';
import type { BuildContext } from '../../src/discover/context.js';
import { budgetFor, visitCopied } from '../../src/discover/visit-copied.js';
import { defineRule } from '../../src/engine/rule.js';
import { inUnits } from '../../src/text/bytes.js';
import { oneLine } from '../../src/text/one-line.js';

export default defineRule({
  id: 'max-context-size', presets: [], optIn: true, severity: 'info',
  needs: ['dockerfile', 'context'],
  about: { instructions: ['COPY', 'ADD'] },
  summary: 'A build context that takes long to send',
  rationale: 'All that is not ignored is read, compared and sent to the builder before the first line runs.',
  messages: { large: '{keyword} {source} has {size} to choose from, more than {max}, most of it in {heaviest}; leave out in {file} what the image does not need' },
  options: { maxMB: { doc: 'What a build may send, in megabytes.', default: 100 } },
  examples: [{
    before: 'FROM node:24-alpine\nCOPY . /app', after: 'FROM node:24-alpine\nCOPY . /app', options: { maxMB: 0.001 },
    files: { 'server.js': '', 'fixtures/large.json': `[${'0,'.repeat(600)}0]` }, filesAfter: { '.dockerignore': 'fixtures\n' },
  }],
}, function* ({ dockerfile, context, options: { maxMB } }) {
  const [copy] = broadCopies(dockerfile, context);
  if (copy === undefined) return;
  const { total, heaviest } = weigh(context, copy);
  const max = maxMB * 1e6;
  if (total <= max) return;
  const data = {
    keyword: copy.instruction.keyword, source: copy.source.text, size: inUnits(total), max: inUnits(max), heaviest: oneLine(heaviest), file: context.ignorePath,
  };
  yield { message: 'large', data, at: copy.source.span };
});

/** What is sent, and where at the top most of it lies. Of a context with very many files a part is counted. */
function weigh(context: BuildContext, copy: BroadCopy): Readonly<{ total: number; heaviest: string }> {
  const parts = new Map<string, number>();
  visitCopied(context, { ...copy, folder: '', excludes: () => false }, budgetFor(context), (path, kind) => {
    const [top = ''] = path.split('/', 1);
    if (kind === 'file') parts.set(top, (parts.get(top) ?? 0) + context.size(path));
    return 'enter';
  });
  const [heaviest] = [...parts].sort(([, a], [, b]) => b - a);
  return { total: [...parts.values()].reduce((sum, bytes) => sum + bytes, 0), heaviest: heaviest?.[0] ?? '' };
}

import type { Dockerfile } from '../../src/dockerfile/model.js';
import { defineRule, safeFix, type SafeFix } from '../../src/engine/rule.js';
import type { Use } from '../../src/engine/suppress.js';
import { deleteAt, span } from '../../src/text/span.js';

export default defineRule({
  id: 'no-unused-suppression', presets: ['recommended'], severity: 'warning',
  needs: ['dockerfile', 'suppressions'], fix: 'safe',
  summary: 'A suppression that suppresses nothing',
  rationale: 'A comment that outlives its reason hides the next finding of that name, and readers believe that something is wrong here.',
  messages: {
    unused: 'nothing here is a finding of {name}; delete it from the comment',
    unknown: '{name} is the name of no rule; "imglint rules" lists them all',
  },
  examples: [{ before: 'FROM alpine:3.23\n# imglint ignore=no-latest-tag\nRUN ls', after: 'FROM alpine:3.23\nRUN ls' }],
}, function* ({ dockerfile, suppressions }) {
  const unused = new Set(suppressions.filter(({ outcome }) => outcome === 'unused').map(({ nameSpan }) => nameSpan.start));
  for (const use of suppressions) {
    const { outcome, name, nameSpan: at } = use;
    if (outcome === 'unknown') yield { message: 'unknown', data: { name }, at };
    if (outcome === 'unused') yield { message: 'unused', data: { name }, at, ...repair(use, unused, dockerfile) };
  }
});

/** Takes the name out, or the whole comment where no name is left to keep it for. */
function repair({ name, nameSpan, suppression }: Use, unused: ReadonlySet<number>, { text, lines }: Dockerfile): { fix?: SafeFix } {
  const { names, commentSpan } = suppression;
  // What it switches on has nothing to do with what it skips.
  if (text.slice(commentSpan.start, commentSpan.end).includes('experimental=')) return {};
  if (names.every(({ span: { start } }) => unused.has(start))) {
    return { fix: safeFix('Delete the comment', deleteAt(lines.whole(lines.lineAt(commentSpan.start)))) };
  }
  const at = names.findIndex(({ span: { start } }) => start === nameSpan.start);
  const [before, after] = [names[at - 1]?.span, names[at + 1]?.span];
  const gone = after !== undefined ? span(nameSpan.start, after.start) : span(before?.end ?? nameSpan.start, nameSpan.end);
  return { fix: safeFix(`Delete ${name} from the comment`, deleteAt(gone)) };
}

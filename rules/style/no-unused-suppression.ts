import type { Dockerfile } from '../../src/dockerfile/model.js';
import { defineRule, safeFix, type SafeFix } from '../../src/engine/rule.js';
import type { Use } from '../../src/engine/suppress.js';
import { deleteAt, span, type Span } from '../../src/text/span.js';

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
  for (const use of suppressions) {
    if (use.outcome === 'unknown') yield { message: 'unknown', data: { name: use.name }, at: use.nameSpan };
    if (use.outcome === 'unused') {
      yield { message: 'unused', data: { name: use.name }, at: use.nameSpan, fix: repair(use, suppressions, dockerfile) };
    }
  }
});

/** Takes the name out, or the whole comment where no name is left to keep it for. */
function repair(use: Use, uses: readonly Use[], { text, lines }: Dockerfile): SafeFix {
  const { suppression, nameSpan } = use;
  const isNeeded = suppression.names.some((name) => uses.find((other) => sameSpan(other.nameSpan, name.span))?.outcome !== 'unused');
  if (!isNeeded) return safeFix('Delete the comment', deleteAt(lines.whole(lines.lineAt(suppression.commentSpan.start))));
  return safeFix(`Delete ${use.name} from the comment`, deleteAt(withComma(text, nameSpan)));
}

const sameSpan = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;

/** A name with the comma and the blanks that part it from the next one, or else from the one before. */
function withComma(text: string, { start, end }: Span): Span {
  const after = /^[ \t]*,[ \t]*/.exec(text.slice(end, end + 50))?.[0].length ?? 0;
  if (after > 0) return span(start, end + after);
  const before = /[ \t]*,[ \t]*$|[ \t]+$/.exec(text.slice(Math.max(0, start - 50), start))?.[0].length ?? 0;
  return span(start - before, end);
}

import type { Dockerfile } from '../../src/dockerfile/model.js';
import { defineRule, safeFix, type SafeFix } from '../../src/engine/rule.js';
import type { Suppression, Use } from '../../src/engine/suppress.js';
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
  const comments = new Map<Suppression, Comment>();
  for (const use of suppressions) {
    const { outcome, name, nameSpan: at, suppression } = use;
    if (outcome === 'unknown') yield { message: 'unknown', data: { name }, at };
    if (outcome !== 'unused') continue;
    const comment = comments.get(suppression) ?? commentOf(suppression, unused, dockerfile);
    comments.set(suppression, comment);
    yield { message: 'unused', data: { name }, at, ...repair(use, comment, dockerfile) };
  }
});

/** A comment may hold as many names as a file has room for. */
interface Comment {
  readonly isUseless: boolean;
  /** What it switches on has nothing to do with what it skips. */
  readonly switchesOn: boolean;
  readonly places: ReadonlyMap<number, number>;
}

const commentOf = ({ names, commentSpan: { start, end } }: Suppression, unused: ReadonlySet<number>, { text }: Dockerfile): Comment => ({
  isUseless: names.every(({ span: at }) => unused.has(at.start)),
  switchesOn: text.slice(start, end).includes('experimental='),
  places: new Map(names.map(({ span: at }, index) => [at.start, index])),
});

/** Takes the name out, or the whole comment where no name is left to keep it for. */
function repair({ name, nameSpan, suppression: { names, commentSpan } }: Use, { isUseless, switchesOn, places }: Comment, { lines }: Dockerfile): { fix?: SafeFix } {
  if (switchesOn) return {};
  if (isUseless) return { fix: safeFix('Delete the comment', deleteAt(lines.whole(lines.lineAt(commentSpan.start)))) };
  const at = places.get(nameSpan.start) ?? 0;
  const [before, after] = [names[at - 1]?.span, names[at + 1]?.span];
  const gone = after !== undefined ? span(nameSpan.start, after.start) : span(before?.end ?? nameSpan.start, nameSpan.end);
  return { fix: safeFix(`Delete ${name} from the comment`, deleteAt(gone)) };
}

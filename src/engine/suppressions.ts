import type { Comment, Dockerfile, Instruction } from '../dockerfile/model.js';
import type { Span } from '../text/span.js';
import { fileCheck } from './file-check.js';
import { readPragma, type Pragma } from './pragma.js';
import type { Suppression } from './suppress.js';

/** Every comment and directive of a Dockerfile that keeps findings back, with what it covers, in the order of the file. */
export const suppressionsOf = (dockerfile: Dockerfile, hadolintPragmas: boolean): Suppression[] => {
  const spoken = pragmasOf(dockerfile).filter(({ pragma }) => hadolintPragmas || pragma.tool !== 'hadolint');
  const reach = reachIn(dockerfile, spoken);
  return [...directiveSuppressions(dockerfile), ...spoken.flatMap((each, i) => {
    const { tool, verb, form, names } = each.pragma;
    if (verb === 'enable' || (verb !== 'disable' && names.length === 0)) return [];
    const audited = tool !== 'trivy' && tool !== 'checkov';
    const nextLine = tool === 'hadolint' && verb === 'ignore' ? { asHadolint: lineBelow(dockerfile, each.comment) } : {};
    return [{ tool, form, names, audited, commentSpan: each.comment.span, covers: reach(each, i), ...nextLine }];
  })];
};

/** hadolint's plain comment reaches the very next line, and from within an instruction none. */
const lineBelow = ({ lines }: Dockerfile, { line, span, inside }: Comment): Span =>
  (inside === null ? { start: lines.start(line + 1), end: lines.start(line + 2) } : nowhere(span.start));

/** A pragma, where it stands, and the instruction it stands above or in. */
interface Spoken { readonly pragma: Pragma; readonly comment: Comment; readonly next: Instruction | undefined }

const pragmasOf = ({ text, comments, instructions }: Dockerfile): Spoken[] => {
  const spoken: Spoken[] = [];
  let next = 0;
  for (const comment of comments) {
    const { start, end } = comment.span;
    while ((instructions[next]?.span.start ?? Infinity) < start) next++;
    const pragma = readPragma(text.slice(start, end), start);
    if (pragma) spoken.push({ pragma, comment, next: comment.inside ?? instructions[next] });
  }
  return spoken;
};

const directiveSuppressions = (dockerfile: Dockerfile): Suppression[] => {
  const { skip = [], span = null } = fileCheck(dockerfile) ?? {};
  return skip.length === 0 ? []
    : [{ tool: 'buildkit', form: 'check=skip', commentSpan: span ?? nowhere(0), covers: everywhere(dockerfile.text), audited: false, names: skip }];
};

const everywhere = (text: string): Span => ({ start: 0, end: text.length + 1 });
const nowhere = (at: number): Span => ({ start: at, end: at });

const reachIn = (dockerfile: Dockerfile, spoken: readonly Spoken[]): (each: Spoken, index: number) => Span => {
  const { text } = dockerfile;
  const enabled = nextOf(spoken, ({ pragma }) => pragma.verb === 'enable');
  const stageReach = stageReachIn(dockerfile, spoken);
  const checks = new Set(firstChecks(spoken));
  return (each, index) => {
    const { pragma: { tool, verb }, comment: { span, inside }, next } = each;
    const start = inside?.wholeSpan.start ?? span.start;
    switch (verb) {
      case 'ignore-file': return everywhere(text);
      case 'disable': return { start, end: enabled[index]?.comment.span.start ?? text.length + 1 };
      case 'ignore-stage': return stageReach(each, index);
      default:
        if (!next || !isHeard(each, checks)) return nowhere(span.start);
        return { start: tool === 'imglint' ? start : span.start, end: next.wholeSpan.end };
    }
  };
};

/** hadolint and BuildKit do not hear a comment inside an instruction; BuildKit hears only the first of a block, in column 1. */
const isHeard = (each: Spoken, checks: ReadonlySet<Spoken>): boolean => {
  const { pragma: { tool }, comment } = each;
  return tool === 'imglint' || (comment.inside === null && (tool !== 'buildkit' || checks.has(each)));
};

const firstChecks = (spoken: readonly Spoken[]): Spoken[] => {
  const blocks = new Map<Instruction, ReadonlySet<number>>();
  const heard = new Set<Instruction>();
  return spoken.filter(({ pragma, comment, next }) => {
    if (pragma.tool !== 'buildkit' || !next || !comment.flush || heard.has(next)) return false;
    // A bare `#` starts a block afresh; what stands above it is lost on BuildKit.
    const block = blocks.get(next) ?? new Set(next.comments.map(({ span }) => span.start));
    blocks.set(next, block);
    if (!block.has(comment.span.start)) return false;
    heard.add(next);
    return true;
  });
};

/**
 * Ours lasts from the next FROM to the one after. hadolint's opens one line below itself, covers what begins on later lines,
 * and ends with the line of the next FROM or one line below the next such comment.
 */
const stageReachIn = (dockerfile: Dockerfile, spoken: readonly Spoken[]): (each: Spoken, index: number) => Span => {
  const { text, lines, stages } = dockerfile;
  const froms = stages.map(({ from }) => from);
  const further = nextOf(spoken, isHadolintStage);
  let from = 0;
  return (each, index) => {
    const { span, line } = each.comment;
    while ((froms[from]?.span.start ?? Infinity) < span.start) from++;
    if (!isHadolintStage(each)) {
      const first = froms[from];
      return first ? { start: first.wholeSpan.start, end: froms[from + 1]?.wholeSpan.start ?? text.length + 1 } : nowhere(span.start);
    }
    const closing = froms.slice(from, from + 2).find((one) => one.line > line + 1);
    const other = further[index]?.comment;
    const last = Math.min(closing?.line ?? Infinity, other ? other.line + 1 : Infinity);
    return { start: lines.start(line + 2), end: last === Infinity ? text.length + 1 : Math.max(lines.start(last + 1), lines.start(line + 2)) };
  };
};

const isHadolintStage = ({ pragma: { tool, verb } }: Spoken): boolean => tool === 'hadolint' && verb === 'ignore-stage';

/** For each member the nearest one behind it that the claim holds for. */
const nextOf = (spoken: readonly Spoken[], claim: (each: Spoken) => boolean): (Spoken | undefined)[] => {
  const found: (Spoken | undefined)[] = [];
  let next: Spoken | undefined;
  for (let i = spoken.length - 1; i >= 0; i--) {
    found[i] = next;
    const each = spoken[i];
    if (each && claim(each)) next = each;
  }
  return found;
};

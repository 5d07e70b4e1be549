import { type Step, anything, literal, many, one, optionally } from './automaton.js';
import { complement, posixClasses, within } from './character-class.js';

const slash = 0x2f;

/**
 * A glob as git's wildmatch reads it: `*` and `?` within one name, `**` between slashes for any number of folders,
 * `[a-z]`, `[!a-z]`, `[^a-z]`, `[[:alpha:]]`, `\` before what is meant as it stands. Null for one that never matches.
 */
export function globSteps(glob: string): readonly Step[] | null {
  const steps: Step[] = [];
  // Git compares the text before the first wildcard on its own, so that two stars right behind it begin a pattern for it.
  const firstWildcard = glob.search(/[*?[\\]/);
  let at = 0;
  while (at < glob.length) {
    const character = glob[at] ?? '';
    if (character === '*') {
      const end = endOfStars(glob, at);
      const isWhole = end - at > 1 && (at === firstWildcard || glob[at - 1] === '/');
      if (isWhole && glob[end] === '/') {
        steps.push(...optionally(anything, literal(slash)));
        at = end + 1;
      } else {
        steps.push(isWhole && (end === glob.length || glob.startsWith('\\/', end)) ? anything : many);
        at = end;
      }
    } else if (character === '?') {
      steps.push(one);
      at++;
    } else if (character === '[') {
      const found = classAt(glob, at);
      if (found === null) return null;
      steps.push(found.step);
      at = found.end;
    } else {
      if (character === '\\') at++;
      const codePoint = glob.codePointAt(at);
      if (codePoint === undefined) return null;
      steps.push(literal(codePoint));
      at += width(codePoint);
    }
  }
  return steps;
}

function endOfStars(glob: string, from: number): number {
  let end = from;
  while (glob[end] === '*') end++;
  return end;
}

/** A class never stands for a slash. */
function classAt(glob: string, from: number): Readonly<{ step: Step; end: number }> | null {
  const negated = glob[from + 1] === '!' || glob[from + 1] === '^';
  const ranges: (readonly [number, number])[] = [];
  const first = from + (negated ? 2 : 1);
  let at = first;
  while (at === first || glob[at] !== ']') {
    const name = glob.startsWith('[:', at) ? /^[a-z]*:\]/.exec(glob.slice(at + 2, at + 12))?.[0] : undefined;
    if (name !== undefined) {
      const named = posixClasses.get(name.slice(0, -2));
      if (named === undefined) return null;
      ranges.push(...named);
      at += 2 + name.length;
      continue;
    }
    const low = memberAt(glob, at);
    if (low === null) return null;
    const isRange = glob[low.end] === '-' && glob[low.end + 1] !== ']';
    const high = isRange ? memberAt(glob, low.end + 1) : low;
    if (high === null) return null;
    ranges.push([low.codePoint, low.codePoint], [low.codePoint, high.codePoint]);
    at = high.end;
  }
  const accepts = within(negated ? complement(ranges) : ranges);
  return { step: { accepts: (codePoint) => codePoint !== slash && accepts(codePoint) }, end: at + 1 };
}

function memberAt(glob: string, from: number): Readonly<{ codePoint: number; end: number }> | null {
  const at = glob[from] === '\\' ? from + 1 : from;
  const codePoint = glob.codePointAt(at);
  return codePoint === undefined ? null : { codePoint, end: at + width(codePoint) };
}

const width = (codePoint: number): number => (codePoint > 0xffff ? 2 : 1);

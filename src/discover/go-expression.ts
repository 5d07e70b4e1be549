import { type Step, anything, literal, optionally } from './automaton.js';
import { type Ranges, complement, posixClasses, within } from './character-class.js';

/** The expression is one that Go's `regexp` refuses. */
export class Refused extends Error {}

const slash = 0x2f;
const run: Step = { ...anything, accepts: (codePoint) => codePoint !== 0x0a };
const never: Step = { accepts: () => false };

/**
 * The alternatives of a regular expression in the small part of Go's syntax that Docker's translation of an ignore pattern
 * can produce: text, escapes, classes, a dot with a star, optional folders, a star behind a class. What the pattern put
 * into brackets arrives here already translated (`[?]` as `[[^/]]`), and only reading that gets the odd cases right.
 * The expression stands between `^` and `$`, and Docker forgets to escape a `|`: then they bind to its ends only.
 */
export function stepsOf(expression: string): readonly (readonly Step[])[] {
  const alternatives: (readonly Step[])[] = [];
  let steps: Step[] = [];
  let mayBeEmpty = true;
  /** Before anything but the first character an anchor fails; what stands before it can only have been empty. */
  const anchor = (): void => { steps = mayBeEmpty ? [] : [never]; };
  const required = (step: Step): void => {
    steps.push(step);
    mayBeEmpty = false;
  };

  let at = 0;
  while (at < expression.length) {
    const character = expression[at] ?? '';
    if (character === '(') {
      steps.push(...optionally(run, literal(slash)));
      at += '(.*/)?'.length;
    } else if (character === '.') {
      steps.push(run);
      at += '.*'.length;
    } else if (character === '[') {
      const { ranges, end } = classAt(expression, at);
      if (expression[end] === '*') steps.push({ accepts: within(ranges), many: true });
      else required({ accepts: within(ranges) });
      at = expression[end] === '*' ? end + 1 : end;
    } else if (character === '\\' && 'AbBzQ'.includes(expression[at + 1] ?? ' ')) {
      // Assertions, which hold next to nothing that a pattern could say, and quoting, which swallows the end.
      if (expression[at + 1] === 'A') anchor();
      else required(never);
      at += 2;
    } else if (character === '\\') {
      const { ranges, end } = escapeAt(expression, at);
      required({ accepts: within(ranges) });
      at = end;
    } else if (character === '|') {
      alternatives.push([...steps, anything]);
      steps = [anything];
      mayBeEmpty = true;
      at++;
    } else if (character === '^') {
      anchor();
      at++;
    } else {
      const codePoint = expression.codePointAt(at) ?? 0;
      required(literal(codePoint));
      at += width(codePoint);
    }
  }
  return [...alternatives, steps];
}

type Part = Readonly<{ ranges: Ranges; end: number }>;

function classAt(expression: string, from: number): Part {
  const negated = expression[from + 1] === '^';
  const ranges: (readonly [number, number])[] = [];
  const first = from + (negated ? 2 : 1);
  let at = first;
  while (at === first || expression[at] !== ']') {
    const whole = namedClassAt(expression, at) ?? perlClassAt(expression, at);
    if (whole !== null) {
      ranges.push(...whole.ranges);
      at = whole.end;
      continue;
    }
    const low = characterAt(expression, at);
    const isRange = expression[low.end] === '-' && ![']', undefined].includes(expression[low.end + 1]);
    const high = isRange ? characterAt(expression, low.end + 1) : low;
    if (high.codePoint < low.codePoint) throw new Refused('range out of order');
    ranges.push([low.codePoint, high.codePoint]);
    at = high.end;
  }
  return { ranges: negated ? complement(ranges) : ranges, end: at + 1 };
}

const ofGo: ReadonlyMap<string, Ranges> = new Map([
  ...posixClasses, ['ascii', [[0, 0x7f]]], ['word', [...posixClasses.get('alnum') ?? [], [0x5f, 0x5f]]],
]);

/** `[:alpha:]` and `[:^alpha:]`. */
function namedClassAt(expression: string, at: number): Part | null {
  const close = expression.startsWith('[:', at) ? expression.indexOf(':]', at + 2) : -1;
  if (close === -1) return null;
  const negated = expression[at + 2] === '^';
  const ranges = ofGo.get(expression.slice(at + (negated ? 3 : 2), close));
  if (ranges === undefined) throw new Refused('unknown class');
  return { ranges: negated ? complement(ranges) : ranges, end: close + 2 };
}

const perl: ReadonlyMap<string, Ranges> = new Map([
  ['d', [[0x30, 0x39]]], ['s', [[9, 10], [12, 13], [32, 32]]], ['w', ofGo.get('word') ?? []],
]);

/** `\d`, `\s`, `\w` and their opposites: so a pattern with `\` for `/` is read. */
function perlClassAt(expression: string, at: number): Part | null {
  const name = expression[at] === '\\' ? expression[at + 1] ?? '' : '';
  const ranges = perl.get(name.toLowerCase());
  return ranges === undefined ? null : { ranges: name === name.toLowerCase() ? ranges : complement(ranges), end: at + 2 };
}

function escapeAt(expression: string, at: number): Part {
  const whole = perlClassAt(expression, at);
  if (whole !== null) return whole;
  const { codePoint, end } = characterAt(expression, at);
  return { ranges: [[codePoint, codePoint]], end };
}

const controls: ReadonlyMap<string, number> = new Map([['a', 7], ['f', 12], ['n', 10], ['r', 13], ['t', 9], ['v', 11]]);

/** One character, escaped or not. */
function characterAt(expression: string, at: number): Readonly<{ codePoint: number; end: number }> {
  const codePoint = expression.codePointAt(at);
  if (codePoint === undefined) throw new Refused('missing ]');
  if (codePoint !== 0x5c) return { codePoint, end: at + width(codePoint) };

  const escaped = expression[at + 1] ?? '';
  const control = controls.get(escaped);
  if (control !== undefined) return { codePoint: control, end: at + 2 };
  const number = /^(?:0[0-7]{0,2}|[1-7][0-7]{1,2}|x[0-9A-Fa-f]{2}|x\{[0-9A-Fa-f]{1,8}\})/.exec(expression.slice(at + 1, at + 12))?.[0];
  if (number !== undefined) return { codePoint: numberOf(number), end: at + 1 + number.length };
  if (escaped === '' || /[^\0-\x7f]|[0-9A-Za-z]/.test(escaped)) throw new Refused('invalid escape');
  return { codePoint: escaped.charCodeAt(0), end: at + 2 };
}

function numberOf(text: string): number {
  const value = text.startsWith('x') ? parseInt(text.replace(/[x{}]/g, ''), 16) : parseInt(text, 8);
  if (value > 0x10ffff) throw new Refused('no such character');
  return value;
}

const width = (codePoint: number): number => (codePoint > 0xffff ? 2 : 1);

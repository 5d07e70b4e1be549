/** Lines `before.start..end` became lines `after.start..end`; both half-open, counted from 0. */
export type LineChange = Readonly<{ before: Range; after: Range }>;
type Range = Readonly<{ start: number; end: number }>;

/** The differences between two texts' lines, in order. Shortest where that is cheap to find, always linear. */
export function lineChanges(before: readonly string[], after: readonly string[]): readonly LineChange[] {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < before.length - head && tail < after.length - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;

  const a = before.slice(head, before.length - tail);
  const b = after.slice(head, after.length - tail);
  if (a.length === 0 && b.length === 0) return [];
  const middle = shortestEdit(a, b) ?? [{ before: { start: 0, end: a.length }, after: { start: 0, end: b.length } }];
  return middle.map((change) => ({ before: moved(change.before, head), after: moved(change.after, head) }));
}

const moved = ({ start, end }: Range, by: number): Range => ({ start: start + by, end: end + by });

/** Beyond this many inserted and deleted lines nobody reads a diff for its elegance. */
const MOST_EDITS = 800;

/** Myers' greedy algorithm (An O(ND) Difference Algorithm, 1986); null once it costs more than a few passes over the text. */
function shortestEdit(a: readonly string[], b: readonly string[]): readonly LineChange[] | null {
  if (a.length === 0 || b.length === 0) return null;
  const most = Math.min(a.length + b.length, MOST_EDITS);
  let budget = 4 * (a.length + b.length) + 500_000;
  const reach = new Int32Array(2 * most + 3);
  const origin = most + 1;
  const trace: Int32Array[] = [];

  for (let edits = 0; edits <= most; edits++) {
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      let x = takesInsertion(reach, origin, diagonal, edits) ? at(reach, origin + diagonal + 1) : at(reach, origin + diagonal - 1) + 1;
      const from = x;
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x++;
      budget -= x - from + 1;
      reach[origin + diagonal] = x;
      if (x >= a.length && x - diagonal >= b.length) return walkBack(trace, a.length, b.length, edits);
    }
    if (budget < 0) return null;
    trace.push(reach.slice(origin - edits - 1, origin + edits + 2));
  }
  return null;
}

const at = (numbers: Int32Array, index: number): number => numbers[index] ?? 0;

const takesInsertion = (reach: Int32Array, origin: number, diagonal: number, edits: number): boolean =>
  diagonal === -edits || (diagonal !== edits && at(reach, origin + diagonal - 1) < at(reach, origin + diagonal + 1));

/** From the end of both texts to their start, collecting the steps that are not diagonal. */
function walkBack(trace: readonly Int32Array[], xEnd: number, yEnd: number, edits: number): readonly LineChange[] {
  const changes: { before: { start: number; end: number }; after: { start: number; end: number } }[] = [];
  let x = xEnd;
  let y = yEnd;
  for (let d = edits; d > 0; d--) {
    const reach = trace[d - 1] ?? new Int32Array(0);
    const insertion = takesInsertion(reach, d, x - y, d);
    const diagonal = insertion ? x - y + 1 : x - y - 1;
    const fromX = at(reach, d + diagonal);
    const fromY = fromX - diagonal;
    const [toX, toY] = insertion ? [fromX, fromY + 1] : [fromX + 1, fromY];
    const next = changes.at(-1);
    if (next?.before.start === toX) {
      next.before.start = fromX;
      next.after.start = fromY;
    } else changes.push({ before: { start: fromX, end: toX }, after: { start: fromY, end: toY } });
    x = fromX;
    y = fromY;
  }
  return changes.reverse();
}

export interface DiffOptions {
  /** Unchanged lines shown around each change. */
  readonly context?: number;
  /** There was no such file before. */
  readonly newFile?: boolean;
}

/** What `diff -u` would print, fit for `git apply` and `patch -p1`; empty where nothing differs. */
export function unifiedDiff(path: string, before: string, after: string, { context = 3, newFile = false }: DiffOptions = {}): string {
  const a = splitLines(before);
  const b = splitLines(after);
  const hunks = gather(lineChanges(a, b), context);
  if (hunks.length === 0) return '';

  const out = [`--- ${newFile ? '/dev/null' : fileName(`a/${path}`)}\n`, `+++ ${fileName(`b/${path}`)}\n`];
  for (const changes of hunks) {
    const first = changes[0];
    const last = changes.at(-1);
    if (!first || !last) continue;
    const lead = Math.min(context, first.before.start);
    const trail = Math.min(context, a.length - last.before.end);
    const old = { start: first.before.start - lead, end: last.before.end + trail };
    out.push(`@@ -${place(old)} +${place({ start: first.after.start - lead, end: last.after.end + trail })} @@\n`);

    let done = old.start;
    for (const { before: removed, after: added } of changes) {
      for (const line of a.slice(done, removed.start)) out.push(marked(' ', line));
      for (const line of a.slice(removed.start, removed.end)) out.push(marked('-', line));
      for (const line of b.slice(added.start, added.end)) out.push(marked('+', line));
      done = removed.end;
    }
    for (const line of a.slice(done, old.end)) out.push(marked(' ', line));
  }
  return out.join('');
}

/** Lines with their endings; nothing follows a final newline. */
function splitLines(text: string): readonly string[] {
  const lines: string[] = [];
  for (let from = 0; from < text.length;) {
    const to = text.indexOf('\n', from) + 1 || text.length;
    lines.push(text.slice(from, to));
    from = to;
  }
  return lines;
}

/** Changes whose context would touch are shown in one hunk. */
function gather(changes: readonly LineChange[], context: number): readonly (readonly LineChange[])[] {
  const hunks: LineChange[][] = [];
  for (const change of changes) {
    const hunk = hunks.at(-1);
    const previous = hunk?.at(-1);
    if (hunk && previous && change.before.start - previous.before.end <= 2 * context) hunk.push(change);
    else hunks.push([change]);
  }
  return hunks;
}

/** An empty range is named by the line before it, a range of one by its line alone. */
const place = ({ start, end }: Range): string => {
  const count = end - start;
  return count === 1 ? `${start + 1}` : `${count === 0 ? start : start + 1},${count}`;
};

const marked = (mark: string, line: string): string =>
  line.endsWith('\n') ? mark + line : `${mark}${line}\n\\ No newline at end of file\n`;

/** As git writes it: odd names in C quotes, and a tab after a name with a space, which would else end there. */
function fileName(name: string): string {
  const odd = /["\\\p{Cc}]/gu;
  if (odd.test(name)) return `"${name.replace(odd, (char) => escapes[char] ?? octal(char))}"`;
  return name.includes(' ') ? `${name}\t` : name;
}

const escapes: Readonly<Record<string, string>> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\t': '\\t', '\r': '\\r' };
const octal = (char: string): string => [...Buffer.from(char)].map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('');

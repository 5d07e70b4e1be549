import type { BuildContext } from '../../src/discover/context.js';
import { transfersOf } from '../../src/dockerfile/by-keyword.js';
import type { Dockerfile, Instruction } from '../../src/dockerfile/model.js';
import { defineRule, safeFix } from '../../src/engine/rule.js';
import { workdirsOf } from '../../src/layers/folders.js';
import { placeAt } from '../../src/layers/places.js';
import { transferOf, type Target, type Transfer } from '../../src/layers/transfers.js';
import { deleteInstruction } from '../../src/shell/edits.js';

export default defineRule({
  id: 'no-duplicate-copy', presets: ['recommended', 'size'], severity: 'info',
  needs: ['dockerfile'], uses: ['context'], fix: 'safe',
  about: { instructions: ['COPY', 'ADD'] },
  summary: 'The same files copied twice',
  rationale: 'The second copy stores every byte again in a layer of its own, although nothing has used the first.',
  messages: { again: 'line {line} copies {source} to the same place again, and nothing between uses it; take this one out' },
  examples: [{
    before: 'FROM alpine:3.23\nCOPY a.cfg /c/\nCOPY . /c/', after: 'FROM alpine:3.23\nCOPY . /c/', files: { 'a.cfg': '' },
  }],
}, function* ({ dockerfile, context }) {
  if (!hasNeighbours(transfersOf(dockerfile), dockerfile)) return;
  const workdirs = workdirsOf(dockerfile);
  const commented = new Set(dockerfile.comments.map(({ inside }) => inside));
  let unused: Transfer[] = [];
  for (const instruction of dockerfile.instructions) {
    if (ends.has(instruction.keyword)) unused = [];
    const transfer = transferOf(dockerfile, instruction, workdirs[instruction.index] ?? '/', context);
    if (transfer?.isFromContext !== true || transfer.targets.length > mostTargets || !dockerfile.ships(instruction)) continue;
    for (const earlier of unused) {
      if (!repeats(transfer, earlier)) continue;
      const first = earlier.instruction;
      const [word] = first.words;
      const isCertain = saysTheSame(transfer, earlier) || earlier.targets.every((target) => isKnown(dockerfile, target, first, context));
      const source = first.words.slice(0, -1).map(({ text }) => text).join(', ');
      yield {
        message: 'again', data: { line: String(dockerfile.lines.lineAt(instruction.span.start)), source }, at: word?.span ?? first.keywordSpan,
        related: [{ at: instruction.argumentSpan, text: 'copied again here' }],
        ...(isCertain && !commented.has(first) ? { fix: safeFix('Leave it to the second one', deleteInstruction(dockerfile, first)) } : {}),
      };
    }
    unused = [...unused.filter((earlier) => !repeats(transfer, earlier)), transfer].slice(-mostUnused);
  }
});

/** Two of them with no RUN between. */
const hasNeighbours = (transfers: readonly Instruction[], { instructions }: Dockerfile): boolean => transfers.some(({ index }, at) => {
  const next = transfers[at + 1]?.index ?? Infinity;
  let each = index + 1;
  while (each < next && each < instructions.length && !ends.has(instructions[each]?.keyword ?? '')) each++;
  return each === next;
});

/** What may use a file, or keeps it as it is. */
const ends: ReadonlySet<string> = new Set(['FROM', 'RUN', 'VOLUME']);

/** Nobody copies more, or more often, without using any of it. */
const mostUnused = 50;
const mostTargets = 50;

/** Everything that the earlier one brings, the later one brings to the same place in the same manner. */
const repeats = (later: Transfer, earlier: Transfer): boolean =>
  earlier.targets.every((target) => later.targets.some((other) => holds(other, target)))
  && mannerOf(later.instruction) === mannerOf(earlier.instruction);

const mannerOf = ({ keyword, flags }: Instruction): string =>
  JSON.stringify([keyword, ...flags.map(({ name, value }) => `${name}=${value?.text ?? ''}`).sort()]);

const holds = (other: Target, target: Target): boolean => {
  if (target.source === null || other.source === null) return false;
  if (other.place === target.place && other.source === target.source && other.kind === target.kind) return true;
  if (other.kind !== 'folder' || !target.source.startsWith(other.source === '' ? '' : `${other.source}/`)) return false;
  return placeAt(other.place, target.source.slice(other.source === '' ? 0 : other.source.length + 1)) === target.place;
};

const saysTheSame = (later: Transfer, earlier: Transfer): boolean => later.destination === earlier.destination
  && JSON.stringify(wordsOf(later)) === JSON.stringify(wordsOf(earlier));
const wordsOf = ({ instruction: { words } }: Transfer): readonly string[] => words.map(({ text }) => text);

/** Of a folder, what is in it would go straight to where a file goes by its name. */
const isKnown = (dockerfile: Dockerfile, { source, kind }: Target, first: Instruction, context: Pick<BuildContext, 'kind'> | null): boolean => {
  const word = first.words.at(-1);
  const destination = word === undefined ? null : dockerfile.valueOf(word, first);
  const isInto = destination === null || first.words.length > 2 || /(?:^|\/)\.{0,2}$/.test(destination);
  return kind === 'folder' || !isInto || (source !== null && context !== null && context.kind(source) !== null);
};

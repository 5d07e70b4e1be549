import type { Dockerfile, Instruction, Stage } from '../../src/dockerfile/model.js';
import { mountsOf } from '../../src/dockerfile/mount.js';
import { defineRule, unsafeFix, type Fix } from '../../src/engine/rule.js';
import { permissionChange } from '../../src/knowledge/permissions.js';
import { producedPaths } from '../../src/knowledge/produced-paths.js';
import { deletedPaths } from '../../src/layers/deleted-paths.js';
import { commandFolders, placeIn, workdirsOf } from '../../src/layers/folders.js';
import { isAtOrBelow, placeAndAbove, placeAt, type Place } from '../../src/layers/places.js';
import { transferOf } from '../../src/layers/transfers.js';
import type { Command, Shells } from '../../src/shell/model.js';
import { newlineOf } from '../../src/text/lines.js';
import { deleteAt, insertAt, span, type Span } from '../../src/text/span.js';

export default defineRule({
  id: 'no-write-after-volume', presets: ['recommended'], severity: 'warning',
  needs: ['dockerfile', 'shells'], uses: ['context'], fix: 'unsafe',
  about: { instructions: ['VOLUME'] },
  summary: 'Something written into a volume after VOLUME declared it',
  rationale: 'The legacy builder mounts a volume for every step after VOLUME and throws away what the step wrote there. '
    + 'BuildKit keeps it, so the same file makes two different images.',
  messages: { lost: 'the legacy builder throws away what is done to {path} after the VOLUME of line {line}; write first, then declare' },
  examples: [{ before: 'FROM alpine:3.23\nVOLUME /d\nRUN touch /d/x', after: 'FROM alpine:3.23\nRUN touch /d/x\nVOLUME /d' }],
}, function* ({ dockerfile, shells, context }) {
  if (!dockerfile.instructions.some(({ keyword }) => keyword === 'VOLUME')) return;
  const workdirs = workdirsOf(dockerfile);
  const declared = new Map<Stage, Volumes>();
  for (const stage of dockerfile.stages) {
    const volumes: Volumes = { own: new Map(), below: (stage.parent && declared.get(stage.parent)) ?? null };
    declared.set(stage, volumes);
    for (const instruction of stage.instructions) {
      const folder = workdirs[instruction.index] ?? '/';
      if (instruction.keyword === 'VOLUME') declare(dockerfile, volumes, instruction);
      if (volumes.own.size === 0 && volumes.below === null) continue;
      const writes = instruction.keyword === 'RUN' ? writesIn(dockerfile, shells, instruction, folder)
        : copiesIn(transferOf(dockerfile, instruction, folder, context), instruction);
      for (const { place, path, at } of writes) {
        const by = volumeOf(volumes, place);
        if (by === undefined) continue;
        const fix = moveToEnd(dockerfile, by, stage);
        yield {
          message: 'lost', data: { path, line: String(by.line) }, at,
          related: [{ at: by.keywordSpan, text: 'declares the volume' }],
          ...(fix === null ? {} : { fix }),
        };
      }
    }
  }
});

/** Those of a stage, and of the one below it. */
interface Volumes { readonly own: Map<Place, Instruction>; readonly below: Volumes | null }

function declare(dockerfile: Dockerfile, { own }: Volumes, instruction: Instruction): void {
  for (const word of instruction.words) {
    const path = dockerfile.valueOf(word, instruction);
    const place = path?.startsWith('/') === true ? placeAt('/', path) : null;
    if (place !== null && place !== '/' && !own.has(place)) own.set(place, instruction);
  }
}

function volumeOf(volumes: Volumes, place: Place): Instruction | undefined {
  const places = placeAndAbove(place);
  let stage: Volumes | null = volumes;
  for (let depth = 0; stage !== null && depth < mostStages; depth++, stage = stage.below) {
    const { own }: Volumes = stage;
    const by = places.map((each) => own.get(each)).find((found) => found !== undefined);
    if (by !== undefined) return by;
  }
  return undefined;
}

/** Nobody builds that many stages one upon the other. */
const mostStages = 50;

interface Write { readonly place: Place; readonly path: string; readonly at: Span }

/** One for each command. What a mount covers is none of the volume's. */
function* writesIn({ text }: Dockerfile, shells: Shells, instruction: Instruction, start: Place): Iterable<Write> {
  const script = shells.script(instruction);
  if (script === null) return;
  const folders = commandFolders(text, script, start);
  const mounts = mountsOf(instruction).flatMap(({ target }) => target ?? []);
  for (const command of script.commands) {
    for (const path of writtenPaths(command)) {
      const place = placeIn(folders.get(command) ?? null, path);
      if (path === null || place === null || mounts.some((mount) => isAtOrBelow(place, mount))) continue;
      yield { place, path, at: command.span };
    }
  }
}

const writtenPaths = (command: Command): readonly (string | null)[] => [
  ...producedPaths(command),
  ...command.redirects.flatMap(({ operator, target }) => (operator.includes('>') && target !== null ? [target.value] : [])),
  ...(command.name === 'rm' ? deletedPaths(command) ?? [] : []).map(({ folder }) => folder),
  ...permissionChange(command)?.paths.map(({ value }) => value) ?? [],
];

const copiesIn = (transfer: ReturnType<typeof transferOf>, instruction: Instruction): readonly Write[] => {
  const last = instruction.words.at(-1);
  const [target] = transfer?.targets ?? [];
  return last === undefined || target === undefined ? [] : [{ place: target.place, path: last.text, at: last.span }];
};

/** Behind the last instruction of the stage, with the comments glued to it. */
function moveToEnd({ text, lines }: Dockerfile, volume: Instruction, stage: Stage): Fix | null {
  const last = stage.instructions.at(-1);
  if (volume.stage !== stage || last === undefined || last === volume || volume.words.some((word) => word.text.includes('$'))) return null;
  let first = volume.line;
  for (const comment of [...volume.comments].reverse()) {
    if (comment.line !== first - 1) break;
    first--;
  }
  const block = span(Math.min(lines.start(first), volume.wholeSpan.start), volume.wholeSpan.end);
  const moved = text.slice(block.start, block.end);
  const newline = newlineOf(text);
  const isOpen = !text.endsWith('\n') && last.wholeSpan.end === text.length;
  const inserted = isOpen ? `${newline}${moved.trimEnd()}` : moved;
  const caveat = 'with the legacy builder new volumes then start with what was written';
  return unsafeFix('Declare the volume at the end', caveat, deleteAt(block), insertAt(last.wholeSpan.end, inserted));
}

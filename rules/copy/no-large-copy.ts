import { ownSources } from '../../src/discover/context-sources.js';
import type { NamedSource } from '../../src/discover/broad-copy.js';
import { parseIgnoreFile } from '../../src/discover/dockerignore.js';
import { takenFiles, type TakenFile } from '../../src/discover/taken-files.js';
import type { Instruction } from '../../src/dockerfile/model.js';
import { defineRule } from '../../src/engine/rule.js';
import { inUnits } from '../../src/text/bytes.js';
import { oneLine } from '../../src/text/one-line.js';

export default defineRule({
  id: 'no-large-copy', presets: ['recommended', 'size'], severity: 'info',
  needs: ['dockerfile', 'context'],
  about: { instructions: ['COPY', 'ADD'] },
  summary: 'A COPY that brings much',
  rationale: 'Every byte of it is sent to the build, stored, pushed and pulled with each change; dumps, media and models can be mounted or fetched where they are used.',
  messages: {
    files: '{keyword} brings {size} from the build context; ignore or mount what the image can do without: {largest}',
    file: '{keyword} brings {path}, which is {size}; ignore or mount it if the image can do without',
  },
  options: {
    maxMB: { doc: 'How much one COPY may bring, in MB.', default: 100 },
    maxFileMB: { doc: 'How large one file of it may be, in MB.', default: 50 },
    allow: { doc: 'Files that are meant to be there, as in an ignore file.', default: [] },
  },
  examples: [{
    before: 'FROM alpine:3.23\nCOPY dump.sql app.conf /srv/', after: 'FROM alpine:3.23\nCOPY app.conf /srv/',
    files: { 'dump.sql': '-- two rows and a half of it', 'app.conf': '' }, options: { maxFileMB: 0 },
  }],
}, function* ({ dockerfile, context, options: { maxMB, maxFileMB, allow } }) {
  const allowed = parseIgnoreFile('', allow.join('\n'));
  const budget = { left: mostFiles };
  const copies = new Map<Instruction, NamedSource[]>();
  for (const source of ownSources(dockerfile)) {
    const { instruction } = source;
    if (!dockerfile.ships(instruction)) continue;
    const sources = copies.get(instruction);
    if (sources === undefined) copies.set(instruction, [source]);
    else sources.push(source);
  }
  for (const [instruction, sources] of copies) {
    const taken = new Map(sources.flatMap((source) => takenFiles(context, source, budget)).map((file) => [file.path, file]));
    const files = [...taken.values()].filter(({ path }) => !allowed.matches(path)).sort((a, b) => b.bytes - a.bytes);
    const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
    const [largest] = files;
    const at = sources[0]?.word.span ?? instruction.keywordSpan;
    const { keyword } = instruction;
    if (largest === undefined) continue;
    if (total > maxMB * megabyte) {
      yield { message: 'files', data: { keyword, size: inUnits(total), largest: files.slice(0, 5).map(said).join(', ') }, at };
    } else if (largest.bytes > maxFileMB * megabyte) {
      yield { message: 'file', data: { keyword, path: oneLine(largest.path), size: inUnits(largest.bytes) }, at };
    }
  }
});

const megabyte = 1e6;

/** Whoever brings more files than this has been told enough by the first of them. */
const mostFiles = 20_000;

const said = ({ path, bytes }: TakenFile): string => `${oneLine(path)} (${inUnits(bytes)})`;

import { instructionsOf } from '../../src/dockerfile/by-keyword.js';
import type { Dockerfile, Instruction, Stage, Word } from '../../src/dockerfile/model.js';
import { defineRule, unsafeFix } from '../../src/engine/rule.js';
import { archiveEndings, isArchive } from '../../src/knowledge/archives.js';
import { hasFlag } from '../../src/knowledge/command.js';
import { isChecksum } from '../../src/knowledge/downloads.js';
import { isUnpackedByAdd, tarExtraction } from '../../src/knowledge/tar.js';
import { addsInstead, baseName } from '../../src/layers/add-instead.js';
import type { Command, Shells } from '../../src/shell/model.js';
import { plainArgs } from '../../src/shell/queries.js';

export default defineRule({
  id: 'prefer-add-for-archives', aliases: ['DL3010'], presets: ['recommended', 'hadolint'], severity: 'info',
  needs: ['dockerfile', 'shells'], fix: 'unsafe',
  about: { instructions: ['COPY'] },
  summary: 'An archive copied and then unpacked',
  rationale: 'ADD unpacks an archive of the context on the way in; copied first, it stays in a layer of its own, whatever is deleted later.',
  messages: { packed: 'line {line} unpacks {archive}, which stays in the layer of this COPY as well; ADD {archive} unpacks it on the way in' },
  examples: [{
    before: 'FROM alpine:3.23\nCOPY dist.tgz /tmp/\nRUN tar xzf /tmp/dist.tgz -C /opt', after: 'FROM alpine:3.23\nADD dist.tgz /opt/',
  }],
}, function* ({ dockerfile, shells, as }) {
  if (instructionsOf(dockerfile, 'COPY').length === 0 || !archiveEndings.some((ending) => dockerfile.text.includes(ending))) return;
  const reading = as === 'hadolint' ? hadolints : ours;
  const last = dockerfile.stages.at(-1) ?? null;
  const addInstead = addsInstead(dockerfile, shells);
  for (const { copy, run, command, word, archive } of unpacked(dockerfile, shells, reading)) {
    if (reading.onlyLastStage && copy.stage !== last) continue;
    const add = as === 'hadolint' ? null : addInstead(copy, run, archive);
    yield {
      message: 'packed', data: { archive, line: String(dockerfile.lines.lineAt(command.span.start)) }, at: word.span,
      related: [{ at: command.span, text: 'unpacked here' }],
      ...(add === null ? {} : { fix: unsafeFix(`Let ADD unpack it into ${add.folder}`, caveat(archive), ...add.edits) }),
    };
  }
});

const caveat = (archive: string): string => `${archive} itself is then in no layer, and ADD keeps the owners that it names`;

/** What counts as an archive, and as unpacking one. */
interface Reading {
  readonly isArchive: (name: string) => boolean;
  readonly archivesOf: (command: Command, script: readonly Command[]) => readonly string[];
  /** Every FROM makes hadolint forget. */
  readonly onlyLastStage: boolean;
}

const ours: Reading = {
  isArchive: (name) => isArchive(name) && isUnpackedByAdd(name),
  archivesOf(command, script) {
    const extraction = tarExtraction(command);
    // Whoever compares a checksum needs the archive as it came.
    if (script.some(({ name }) => isChecksum(name))) return [];
    if (extraction !== null) return extraction.isWhole && extraction.archive?.value != null ? [extraction.archive.value] : [];
    return unpackers.has(command.name) ? plainArgs(command).flatMap(({ value }) => value ?? []) : [];
  },
  onlyLastStage: false,
};

const hadolintEndings = archiveEndings.filter((ending) => !ending.endsWith('zst'));
const hadolints: Reading = {
  isArchive: (name) => hadolintEndings.some((ending) => name.endsWith(ending)),
  archivesOf(command) {
    const isTar = command.name === 'tar' && (hasFlag(command, 'extract', 'get') || command.args.some(({ text }) => /^-.*x/.test(text)));
    return isTar || unpackers.has(command.name) ? plainArgs(command).map(({ value, text }) => value ?? text) : [];
  },
  onlyLastStage: true,
};

const unpackers: ReadonlySet<string> = new Set(['unzip', 'gunzip', 'bunzip2', 'unlzma', 'unxz', 'zgz', 'uncompress', 'zcat', 'gzcat']);

interface Copied { readonly copy: Instruction; readonly word: Word; readonly archive: string }
interface Unpacked extends Copied { readonly run: Instruction; readonly command: Command }

/** Archives that a COPY brings from the context, each with the first command that unpacks it. */
function* unpacked(dockerfile: Dockerfile, shells: Shells, reading: Reading): Iterable<Unpacked> {
  let waiting = new Map<string, Copied[]>();
  let stage: Stage | null = null;
  for (const instruction of dockerfile.instructions) {
    if (instruction.stage !== stage) waiting = new Map();
    stage = instruction.stage;
    for (const copied of archivesIn(dockerfile, instruction, reading)) {
      const same = waiting.get(copied.archive);
      if (same === undefined) waiting.set(copied.archive, [copied]);
      else same.push(copied);
    }
    if (instruction.keyword !== 'RUN' || waiting.size === 0) continue;
    const commands = shells.commands(instruction);
    for (const command of commands) {
      for (const path of reading.archivesOf(command, commands)) {
        const name = baseName(path);
        for (const copied of waiting.get(name) ?? []) yield { ...copied, run: instruction, command };
        waiting.delete(name);
      }
    }
  }
}

function archivesIn(dockerfile: Dockerfile, copy: Instruction, { isArchive: is }: Reading): readonly Copied[] {
  const { keyword, words, flags } = copy;
  if (keyword !== 'COPY' || words.length < 2 || flags.some(({ name }) => name === 'from')) return [];
  const named = (word: Word | undefined): readonly Copied[] => {
    const archive = word === undefined ? null : baseName(dockerfile.valueOf(word, copy) ?? '');
    return word !== undefined && archive !== null && is(archive) ? [{ copy, word, archive }] : [];
  };
  const target = named(words.at(-1));
  return target.length > 0 ? target : words.slice(0, -1).flatMap(named);
}


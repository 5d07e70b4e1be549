import { references } from './lex.js';
import type { Manner } from './manner.js';
import type { BaseImage, Dockerfile, Instruction, Shell, Stage } from './model.js';
import { mountsOf } from './mount.js';
import type { Scopes } from './scope.js';
import { windowsShell } from './shell.js';

/** A stage while the file is being read. */
export interface StageDraft extends Stage {
  readonly instructions: Instruction[];
  readonly reads: Stage[];
  /** The shell its base image brings, where that is known not to be `/bin/sh`. */
  readonly baseShell: Shell | null;
  lastShell: Shell | null;
  /** Takes note of what an instruction of the stage reads from other stages. */
  note(instruction: Instruction, stages: StageIndex): void;
}

export interface Reader {
  readonly manner: Manner;
  readonly stages: StageIndex;
  readonly scopes: Scopes;
  readonly escape: Dockerfile['escape'];
}

export function openStage(from: Instruction, index: number, { manner, stages, scopes, escape }: Reader): StageDraft {
  const image = baseImage(from, manner, scopes, escape);
  const alias = from.words[1]?.text.toLowerCase() === 'as' ? from.words[2] : undefined;
  const wanted = manner.parentName(image);
  const parent = wanted === null ? null : stages.named(wanted, index);
  const platform = from.flags.find(({ name }) => name === 'platform') ?? null;
  const seen = new Set<Stage>();
  const reads: Stage[] = [];
  return {
    index, from, instructions: [], reads, parent, platform,
    name: alias === undefined ? null : manner.stageName(alias.text),
    nameSpan: alias?.span ?? null,
    image: parent === null || manner.stagesAreImages ? image : { ...image, reference: null },
    baseShell: /^windows\b/i.test(platform?.value?.text ?? '') || isWindows(image.value ?? image.text) ? windowsShell : null,
    lastShell: null,
    note(instruction, all) {
      for (const read of stagesRead(instruction, all)) {
        if (seen.has(read)) continue;
        seen.add(read);
        reads.push(read);
      }
    },
  };
}

const isWindows = (image: string): boolean => /nanoserver|windowsservercore|\/windows(\/|:|$)/i.test(image);

function baseImage(from: Instruction, manner: Manner, scopes: Scopes, escape: Dockerfile['escape']): BaseImage {
  const word = from.words[0];
  if (word === undefined) return { text: '', span: from.keywordSpan, value: null, reference: null, args: [] };
  const value = scopes.valueOf(word, from);
  return {
    text: word.text, span: word.span, value,
    reference: value === null ? null : manner.readImage(value),
    args: [...new Set(references(word.text, escape).map(({ name }) => name))],
  };
}

function stagesRead(instruction: Instruction, stages: StageIndex): readonly Stage[] {
  const named = instruction.keyword === 'COPY' ? instruction.flags.filter(({ name }) => name === 'from').map(({ value }) => value?.text ?? '')
    : mountsOf(instruction).map(({ from }) => from ?? '');
  return named.flatMap((name) => stages.find(name, instruction) ?? []);
}

/** The stages read so far, by name; a look-up does not depend on how many there are. */
export class StageIndex {
  readonly #all: Stage[] = [];
  readonly #named = new Map<string, Stage[]>();
  readonly #manner: Manner;

  constructor(manner: Manner) {
    this.#manner = manner;
  }

  add(stage: Stage): void {
    this.#all.push(stage);
    if (stage.name === null) return;
    const same = this.#named.get(stage.name);
    if (same === undefined) this.#named.set(stage.name, [stage]);
    else same.push(stage);
  }

  /** The last stage of that exact name before a stage index. */
  named(name: string, before: number): Stage | null {
    return this.#named.get(name)?.findLast(({ index }) => index < before) ?? null;
  }

  /** The stage that `--from=name` means for an instruction: by name as names are compared, else by index; only earlier ones count. */
  find(name: string, instruction: Instruction): Stage | null {
    const before = instruction.stage?.index ?? 0;
    const index = /^\d{1,9}$/.test(name) ? Number(name) : Infinity;
    return this.named(this.#manner.stageName(name), before) ?? (index < before ? this.#all[index] ?? null : null);
  }
}

/** A stage and those it is built on, itself first. */
export const chainOf: Dockerfile['chain'] = (stage) => {
  const chain: Stage[] = [];
  for (let each: Stage | null = stage; each !== null; each = each.parent) chain.push(each);
  return chain;
};

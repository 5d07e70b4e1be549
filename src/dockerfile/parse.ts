import { hadolint } from './as-hadolint/manner.js';
import { readInstruction, type Reading } from './instruction.js';
import { buildkit, type Manner } from './manner.js';
import type { BuildSettings, Comment, Dockerfile, Instruction, ParseError, Stage } from './model.js';
import { scan, type LogicalLine } from './scan.js';
import { Scopes } from './scope.js';
import { defaultShell, readShell, shellPragma } from './shell.js';
import { chainOf, openStage, StageIndex, type Reader, type StageDraft } from './stages.js';
import { tokenize } from './tokens.js';
import { validate } from './validate.js';
import { Lines } from '../text/lines.js';
import type { Span } from '../text/span.js';

type Draft<T> = { -readonly [K in keyof T]: T[K] };

/** Reads a Dockerfile as BuildKit does. Whatever the text, there is a model; what BuildKit refuses is said in its errors. */
export function parse(text: string, settings: BuildSettings = {}): Dockerfile {
  const manner = settings.as === 'hadolint' ? hadolint : buildkit;
  const lines = new Lines(text);
  const scanned = scan(text, lines, manner.isDirective);
  const tokens = tokenize(text, scanned);
  const comments: Draft<Comment>[] = scanned.comments.map((comment) => ({ ...comment, inside: null }));
  const instructions: Instruction[] = [];
  const stages: StageDraft[] = [];
  const scopes = new Scopes(scanned.escape, settings, stages, manner);
  const index = new StageIndex(manner);
  const reader: Reader = { manner, stages: index, scopes, escape: scanned.escape };
  const errors: ParseError[] = [...scanned.errors];
  let stage: StageDraft | null = null;
  let fileShell = defaultShell;
  let shell = defaultShell;
  let commentsRead = 0;

  /** `# hadolint shell=` speaks for the stage it stands in, or before the first FROM for all. */
  const readPragmas = (until: number) => {
    for (; commentsRead < comments.length; commentsRead++) {
      const comment = comments[commentsRead];
      if (comment === undefined || comment.span.start >= until) return;
      const named = shellPragma(comment.text);
      if (named === null) continue;
      shell = named;
      if (stage === null) fileShell = named;
    }
  };

  scanned.instructions.forEach((logical, number) => {
    const reading = readInstruction(logical.joined, scanned.escape, manner.habits);
    readPragmas(reading.span.start);
    const place = placeOf(lines, logical, number, comments);
    const instruction = instructionOf(reading, place, scanned.escape, tokens[number] ?? null);
    errors.push(...reading.refusals);

    if (instruction.keyword === 'FROM') {
      stage = openStage(instruction, stages.length, reader);
      stages.push(stage);
      index.add(stage);
      shell = stage.parent === null ? stage.baseShell ?? fileShell : stages[stage.parent.index]?.lastShell ?? fileShell;
      readPragmas(reading.span.start);
    }
    settle(instruction, stage, shell);
    if (instruction.keyword === 'SHELL' && instruction.json !== null) shell = readShell(instruction);
    if (stage === null) scopes.addGlobal(instruction);
    else {
      stage.instructions.push(instruction);
      stage.lastShell = shell;
      stage.note(instruction, index);
    }
    instructions.push(instruction);
  });

  scanned.comments.forEach(({ inside }, index) => {
    const comment = comments[index];
    if (comment !== undefined && inside !== null) comment.inside = instructions[inside] ?? null;
  });
  return assemble(text, lines, scanned.escape, { directives: scanned.directives, comments, instructions, stages, errors }, { manner, scopes, index, settings });
}

type Place = Pick<Instruction, 'index' | 'line' | 'endLine' | 'wholeSpan' | 'heredocs' | 'comments' | 'emptyContinuations'>;

const placeOf = (lines: Lines, logical: LogicalLine, index: number, comments: readonly Comment[]): Place => ({
  index, line: logical.line, endLine: logical.endLine,
  wholeSpan: { start: lines.start(logical.line), end: lines.whole(logical.endLine).end },
  heredocs: logical.heredocs,
  comments: logical.above.flatMap((at) => comments[at] ?? []),
  emptyContinuations: logical.emptyContinuations,
});

function instructionOf(reading: Reading, place: Place, escape: Dockerfile['escape'], token: Span | null): Draft<Instruction> {
  const { keyword, span, flags, argumentSpan, words, pairs, json, trigger, refusals } = reading;
  // Spread last: behind a spread that comes first, V8 gives every object a hidden class of its own, and all that reads it is slow.
  return {
    keyword, span, keywordSpan: token ?? reading.keywordSpan, flags, argumentSpan, words, pairs, json,
    stage: null, shell: defaultShell,
    trigger: trigger === null ? null : instructionOf(trigger, place, escape, null),
    errors: refusals.length > 0 ? refusals : validate(reading, escape),
    ...place,
  };
}

function settle(instruction: Draft<Instruction>, stage: Stage | null, shell: Instruction['shell']): void {
  for (let each: Draft<Instruction> | null = instruction; each !== null; each = each.trigger) {
    each.stage = stage;
    each.shell = shell;
  }
}

type Parts = Pick<Dockerfile, 'directives' | 'comments' | 'instructions' | 'stages' | 'errors'>;

function assemble(text: string, lines: Lines, escape: Dockerfile['escape'], parts: Parts,
  { manner, scopes, index, settings }: Readonly<{ manner: Manner; scopes: Scopes; index: StageIndex; settings: BuildSettings }>): Dockerfile {
  const { instructions, stages } = parts;
  const wanted = settings.target === undefined ? undefined : manner.stageName(settings.target);
  const target = (wanted === undefined ? undefined : stages.findLast((stage) => stage.name === wanted || String(stage.index) === wanted))
    ?? stages.at(-1) ?? null;
  const isShipped = manner.ships(stages, target === null ? [] : chainOf(target));
  const triggers = new Set(instructions.flatMap(({ trigger }) => trigger ?? []));
  return {
    text, lines, escape, ...parts, target,
    checkArg: Object.hasOwn(settings.buildArgs ?? {}, checkArgument) ? settings.buildArgs?.[checkArgument] ?? null : null,
    readImage: (image) => manner.readImage(image),
    lookup: manner.triggerBindings === null ? (name, before) => scopes.lookup(name, before)
      : lookupApart(instructions, scopes, manner.triggerBindings),
    valueOf: (word, before) => scopes.valueOf(word, before),
    chain: chainOf,
    stageFor: (name, instruction) => index.find(name, instruction),
    ships: (instruction) => triggers.has(instruction) || instruction.keyword === 'ONBUILD' || isShipped(instruction),
    instructionAt: (offset) => instructionAt(instructions, offset),
  };
}

const checkArgument = 'BUILDKIT_DOCKERFILE_CHECK';

/** What triggers find set is told apart from what the others do. */
function lookupApart(
  instructions: readonly Instruction[], scopes: Scopes, bindingsOf: NonNullable<Manner['triggerBindings']>,
): Dockerfile['lookup'] {
  let bindings: ReturnType<typeof bindingsOf> | null = null;
  return (name, before) => (instructions[before.index] === before ? scopes.lookup(name, before)
    : (bindings ??= bindingsOf(instructions)).held(name, before.stage, before.index));
}

function instructionAt(instructions: readonly Instruction[], offset: number): Instruction | undefined {
  let low = 0;
  let high = instructions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const whole: Span | undefined = instructions[middle]?.wholeSpan;
    if (whole !== undefined && whole.start <= offset) low = middle + 1;
    else high = middle;
  }
  const found = instructions[low - 1];
  if (found === undefined || offset > found.wholeSpan.end || (offset === found.wholeSpan.end && offset !== found.span.end)) return undefined;
  let inner = found;
  while (inner.trigger !== null && offset >= inner.trigger.keywordSpan.start) inner = inner.trigger;
  return inner;
}

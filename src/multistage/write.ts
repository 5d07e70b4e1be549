import { blockStart } from '../dockerfile/block.js';
import type { Dockerfile, Instruction } from '../dockerfile/model.js';
import { newlineOf } from '../text/lines.js';
import { contains, deleteAt, insertAt, replaceAt, span, type Span, type TextEdit } from '../text/span.js';
import { keywordLike } from './block.js';
import type { Carried } from './carry.js';
import type { Build, Copy, Plan } from './model.js';
import { refuse } from './refusal.js';
import { installLine, type SystemPackages } from './system.js';
import { distroNamed } from './runtime.js';

/** Everything the second stage is made of. */
export interface Second {
  readonly runtime: string;
  readonly args: readonly string[];
  readonly env: readonly string[];
  readonly system: SystemPackages;
  readonly copies: readonly Copy[];
  readonly carried: readonly Carried[];
  /** Words of CMD, ENTRYPOINT and HEALTHCHECK that say something else now. */
  readonly startEdits: readonly TextEdit[];
}

/** The edits that cut the stage in two. */
export const edits = (build: Build, plan: Plan, second: Second): readonly TextEdit[] => {
  const { dockerfile, stage, phases } = build;
  const style = styleOf(dockerfile, stage.from);
  const names = namesOf(build, style);
  const starts = [...second.startEdits, ...wholeStarts(build, plan), ...[...plan.replaced ?? []].map(([{ argumentSpan }, text]) => replaceAt(argumentSpan, text))];
  const lines = secondStage(build, plan, second, names, style, starts);
  const last = phases.build.at(-1) ?? refuse('nothing is built in this stage');

  const moved = second.carried.filter(({ isMoved }) => isMoved).map(({ instruction }) => removal(dockerfile, instruction, true));
  const left = [...phases.build, ...phases.run].filter((instruction) => isRemoved(instruction, plan, phases.run));
  const behind = insertion(dockerfile, last, [...inStyle(plan.append, style), '', ...lines], style.newline);
  const closing = closingEdit(build, plan, style);
  const inPlace = starts.filter(({ span: at }) => phases.run.some((instruction) => contains(instruction.wholeSpan, at) && plan.leaves?.(instruction) !== true));
  return [
    replaceAt(span(stage.image.span.start, stage.from.words.at(-1)?.span.end ?? stage.image.span.end), `${stage.image.text} ${names.as} ${names.builder}`),
    ...plan.edits ?? [], ...moved, ...left.map((instruction) => removal(dockerfile, instruction, false)), behind, ...closing, ...inPlace,
  ];
};

/** How the author writes keywords and ends lines. */
interface Style { readonly keyword: (name: string) => string; readonly newline: string }

const styleOf = (dockerfile: Dockerfile, from: Instruction): Style =>
  ({ keyword: (name) => keywordLike(dockerfile, from, name), newline: newlineOf(dockerfile.text) });

/**
 * The old stage becomes the builder, and a name it had goes to the new one: who builds `--target app` wants what app was.
 */
const namesOf = ({ dockerfile, stage }: Build, style: Style): Readonly<{ as: string; builder: string; runtime: string | null }> => {
  const taken = new Set(dockerfile.stages.flatMap(({ name }) => name ?? []));
  const builder = ['build', 'build2', 'build3', 'builder', 'compile'].find((name) => !taken.has(name)) ?? refuse('every name for the builder is taken');
  return { as: stage.from.words[1]?.text ?? style.keyword('AS'), builder, runtime: stage.from.words[2]?.text ?? null };
};

const wholeStarts = ({ dockerfile }: Build, { starts = new Map<Instruction, readonly string[]>() }: Plan): readonly TextEdit[] =>
  [...starts].map(([{ argumentSpan, span: whole }, argv]) => {
    if (dockerfile.comments.some(({ span: at }) => contains(whole, at))) refuse('the start of the image has comments inside');
    return replaceAt(argumentSpan, `[${argv.map((word) => JSON.stringify(word)).join(', ')}]`);
  });

const secondStage = (
  build: Build, plan: Plan, second: Second, names: ReturnType<typeof namesOf>, { keyword, newline }: Style, starts: readonly TextEdit[],
): readonly string[] => {
  const { dockerfile, phases, stage } = build;
  const { runtime, system, copies, carried } = second;
  const platform = stage.platform === null ? '' : `${dockerfile.text.slice(stage.platform.span.start, stage.platform.span.end)} `;
  const install = system.words.length === 0 ? null : installLine(distroNamed(runtime), system.words, keyword('RUN'), newline, dockerfile.escape)
    ?? refuse(`how to install ${system.words.join(' and ')} in ${runtime} is not known`);
  const workdir = plan.noWorkdir === true ? null : workdirLine(build, phases.build.at(-1) ?? null);
  return [
    `${keyword('FROM')} ${platform}${runtime}${names.runtime === null ? '' : ` ${names.as} ${names.runtime}`}`,
    ...workdir === null ? [] : [`${keyword('WORKDIR')} ${workdir}`],
    ...second.args,
    ...second.env,
    ...(plan.env ?? []).map((pair) => `${keyword('ENV')} ${pair}`),
    ...system.repeats.map((instruction) => sliceOf(dockerfile, instruction.span, instruction, [])),
    ...install === null ? [] : [install],
    ...copies.map(({ from, to }) => `${keyword('COPY')} --from=${names.builder} ${from} ${to}`),
    ...(plan.runs ?? []).map((script) => `${keyword('RUN')} ${script}`),
    ...carried.map(({ instruction, isMoved, script }) => {
      if (script !== undefined) return `${keyword('RUN')} ${script}`;
      const whole = isMoved ? span(blockStart(dockerfile, instruction), instruction.wholeSpan.end) : span(instruction.span.start, instruction.wholeSpan.end);
      return sliceOf(dockerfile, whole, instruction, starts);
    }),
    ...phases.run.every((instruction) => plan.leaves?.(instruction) === true) ? inStyle(plan.closing, { keyword, newline }) : [],
  ];
};

/** The text of a span with the edits that fall into it, without its last line ending. */
const sliceOf = ({ text }: Dockerfile, whole: Span, { span: own }: Instruction, some: readonly TextEdit[]): string => {
  let result = '';
  let at = whole.start;
  for (const edit of [...some].sort((a, b) => a.span.start - b.span.start)) {
    if (!contains(own, edit.span)) continue;
    result += text.slice(at, edit.span.start) + edit.text;
    at = edit.span.end;
  }
  return (result + text.slice(at, whole.end)).replace(/\r?\n$/, '');
};

/** The folder the run phase starts in, written as it was where that needs nobody's help. */
const workdirLine = (build: Build, last: Instruction | null): string | null => {
  const path = build.workdirs(last === null ? null : build.dockerfile.instructions[last.index + 1] ?? null);
  if (path === null) return refuse('the working directory is not known');
  const own = [...build.phases.inherited, ...build.phases.build].findLast(({ keyword }) => keyword === 'WORKDIR')?.words[0];
  if (own === undefined) return path === '/' ? null : path;
  return /^\/[\w./-]*$/.test(own.text) ? own.text : path;
};

/** An instruction the new stage has no use for goes, unless it stays behind in the builder. */
const isRemoved = (instruction: Instruction, plan: Plan, run: readonly Instruction[]): boolean => plan.leaves?.(instruction) === true
  && (run.includes(instruction) || instruction.keyword === 'CMD' || instruction.keyword === 'ENTRYPOINT' || instruction.keyword === 'EXPOSE');

/** With its comments where they go along, else without. A blank line on both sides becomes one. */
const removal = (dockerfile: Dockerfile, instruction: Instruction, withComments: boolean): TextEdit => {
  const { text, lines, comments } = dockerfile;
  if (!withComments && comments.some(({ inside }) => inside === instruction)) return refuse('what goes away holds a comment');
  const start = withComments ? blockStart(dockerfile, instruction) : Math.min(lines.start(instruction.line), instruction.wholeSpan.start);
  const end = instruction.wholeSpan.end;
  const above = lines.lineAt(start) - 1;
  const isBlank = (line: number): boolean => line >= 1 && lines.start(line) < text.length && lines.text(line).trim() === '';
  const below = lines.lineAt(end);
  return deleteAt(span(start, isBlank(above) && isBlank(below) && end < text.length ? lines.whole(below).end : end));
};

const insertion = ({ text }: Dockerfile, { wholeSpan: { end } }: Instruction, lines: readonly string[], newline: string): TextEdit => {
  const body = lines.join(newline);
  if (end < text.length || text.endsWith('\n')) return insertAt(end, body + newline);
  return insertAt(end, newline + body);
};

/** Instructions an ecosystem names, in the author's case. */
const inStyle = (instructions: readonly string[] = [], { keyword }: Style): readonly string[] =>
  instructions.map((text) => text.replace(/^[A-Z]+/, (name) => keyword(name)));

/** Behind what is kept of the run phase; where nothing is, the new stage itself ends with it. */
const closingEdit = ({ dockerfile, phases }: Build, { closing, leaves }: Plan, style: Style): readonly TextEdit[] => {
  const last = phases.run.findLast((instruction) => leaves?.(instruction) !== true);
  return closing === undefined || last === undefined ? [] : [insertion(dockerfile, last, inStyle(closing, style), style.newline)];
};

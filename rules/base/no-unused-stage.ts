import { buildTargets } from '../../src/discover/build-targets.js';
import type { Dockerfile, Stage } from '../../src/dockerfile/model.js';
import { sourcesOf } from '../../src/dockerfile/external-images.js';
import { makesDirective } from '../../src/dockerfile/header.js';
import { stageSources, usedStages } from '../../src/dockerfile/used-stages.js';
import { defineRule, unsafeFix, type UnsafeFix } from '../../src/engine/rule.js';
import { devStages } from '../../src/knowledge/stage-names.js';
import type { Shells } from '../../src/shell/model.js';
import { deleteAt, span } from '../../src/text/span.js';

export default defineRule({
  id: 'no-unused-stage', presets: ['recommended', 'size'], severity: 'warning',
  needs: ['dockerfile', 'shells'], uses: ['context'], fix: 'unsafe',
  summary: 'A stage that nothing is taken from',
  rationale: 'Nobody builds it, so nobody notices when it breaks, and everybody who reads the file looks for what it is for.',
  messages: {
    unused: 'no stage takes anything from {stage}; delete it, or name it in the option targets if it is built by itself',
    unnamed: 'nothing can be taken from this stage, for it has no name and nobody reads it by its number; delete it, or name it: FROM {image} AS …',
  },
  options: {
    targets: { doc: 'Stages that are built by themselves, with --target.', default: [] },
    devStages: { doc: 'Stages that are there to work in.', default: devStages },
  },
  examples: [{
    before: 'FROM golang:1.26 AS lint\nRUN go vet ./...\n\nFROM alpine:3.23\nCOPY app /app', after: 'FROM alpine:3.23\nCOPY app /app',
  }],
}, function* ({ dockerfile, shells, context, options }) {
  const { stages, target } = dockerfile;
  const last = stages.at(-1);
  // A FROM that cannot be read may say anything.
  if (stages.length < 2 || target === null || last === undefined || stages.some(({ from }) => from.errors.length > 0)) return;
  const wanted = options.targets.map((name) => name.toLowerCase());
  const isTarget = ({ name }: Stage): boolean => name !== null && wanted.includes(name);
  const used = usedStages(dockerfile, [target, last, ...stages.filter((stage) => isTarget(stage) || isOwnImage(stage) || isForWork(stage, options.devStages))]);
  const unused = stages.filter((stage) => !used.has(stage));
  if (unused.length === 0) return;

  const asked = context === null ? new Set<string>() : buildTargets(context);
  const reached = usedStages(dockerfile, stages.filter(({ name }) => name !== null && asked.has(name)));
  const sources = stageSources(dockerfile);
  const taken = new Set(unused.flatMap((stage) => sources(stage)));
  const comments = new Set(dockerfile.comments.map(({ line }) => line));
  const isNumbered = dockerfile.instructions.some((outer) => sourcesOf(outer.trigger ?? outer).some(({ text }) => /^\d+$/.test(text)));
  for (const stage of unused) {
    if (reached.has(stage)) continue;
    const { name, nameSpan, from, image } = stage;
    const fix = taken.has(stage) || isNumbered || hasRemarks(shells, stage) ? {} : deletion(dockerfile, stage, comments);
    if (name === null) yield { message: 'unnamed', data: { image: image.text }, at: from.span, ...fix };
    else yield { message: 'unused', data: { stage: dockerfile.text.slice(nameSpan?.start, nameSpan?.end) }, at: from.span, ...fix };
  }
});

/** Whoever says what a stage starts, wants to start it. */
const isOwnImage = ({ name, instructions }: Stage): boolean => name !== null && instructions.some(({ keyword }) => keyword === 'CMD' || keyword === 'ENTRYPOINT');

/** `unit-tests` is one to work in as well; a builder, though, is there for others. */
const isForWork = ({ name }: Stage, stages: readonly string[]): boolean => name !== null && (stages.includes(name)
  || name.split(/[-_.]/).some((word) => [word, word.replace(/s$/, '')].some((each) => stages.includes(each) && each !== 'build' && each !== 'builder')));

/** What a script says to its readers. */
const hasRemarks = (shells: Shells, { instructions }: Stage): boolean =>
  instructions.some((outer) => (shells.script(outer.trigger ?? outer)?.comments.length ?? 0) > 0);

/** From FROM to the next one, or to the comments right above that. Comments and heredocs are written nowhere else: a stage that has some is somebody's to look at. */
const deletion = (dockerfile: Dockerfile, { name, from, instructions: own }: Stage, comments: ReadonlySet<number>): { fix?: UnsafeFix } => {
  const { text, lines, instructions } = dockerfile;
  if (own.some(({ heredocs, trigger }) => heredocs.length > 0 || (trigger?.heredocs.length ?? 0) > 0)) return {};
  const next = instructions[(own.at(-1) ?? from).index + 1];
  let end = next?.line ?? lines.lineAt(text.length) + 1;
  while (comments.has(end - 1)) end--;
  for (let line = from.line - 1; line < end; line++) if (comments.has(line)) return {};
  if (makesDirective(dockerfile, from, end)) return {};
  const until = next === undefined ? text.length : lines.start(end);
  const caveat = 'a build that asks for this stage with --target no longer finds it';
  return { fix: unsafeFix(`Delete the stage${name === null ? '' : ` ${name}`}`, caveat, deleteAt(span(from.wholeSpan.start, until))) };
};

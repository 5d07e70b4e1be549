import { baseNamesOf } from '../../src/dockerfile/base-names.js';
import { usesIn, type Use } from '../../src/dockerfile/expanded.js';
import { platformArgs } from '../../src/dockerfile/filled.js';
import type { Dockerfile, Instruction, Pair, Stage } from '../../src/dockerfile/model.js';
import { namesBefore } from '../../src/dockerfile/names-before.js';
import { stagesForWindows } from '../../src/dockerfile/roots.js';
import { defineRule } from '../../src/engine/rule.js';
import { nearestName, nearestTypo } from '../../src/text/nearest-name.js';
import type { Span } from '../../src/text/span.js';

export default defineRule({
  id: 'no-undefined-variable', aliases: ['UndefinedVar'], presets: ['recommended', 'buildkit'], severity: 'warning',
  needs: ['dockerfile'],
  summary: 'A variable that nothing has set',
  rationale: 'The build puts nothing in its place, and goes on with half a path or an empty value.',
  messages: {
    undefined: '{variable} is not set here; declare it with ARG or ENV above',
    misspelled: '{variable} is not set here; did you mean {meant}?',
  },
  options: {
    assumeBaseEnv: {
      doc: 'What images from outside are taken to set. "anything": what is known of them, and where nothing is known only a likely slip is told; '
        + '"known": what is known of them and no more; "none": nothing but PATH, as a check sees it that asks no registry.',
      default: 'anything', in: { buildkit: 'none' },
    },
  },
  examples: [{ before: 'FROM alpine:3.23\nENV PATH=/opt/bin:$PTAH', after: 'FROM alpine:3.23\nENV PATH=/opt/bin:$PATH' }],
}, function* ({ dockerfile, as, options }) {
  const baseNames = baseNamesOf(dockerfile);
  const namesAt = namesBefore(dockerfile);
  const likely = as === 'buildkit' ? nearestName : nearestTypo;
  const forWindows = stagesForWindows(dockerfile);
  // BuildKit gives every image one but those for Windows.
  const hasPath = (stage: Stage): boolean => as !== 'buildkit' || !forWindows.has(stage);
  let guesses = mostGuesses;
  for (const instruction of dockerfile.instructions) {
    const { stage, keyword, errors } = instruction;
    if (stage === null || !expands.has(keyword) || errors.length > 0) continue;
    const own = keyword === 'ARG' ? endsOf(instruction) : null;
    const together = as === null && keyword === 'ENV' ? new Set(instruction.pairs.map(({ key }) => key.text)) : null;
    for (const use of undefinedIn(dockerfile, instruction, own)) {
      const { name, at } = use;
      if ((as === null && isUndeclaredArg(dockerfile, name)) || (name === 'PATH' && hasPath(stage))) continue;
      // A pair that looks to another one of its ENV is no-self-referencing-env's.
      if (together?.has(name) === true && instruction.pairs[use.word >> 1]?.key.text !== name) continue;
      const names = options.assumeBaseEnv === 'none' ? null : baseNames(stage);
      if (names?.has(name) === true) continue;
      const known = guesses-- > 0 ? [...hasPath(stage) ? ['PATH'] : [], ...namesAt(instruction), ...ownNames(dockerfile, instruction, at)] : [];
      const meant = likely(name, known);
      const data = { variable: `$${name}` };
      if (meant !== null) yield { message: 'misspelled', data: { ...data, meant: `$${meant}` }, at };
      else if (names !== null || options.assumeBaseEnv !== 'anything') yield { message: 'undefined', data, at };
    }
  }
});

/** A file that is wrong everywhere needs no more of them, and each takes its time. */
const mostGuesses = 500;

const expands: ReadonlySet<string> = new Set(['ADD', 'ARG', 'COPY', 'ENV', 'LABEL', 'RUN', 'STOPSIGNAL', 'USER', 'VOLUME', 'WORKDIR']);

/** What the build sets by itself, PATH apart. */
const builtIn: ReadonlySet<string> = new Set(['BUILDKIT_SBOM_SCAN_CONTEXT', 'BUILDKIT_SBOM_SCAN_STAGE']);

/** Where the names of one ARG end: each holds for those behind it. An ENV is judged as a whole before it holds. */
const endsOf = ({ pairs }: Instruction): ReadonlyMap<string, number> =>
  new Map([...pairs].reverse().map(({ key, span }): [string, number] => [key.text, span.end]));

/** The names with a value that stand before a place in the same ARG. */
const ownNames = ({ stages: [first], lookup }: Dockerfile, { keyword, pairs }: Instruction, { start }: Span): readonly string[] => {
  const hasValue = ({ key: { text }, value }: Pair): boolean => value !== null || platformArgs.has(text) || (first !== undefined && lookup(text, first.from)?.pair.value != null);
  return keyword === 'ARG' ? pairs.filter((pair) => pair.span.end <= start && hasValue(pair)).map(({ key }) => key.text) : [];
};

/** Each name once a word. */
function* undefinedIn(dockerfile: Dockerfile, instruction: Instruction, own: ReadonlyMap<string, number> | null): Iterable<Use> {
  const said = new Set<string>();
  for (const use of usesIn(instruction, dockerfile)) {
    const { name, word, at } = use;
    const key = `${String(word)} ${name}`;
    const isSet = builtIn.has(name) || (own?.get(name) ?? Infinity) <= at.start || dockerfile.lookup(name, instruction) !== undefined;
    if (isSet || said.has(key)) continue;
    said.add(key);
    yield use;
  }
}

/** An ARG of every build, or of before the first FROM, that the stage does not ask for: redeclare-global-arg speaks of it and adds the line. */
const isUndeclaredArg = ({ stages, lookup }: Dockerfile, name: string): boolean =>
  platformArgs.has(name) || (stages[0] !== undefined && lookup(name, stages[0].from) !== undefined);

import type { Dockerfile, Instruction } from '../../src/dockerfile/model.js';
import { usedStages } from '../../src/dockerfile/used-stages.js';
import { defineRule, unsafeFix, type Fix } from '../../src/engine/rule.js';
import { debugBuild, isReleaseBuild, type DebugBuild } from '../../src/knowledge/debug-builds.js';
import { isDownload } from '../../src/knowledge/downloads.js';
import { gitVerb } from '../../src/knowledge/git-verbs.js';
import { devStages, isDevStage } from '../../src/knowledge/stage-names.js';
import { unpacking } from '../../src/knowledge/unpacking.js';
import type { Argument, Command, Script } from '../../src/shell/model.js';
import { rootOf } from '../../src/dockerfile/roots.js';
import { someRun } from '../../src/shell/queries.js';
import { runCommands, type RunCommand } from '../../src/shell/run-commands.js';
import { insertAt, replaceAt, span, type TextEdit } from '../../src/text/span.js';

export default defineRule({
  id: 'require-release-build', presets: ['recommended', 'size'], severity: 'info',
  needs: ['dockerfile', 'shells'], uses: ['context'], fix: 'unsafe',
  about: { instructions: ['RUN'] },
  summary: 'A debug build that ships',
  rationale: 'A debug build is several times the size of a release build, and slower: nothing is optimised, '
    + 'and all the tables for debuggers are in it.',
  messages: {
    debug: '{command} makes a debug build, and its result ships; write {flag}',
    untold: 'cmake optimises nothing unless the project says so; write {flag}',
  },
  options: { devStages: { doc: 'Stages that are there to work in.', default: devStages.filter((name) => !name.startsWith('build')) } },
  examples: [{
    before: 'FROM rust:1.95\nCOPY . .\nRUN cargo build\nCMD ["target/debug/app"]',
    after: 'FROM rust:1.95\nCOPY . .\nRUN cargo build --release\nCMD ["target/release/app"]',
  }],
}, function* ({ dockerfile, shells, context, options }) {
  if (dockerfile.target === null || !someRun(dockerfile, shells, (command) => debugBuild(command, 0) !== null)) return;
  const shipping = usedStages(dockerfile, dockerfile.chain(dockerfile.target));
  const builds = [...runCommands(dockerfile, shells)].filter(({ command, outer: { stage } }) =>
    builders.has(command.name) && stage !== null && shipping.has(stage) && !isDevStage(stage.name, options.devStages));
  const released = new Set(builds.filter(({ command, outer }) => isReleaseBuild(command, sdkOf(dockerfile, outer))).map(keyOf));
  // Whoever takes a release from somewhere built one where nobody sees it.
  if (/\btarget\/(?:[\w.-]+\/)?release\b/.test(dockerfile.text)) for (const { outer } of builds) released.add(`cargo ${stageOf(outer)}`);
  const elsewhere = new Map<Script, boolean>();

  for (const build of builds) {
    const { command, script, instruction, outer } = build;
    const found = released.has(keyOf(build)) ? null : debugBuild(command, sdkOf(dockerfile, outer));
    if (found === null) continue;
    const isUntold = found.shown === 'cmake' && found.edit !== null && 'behind' in found.edit;
    if (isUntold) {
      const isFetched = elsewhere.get(script) ?? isElsewhere(dockerfile, script, outer);
      elsewhere.set(script, isFetched);
      if (isFetched || isOptimised(dockerfile, script, instruction, context?.read('CMakeLists.txt') ?? '')) continue;
    }
    const fix = rewritten(dockerfile, script, command, found);
    yield {
      message: isUntold ? 'untold' : 'debug', data: { command: found.shown, flag: found.flag }, at: placeOf(command, found),
      ...(fix === null ? {} : { fix }),
    };
  }
});

const builders: ReadonlySet<string> = new Set(['cargo', 'dotnet', 'cmake', 'go', 'flutter', 'ng', 'npx', 'bunx', 'yarn', 'pnpm']);
const stageOf = ({ stage }: Instruction): string => String(stage?.index);
const keyOf = ({ command, outer }: RunCommand): string => `${command.name} ${stageOf(outer)}`;

/** The major version of .NET's SDK. */
const sdkOf = (dockerfile: Dockerfile, { stage }: Instruction): number | null => {
  const reference = stage === null ? null : rootOf(dockerfile, stage).image.reference;
  if (reference == null || !/(?:^|\/)dotnet\/(?:core\/)?sdk$/.test(reference.name)) return null;
  const major = Number.parseInt(reference.tag ?? '', 10);
  return Number.isNaN(major) ? null : major;
};

/** What is fetched from elsewhere has its own ideas of what to build, most often good ones. */
const isElsewhere = (dockerfile: Dockerfile, { commands }: Script, { stage }: Instruction): boolean =>
  commands.some((command) => isDownload(command) || unpacking(command) !== null || gitVerb(command) === 'clone')
  || (stage !== null && !dockerfile.chain(stage).some(({ instructions }) => instructions.some(({ keyword, flags }) =>
    (keyword === 'COPY' || keyword === 'ADD') && flags.every(({ name }) => name !== 'from'))));

/** The project, the environment or the flags of the compiler say what cmake is not told. */
const isOptimised = (dockerfile: Dockerfile, { text }: Script, instruction: Instruction, project: string): boolean =>
  project.includes('CMAKE_BUILD_TYPE') || /CMAKE_BUILD_TYPE=|\bC(?:XX)?FLAGS=\S*-O/.test(text)
  || ['CMAKE_BUILD_TYPE', 'CFLAGS', 'CXXFLAGS'].some((name) => dockerfile.lookup(name, instruction) !== undefined);

/** The verb, or the word that says debug. */
const placeOf = ({ nameSpan, args }: Command, { edit }: DebugBuild): { start: number; end: number } => {
  const word = edit !== null && 'within' in edit ? args.find((arg) => arg === edit.within) : undefined;
  const behind = edit !== null && 'behind' in edit ? args.find((arg) => arg === edit.behind) : undefined;
  return word?.span ?? span(nameSpan.start, behind?.span.end ?? nameSpan.end);
};

function rewritten(dockerfile: Dockerfile, { form }: Script, command: Command, build: DebugBuild): Fix | null {
  const edit = form === 'exec' ? null : editOf(dockerfile, command, build);
  if (edit === null) return null;
  const moved = build.folders === null ? [] : movedPaths(dockerfile, command.span.end, build.folders);
  return unsafeFix('Build for use', 'a release build takes longer and leaves debug checks out', edit, ...moved);
}

function editOf({ text }: Dockerfile, { nameSpan, args }: Command, { edit, flag }: DebugBuild): TextEdit | null {
  if (edit === null) return null;
  if ('behind' in edit) return insertAt((args.find((arg) => arg === edit.behind)?.span ?? nameSpan).end, ` ${flag}`);
  const word: Argument | undefined = args.find((arg) => arg === edit.within);
  const at = word === undefined ? -1 : text.slice(word.span.start, word.span.end).lastIndexOf(edit.old);
  return word === undefined || at === -1 ? null : replaceAt(span(word.span.start + at, word.span.start + at + edit.old.length), edit.now);
}

/** Whatever later instructions take from the folder of the debug build. */
function movedPaths({ text, lines }: Dockerfile, from: number, { debug, release }: NonNullable<DebugBuild['folders']>): readonly TextEdit[] {
  return [...text.matchAll(debug)].flatMap(({ 0: found, index }) => {
    const isComment = /^[ \t]*#/.test(text.slice(lines.start(lines.lineAt(index)), index));
    const end = index + found.length;
    return index < from || isComment ? [] : [replaceAt(span(end - 'debug'.length, end), release)];
  });
}

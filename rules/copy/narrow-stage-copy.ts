import { instructionsOf, isTrigger } from '../../src/dockerfile/by-keyword.js';
import { sourcesOf } from '../../src/dockerfile/external-images.js';
import type { Dockerfile, Instruction, Stage, Word } from '../../src/dockerfile/model.js';
import { defineRule } from '../../src/engine/rule.js';
import { buildEcosystem } from '../../src/knowledge/build-tools.js';
import { hasFlag } from '../../src/knowledge/command.js';
import { heavyKindOf, makerOf } from '../../src/knowledge/heavy-paths.js';
import { isPipInstall } from '../../src/knowledge/pip.js';
import { commandFolders, workdirsOf } from '../../src/layers/folders.js';
import { isAtOrBelow, placeAt, type Place } from '../../src/layers/places.js';
import type { Command, Shells } from '../../src/shell/model.js';

export default defineRule({
  id: 'narrow-stage-copy', presets: ['size'], severity: 'info',
  needs: ['dockerfile', 'shells'],
  about: { instructions: ['COPY'] },
  summary: 'The whole folder of a build copied out of its stage',
  rationale: 'Where something was built lie its sources, its tools and all it was built from; the image needs what came of it.',
  messages: { whole: '{source} is where line {line} builds, so that sources and tools come along; name what came of it' },
  examples: [{
    before: 'FROM node:24 AS build\nWORKDIR /src\nCOPY . .\nRUN npm run build\nFROM nginx:1.29\nCOPY --from=build /src /src',
    after: 'FROM node:24 AS build\nWORKDIR /src\nCOPY . .\nRUN npm run build\nFROM nginx:1.29\nCOPY --from=build /src/dist /srv',
  }],
}, function* ({ dockerfile, shells }) {
  const broad = instructionsOf(dockerfile, 'COPY').flatMap((copy) => {
    const stage = isTrigger(dockerfile, copy) || !dockerfile.ships(copy) ? null : stageOf(dockerfile, copy);
    return stage === null ? [] : broadSources(dockerfile, copy).map((source) => ({ ...source, stage }));
  });
  if (broad.length === 0) return;
  const wanted = new Map<Stage, Place[]>(broad.map(({ stage }) => [stage, []]));
  for (const { stage, place } of broad) wanted.get(stage)?.push(place);
  const sites = sitesIn(dockerfile, shells, wanted);
  for (const { word, place, stage } of broad) {
    const site = sites.get(stage)?.find(({ folder }) => isAtOrBelow(folder, place));
    if (site === undefined) continue;
    const { command } = site;
    const line = String(dockerfile.lines.lineAt(command.span.start));
    yield { message: 'whole', data: { source: word.text, line }, at: word.span, related: [{ at: command.span, text: 'built here' }] };
  }
});

/** Sources that may be where something is built: a file is not, nor a folder for results. */
function broadSources(dockerfile: Dockerfile, copy: Instruction): readonly Readonly<{ word: Word; place: Place }>[] {
  const target = placeOf(dockerfile, copy, copy.words.at(-1));
  return copy.words.slice(0, -1).flatMap((word) => {
    const place = /\.\w+$|[*?[]/.test(word.text) ? null : placeOf(dockerfile, copy, word);
    // All there is, copied over all there is, is for another rule.
    return place === null || (place === '/' && target === '/') || isForResults(place) ? [] : [{ word, place }];
  });
}

const stageOf = (dockerfile: Dockerfile, copy: Instruction): Stage | null => {
  const [source] = sourcesOf(copy);
  return source === undefined ? null : dockerfile.stageFor(source.text, copy);
};

/** Whoever builds in `bin` or `dist` has put nothing else there. */
const isForResults = (source: Place): boolean => heavyKindOf(source)?.category === 'output';

/** Of another stage, paths count from its root. */
const placeOf = (dockerfile: Dockerfile, copy: Instruction, word: Word | undefined): Place | null => {
  const path = word === undefined ? null : dockerfile.valueOf(word, copy);
  return path === null ? null : placeAt('/', path);
};

/** A folder in which a stage builds, or installs what it builds with. */
interface Site { readonly folder: Place; readonly command: Command }

const mostSites = 50;

/** A folder that is cleared up in the same layer holds what it is wanted for. */
function sitesIn(dockerfile: Dockerfile, shells: Shells, wanted: ReadonlyMap<Stage, readonly Place[]>): ReadonlyMap<Stage, readonly Site[]> {
  const sites = new Map<Stage, Site[]>();
  const workdirs = workdirsOf(dockerfile);
  for (const run of instructionsOf(dockerfile, 'RUN')) {
    const { stage, index, span } = run;
    const places = stage === null || isTrigger(dockerfile, run) ? undefined : wanted.get(stage);
    const folder = workdirs[index] ?? '/';
    const mayBeThere = places?.some((place) => isAtOrBelow(folder, place)) === true;
    const script = places !== undefined && (mayBeThere || /\b(?:cd|pushd)\b/.test(dockerfile.text.slice(span.start, run.wholeSpan.end))) ? shells.script(run) : null;
    if (script === null || stage === null || script.commands.some(removesMuch)) continue;
    const builders = script.commands.filter(leavesMuch);
    if (builders.length === 0) continue;
    const folders = commandFolders(dockerfile.text, script, folder);
    const own = sites.get(stage) ?? [];
    sites.set(stage, own);
    for (const command of builders) {
      const at = folders.get(command) ?? null;
      if (at?.startsWith('/') === true && own.length < mostSites) own.push({ folder: at, command });
    }
  }
  return sites;
}

const leavesMuch = (command: Command): boolean => !quiet.has(command.name) && !isPipInstall(command) && !command.args.some(({ text }) => pointsElsewhere.test(text))
  && (makerOf(command) !== null || buildEcosystem(command) !== null);

/** What is run most often, and builds nothing. */
const quiet: ReadonlySet<string> = new Set(['apt-get', 'apk', 'curl', 'wget', 'tar', 'echo', 'cd', 'mkdir', 'rm', 'mv', 'cp', 'ln', 'chmod', 'chown', 'sha512sum', 'sha256sum']);

/** The work is done in another folder than the one the command runs in. */
const pointsElsewhere = /^(?:-C|-[CdfpF].+|--(?:prefix|dir|cwd|directory|working-dir|project-dir|manifest-path|file)(?:=.*)?)$/;

const removesMuch = (command: Command): boolean => command.name === 'rm' && hasFlag(command, 'r', 'R', 'recursive');

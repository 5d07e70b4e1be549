import type { BuildContext } from '../../src/discover/context.js';
import type { Dockerfile, Instruction, Stage } from '../../src/dockerfile/model.js';
import { mountsOf } from '../../src/dockerfile/mount.js';
import { defineRule, unsafeFix, type UnsafeFix } from '../../src/engine/rule.js';
import { needsSources, projectInstall, type ProjectInstall } from '../../src/knowledge/installers.js';
import { installedInto, looksElsewhere, mayReadMore, needsOnlyManifests } from '../../src/knowledge/manifests.js';
import { isPureClean } from '../../src/layers/caches.js';
import { CopiedNames } from '../../src/layers/copied-names.js';
import { commandFolders, workdirsOf } from '../../src/layers/folders.js';
import { firstFound, holdsToken, type Found, type Manifest } from '../../src/layers/manifests-found.js';
import { nameOf, type Place } from '../../src/layers/places.js';
import { transferOf, type Transfer } from '../../src/layers/transfers.js';
import type { Command, Script, Shells } from '../../src/shell/model.js';
import { newlineOf } from '../../src/text/lines.js';
import { insertAt, replaceAt, span, type TextEdit } from '../../src/text/span.js';

export default defineRule({
  id: 'order-for-cache', presets: ['recommended', 'size'], severity: 'warning',
  needs: ['dockerfile', 'shells'], uses: ['context'], fix: 'unsafe',
  about: { instructions: ['RUN'] },
  summary: 'Sources copied before the dependencies are installed',
  rationale: 'A step is taken from the cache until a file it depends on changes. With all sources copied first, every change of any of them '
    + 'installs the dependencies again.',
  messages: { late: 'every change below {source} makes {install} run again; copy {manifests} and run it before the rest is copied' },
  examples: [{
    before: 'FROM node:22-slim\nWORKDIR /app\nCOPY . .\nRUN npm ci',
    after: 'FROM node:22-slim\nWORKDIR /app\nCOPY package.json package-lock.json ./\nRUN npm ci\nCOPY . .',
    files: { 'package.json': '{}', 'package-lock.json': '{}', 'server.js': '' },
  }],
}, function* ({ dockerfile, shells, context }) {
  const workdirs = workdirsOf(dockerfile);
  const copied = new Map<Stage, CopiedNames>();
  for (const stage of dockerfile.stages) {
    const names = new CopiedNames((stage.parent && copied.get(stage.parent)) ?? null);
    copied.set(stage, names);
    // What ONBUILD triggers is another build, with another context.
    yield* lateInstalls(dockerfile, stage.instructions, { shells, context, workdirs, names });
    const triggers = stage.instructions.flatMap(({ trigger }) => trigger ?? []);
    yield* lateInstalls(dockerfile, triggers, { shells, context: null, workdirs, names: new CopiedNames(names) });
  }
});

interface Surroundings {
  readonly shells: Shells;
  readonly context: BuildContext | null;
  readonly workdirs: readonly Place[];
  readonly names: CopiedNames;
}

function* lateInstalls(dockerfile: Dockerfile, instructions: readonly Instruction[], { shells, context, workdirs, names }: Surroundings) {
  const copies: Transfer[] = [];
  const told = new Set<string>();
  for (const instruction of instructions) {
    const folder = workdirs[instruction.index] ?? '/';
    const transfer = transferOf(dockerfile, instruction, folder, context);
    if (transfer !== null) names.add(transfer);
    if (transfer?.isFromContext === true && transfer.sources.some(mayBeFolder) && copies.length < mostCopies) copies.push(transfer);
    const script = instruction.keyword === 'RUN' && copies.length > 0 ? shells.script(instruction) : null;
    if (script === null || mountsOf(instruction).some(({ type }) => type === 'bind')) continue;

    const folders = commandFolders(dockerfile.text, script, folder);
    for (const command of script.commands) {
      const install = projectInstall(command);
      const from = folders.get(command) ?? null;
      if (install === null || from === null || needsSources(command) || looksElsewhere(install, command) || isPreparation(command)) continue;
      if (told.has(install.tool) || install.manifests.some((manifest) => names.has(nameOf(manifest)))) continue;
      const found = firstFound(copies, install, from, context);
      if (found === null) continue;
      told.add(install.tool);
      const { copy, manifests, locks } = found;
      const named = [...manifests, ...context === null ? [] : locks.filter((lock) => !holdsToken(lock))];
      const fix = repair({ dockerfile, instructions, instruction, script, command, install, context }, found);
      yield {
        message: 'late' as const,
        data: { source: copy.sources[0] ?? '.', install: shown(command, install), manifests: named.map(({ path }) => path).join(' ') },
        at: copy.instruction.span, related: [{ at: command.span, text: 'runs again' }],
        ...(fix === null ? {} : { fix }),
      };
    }
  }
}

/** `cargo chef prepare` reads the sources to find out what to install. */
const isPreparation = ({ name, args }: Command): boolean => name === 'cargo' && args[0]?.value === 'chef' && args[1]?.value !== 'cook';

/** Nobody copies that many folders; somebody may want us to look through them all for every command. */
const mostCopies = 50;

/** A name with a letter's ending is a file's; but the context knows better. */
const mayBeFolder = (source: string): boolean => !/^[^*]+\.[A-Za-z]\w*$/.test(nameOf(source)) || source.endsWith('.');

const shown = ({ name, args }: Command, { verb }: ProjectInstall): string =>
  [name, ...args.slice(0, verb + 1).map(({ text }) => text)].join(' ').slice(0, 60);

interface Moment {
  readonly dockerfile: Dockerfile;
  readonly instructions: readonly Instruction[];
  readonly instruction: Instruction;
  readonly script: Script;
  readonly command: Command;
  readonly install: ProjectInstall;
  readonly context: BuildContext | null;
}

/** Copies the manifests where all was copied, and all behind the install. */
function repair({ dockerfile, instructions, instruction, script, command, install, context }: Moment, { copy, manifests, locks }: Found): UnsafeFix | null {
  const broad = copy.instruction;
  const isOnly = script.form === 'shell' && script.statements.length > 0 && script.commands.every((other) => other === command || isPureClean(other));
  const isTrigger = dockerfile.instructions[broad.index] !== broad;
  if (!isOnly || isTrigger || instruction.heredocs.length > 0 || copy.sources.length !== 1) return null;
  if (broad.flags.some(({ name }) => !['chown', 'chmod', 'link'].includes(name)) || !staysPut(broad, instructions, instruction, dockerfile)) return null;
  const wanted = context === null ? [...manifests, ...locks.filter(({ path }) => nameOf(path) !== '.npmrc').map(asPattern)] : [...manifests, ...locks];
  if (context === null && (install.tool === 'dotnet' || manifests.some(({ path }) => path.includes('*')))) return null;
  const [first] = wanted;
  const text = manifests[0]?.text ?? null;
  if (first === undefined || !needsOnlyManifests(install, command, text)) return null;
  if (wanted.some(({ path, folder }) => folder !== first.folder || !/^[\w./*@+-]+$/.test(path))) return null;
  if (manifests.some((each) => each.text !== null && mayReadMore(install, command, each.text)) || locks.some(holdsToken)) return null;

  const destination = folderWord(broad, first.folder, dockerfile);
  const output = installedInto(install);
  // Copied last, what the context has of the sort would lie on top of what was installed.
  const besideFirst = first.path.slice(0, first.path.lastIndexOf('/') + 1);
  if (destination === null || (output !== null && context?.kind(besideFirst + output) === 'folder' && !context.isIgnored(besideFirst + output))) return null;
  const flags = broad.flags.map((flag) => `${dockerfile.text.slice(flag.span.start, flag.span.end)} `).join('');
  const keyword = /^[a-z]/.test(dockerfile.text.slice(broad.keywordSpan.start)) ? 'copy' : 'COPY';
  const line = `${keyword} ${flags}${wanted.map(({ path }) => path).join(' ')} ${destination}`;
  const overwrites = output === null || context !== null ? '' : `, and a ${output} folder of the context would overwrite what was installed`;
  return unsafeFix(`Copy ${nameOf(first.path)} and install before the rest is copied`,
    `an install that reads other files of the project no longer finds them${overwrites}`, ...moveBehind(dockerfile, broad, instruction, line));
}

const asPattern = (lock: Manifest): Manifest => ({ ...lock, path: `${lock.path}*` });

/** Nothing between a copy and the install minds that the copy comes later. */
function staysPut(broad: Instruction, instructions: readonly Instruction[], install: Instruction, { text }: Dockerfile): boolean {
  const between = instructions.slice(instructions.indexOf(broad) + 1, instructions.indexOf(install));
  const isFixed = !text.slice(broad.span.start, broad.span.end).includes('$');
  const isAbsolute = broad.words.at(-1)?.text.startsWith('/') === true;
  return between.every(({ keyword }) => (keyword === 'WORKDIR' ? isAbsolute : keyword === 'ENV' || keyword === 'ARG' ? isFixed : harmless.has(keyword)));
}

const harmless: ReadonlySet<string> = new Set(['LABEL', 'EXPOSE', 'CMD', 'ENTRYPOINT', 'HEALTHCHECK', 'STOPSIGNAL', 'USER', 'SHELL', 'MAINTAINER']);

/** The copy's destination as a folder's, or a folder below it; null where it cannot be written without quotes. */
function folderWord(broad: Instruction, folder: string, dockerfile: Dockerfile): string | null {
  const word = broad.words.at(-1);
  const text = word === undefined ? '' : broad.json === null ? word.text : dockerfile.valueOf(word, broad) ?? '';
  if (!/^[\w./${}@+-]+$/.test(text)) return null;
  const root = text === '.' ? './' : text.endsWith('/') ? text : `${text}/`;
  return folder === '' ? root : `${root}${folder}/`;
}

/** Puts a line where the copy was, and the copy with the comments right above it behind the install. */
function moveBehind({ text, lines }: Dockerfile, broad: Instruction, install: Instruction, line: string): readonly TextEdit[] {
  let first = broad.line;
  for (const comment of [...broad.comments].reverse()) {
    if (comment.line !== first - 1) break;
    first--;
  }
  const newline = newlineOf(text);
  const block = span(lines.start(first), broad.wholeSpan.end);
  const moved = text.slice(block.start, block.end);
  const end = install.wholeSpan.end;
  const isLast = end === text.length && !text.endsWith('\n');
  return [replaceAt(block, line + newline), insertAt(end, isLast ? newline + moved.replace(/\r?\n$/, '') : moved)];
}

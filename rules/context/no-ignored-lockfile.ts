import { namedSources } from '../../src/discover/broad-copy.js';
import type { BuildContext } from '../../src/discover/context.js';
import { ignoreLine } from '../../src/discover/ignore-line.js';
import { appendTo } from '../../src/discover/ignore-text.js';
import type { Stage } from '../../src/dockerfile/model.js';
import { mountsOf } from '../../src/dockerfile/mount.js';
import { defineRule, type UnsafeFix } from '../../src/engine/rule.js';
import { projectInstall, type ProjectInstall } from '../../src/knowledge/installers.js';
import { looksElsewhere } from '../../src/knowledge/manifests.js';
import { matches } from '../../src/layers/copied-names.js';
import { commandFolders, workdirsOf } from '../../src/layers/folders.js';
import { isAtOrBelow, nameOf, placeAt, type Place } from '../../src/layers/places.js';
import { transferOf, type Target, type Transfer } from '../../src/layers/transfers.js';
import { someRun } from '../../src/shell/queries.js';
import { oneLine } from '../../src/text/one-line.js';

export default defineRule({
  id: 'no-ignored-lockfile', presets: ['recommended'], severity: 'error',
  needs: ['dockerfile', 'shells', 'context'], fix: 'unsafe',
  summary: 'An install whose manifest or lock file is ignored',
  rationale: 'Without its lock file an install takes whatever is newest, or ends with an error, and on the machine of whoever wrote it all is well.',
  messages: { ignored: '{pattern} keeps {path} out of the build, and {install} reads it; add {line} below' },
  examples: [{
    before: 'FROM node:24-alpine\nWORKDIR /app\nCOPY . .\nRUN yarn install --frozen-lockfile', after: 'FROM node:24-alpine\nWORKDIR /app\nCOPY . .\nRUN yarn install --frozen-lockfile',
    files: { 'package.json': '{}', 'yarn.lock': '', '.dockerignore': '*.lock\n' }, filesAfter: { '.dockerignore': '*.lock\n!yarn.lock\n' },
  }],
}, function* ({ dockerfile, shells, context }) {
  const { ignoreFile } = context;
  if (ignoreFile === null || ignoreFile.patterns.length === 0 || !someRun(dockerfile, shells, (command) => projectInstall(command) !== null)) return;
  const named = new Set(namedSources(dockerfile).map(({ path }) => path));
  const workdirs = workdirsOf(dockerfile);
  const copied = new Map<Stage, readonly Transfer[]>();
  const told = new Set<string>();
  for (const stage of dockerfile.stages) {
    const copies = [...(stage.parent && copied.get(stage.parent)) ?? []];
    copied.set(stage, copies);
    for (const instruction of stage.instructions) {
      const folder = workdirs[instruction.index] ?? '/';
      const transfer = copies.length < mostCopies ? transferOf(dockerfile, instruction, folder, context) : null;
      if (transfer?.isFromContext === true) copies.push(transfer);
      // What is mounted may be anything.
      const isMounted = mountsOf(instruction).some(({ type }) => type === 'bind');
      const script = instruction.keyword === 'RUN' && !isMounted ? shells.script(instruction) : null;
      const folders = script === null ? null : commandFolders(dockerfile.text, script, folder);
      for (const command of script?.commands ?? []) {
        const install = projectInstall(command);
        const from = folders?.get(command) ?? null;
        if (install === null || from === null || looksElsewhere(install, command)) continue;
        for (const path of ignoredOf(install, from, copies, context)) {
          const pattern = ignoreFile.patterns.findLast((each) => each.matches(path));
          if (named.has(path) || told.has(path) || pattern === undefined || pattern.negated) continue;
          told.add(path);
          const words = command.args.slice(0, install.verb + 1).map(({ text }) => text);
          const line = `!${ignoreLine(path)}`;
          const data = { pattern: pattern.pattern, path: oneLine(path), install: [command.name, ...words].join(' ').slice(0, 60), line };
          yield { message: 'ignored', data, at: { file: ignoreFile.path, span: pattern.span }, fix: repair(line, context) };
        }
      }
    }
  }
});

/** Nobody copies that often; somebody may want us to look through them all for every command. */
const mostCopies = 50;

/** The files that the install reads, as far as a copy would bring them if they were not ignored. */
const ignoredOf = (install: ProjectInstall, from: Place, copies: readonly Transfer[], context: BuildContext): readonly string[] =>
  [...install.manifests, ...install.locks].filter((name) => !name.includes('*') && !name.endsWith('/') && nameOf(name) !== '.npmrc').flatMap((name) => {
    const place = placeAt(from, name);
    const paths = place === null ? [] : copies.flatMap((copy) => copy.targets.flatMap((target) => sourceOf(place, copy, target) ?? []));
    return paths.find((path) => context.kind(path) === 'file' && context.isIgnored(path)) ?? [];
  });

/** The path of the context that a copy puts in a place; null where it does not. */
const sourceOf = (place: Place, { destination }: Transfer, { source, kind }: Target): string | null => {
  if (source === null || kind === 'file' || !isAtOrBelow(place, destination)) return null;
  const below = destination === '/' ? place.slice(1) : place.slice(destination.length + 1);
  if (source === '' || source === '*') return below;
  if (!source.includes('*')) return `${source}/${below}`;
  return matches(nameOf(source), below) ? `${source.slice(0, source.length - nameOf(source).length)}${below}` : null;
};

const repair = (line: string, { ignoreFile, ignorePath }: BuildContext): UnsafeFix => ({
  safety: 'unsafe', summary: `Add ${line} to ${ignorePath}`, caveat: 'the install takes what the file says from now on', edits: [],
  files: [{ path: ignorePath, edits: [appendTo(ignoreFile?.text ?? '', `${line}\n`)] }],
});

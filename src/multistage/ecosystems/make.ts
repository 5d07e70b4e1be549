import { posix } from 'node:path';
import type { Command } from '../../shell/model.js';
import { hasArg, hasFlag } from '../../shell/queries.js';
import { insertAt, type TextEdit } from '../../text/span.js';
import { folderOfStep, isOnPath, startPath } from '../artefact.js';
import type { Build, Copy, Plan, Step } from '../model.js';
import { nativeRuntime } from '../native.js';
import { refuse } from '../refusal.js';
import { isWithin } from '../workdir.js';
import { planC } from './c.js';

/** Where `make install` puts what would otherwise be scattered over the system. */
const tray = '/out';

export const planMake = (build: Build): Plan => {
  const makes = build.steps.filter(({ ecosystem }) => ecosystem === 'make');
  if (makes.length === 0) return planC(build);
  const installs = makes.filter(({ command }) => isInstall(command));
  const native = nativeRuntime(build, false);
  if (installs.length === 0) return { ...native, copies: started(build) };

  const [install, another] = installs;
  if (install === undefined || another !== undefined) return refuse('more than one thing is installed, and one may be built with another');
  if (build.steps.at(-1) !== install) return refuse('something is built with what was installed');
  if (install.command.args.some(({ prefix }) => prefix.startsWith('DESTDIR=')) || install.command.assigns.some(({ name }) => name === 'DESTDIR')) {
    return refuse('DESTDIR is in use already');
  }
  refuseRoot(build);
  const usesCache = build.phases.build.some((instruction) => build.shells.commands(instruction).some(({ name }) => name === 'ldconfig'));
  return {
    ...native,
    copies: [{ from: `${tray}/`, to: '/' }, ...extra(build)],
    edits: [intoTray(install)],
    runs: usesCache ? ['ldconfig'] : [],
    provides: (name) => !isInterpreter(name) && (!name.includes('/') || /\/(?:s?bin|libexec|games)\/[^/]+$/.test(name)),
    ...(knowsTray(build, install) ? {} : { caveat: 'make installs nothing there if its Makefile knows no DESTDIR' }),
  };
};

/** CMake, Meson and Ninja all do; of a Makefile that nobody generated it is for its text to say. */
const knowsTray = (build: Build, install: Step): boolean => {
  if (!/^g?make$/.test(install.command.name)) return true;
  const folder = folderOfStep(build, install);
  const text = ['GNUmakefile', 'makefile', 'Makefile'].map((name) => build.project?.read(posix.join(folder, name)) ?? null).find((found) => found !== null);
  if (text === undefined) return false;
  return text.includes('DESTDIR') || /^[ \t]*-?include\b/m.test(text) || refuse('the Makefile knows no DESTDIR, and what it installs would stay behind');
};

/** In today's distributions `/bin` and `/lib` are links, and a folder cannot be copied over one. */
const refuseRoot = ({ phases, shells }: Build): void => {
  for (const { text } of phases.build.flatMap((instruction) => shells.commands(instruction)).flatMap(({ args }) => args)) {
    if (/^(?:--(?:exec-)?prefix|--(?:bin|sbin|lib)dir|-DCMAKE_INSTALL_PREFIX(?::PATH)?|-?-?prefix|PREFIX|prefix)=["']?\/(?:s?bin|lib(?:64)?)?\/?["']?$/.test(text)) {
      refuse(`${text} installs into folders that are links in the new image`);
    }
  }
};

const isInstall = (command: Command): boolean => {
  switch (command.name) {
    case 'cmake': return hasFlag(command, 'install') || (hasFlag(command, 'build') && command.args.some(({ value }) => value === 'install'));
    case 'make': case 'gmake': case 'ninja': return command.args.some(({ value }) => value !== null && /^install(?:-strip|\/strip)?$/.test(value));
    case 'meson': return hasArg(command, 'install');
    default: return false;
  }
};

const intoTray = ({ command }: Step): TextEdit => (/^g?make$/.test(command.name)
  ? insertAt(command.nameSpan.end, ` DESTDIR=${tray}`)
  : insertAt(command.wholeSpan.start, `DESTDIR=${tray} `));

/** Without an install step the one program known is the one that is started. */
const started = (build: Build): readonly Copy[] => {
  const workdir = build.workdirs(null);
  const paths = build.start.programs.map(([program]) => startPath(build, program?.text));
  const [first] = paths;
  if (first == null || workdir === null || workdir === '/' || !isWithin(workdir, first)) {
    return refuse('neither an install step nor the start of the image says what is built');
  }
  return paths.flatMap((path) => (path !== null && isWithin(workdir, path) ? [{ from: path, to: path }] : []));
};

/** Started from the working directory although something was installed: that goes along as well. */
const extra = (build: Build): readonly Copy[] => {
  const workdir = build.workdirs(null);
  return build.start.programs.flatMap(([program]) => {
    const path = startPath(build, program?.text);
    return path === null || workdir === null || workdir === '/' || !isWithin(workdir, path) || isOnPath(path) ? [] : [{ from: path, to: path }];
  });
};

const isInterpreter = (name: string): boolean => /^(?:python[\d.]*|node|perl|ruby|java|php|bash|go|cargo|make|cmake|npm)$/.test(posix.basename(name));

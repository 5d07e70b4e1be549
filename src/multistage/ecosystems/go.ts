import { posix } from 'node:path';
import { isBuildPackage } from '../../knowledge/build-packages.js';
import { runtimeImage } from '../../knowledge/runtime-images.js';
import { insertAt, type TextEdit } from '../../text/span.js';
import { folderOfStep, known, settled, spoken, startedNames, startPath, variable } from '../artefact.js';
import type { Build, Copy, Plan, Step } from '../model.js';
import { goPackageName, moduleName, needsCgo } from '../project/go-module.js';
import { refuse } from '../refusal.js';
import { sameDistro } from '../runtime.js';
import { within } from '../workdir.js';

export const planGo = (build: Build): Plan => {
  const copies = build.steps.flatMap((step) => artefactsOf(build, step));
  if (copies.length === 0) refuse('nothing says where `go build` puts the program; name it with -o');
  const edits: TextEdit[] = [];
  let usesC = false;
  for (const step of build.steps) {
    if (cgoOf(build, step) === 'on') usesC = true;
  }
  if (!usesC) {
    for (const step of build.steps) {
      if (variable(build, step, 'CGO_ENABLED') === undefined) edits.push(insertAt(step.command.wholeSpan.start, 'CGO_ENABLED=0 '));
    }
  }
  return {
    copies, edits, links: usesC,
    runtime: (shell) => (usesC ? sameDistro(build) : shell ? sameDistro(build) ?? runtimeImage('go', build.root, { shell, isStatic: true })
      : runtimeImage('go', build.root, { shell, isStatic: true })),
    ...(edits.length > 0 ? { caveat: 'it is now built without cgo' } : {}),
  };
};

/** Go calls C where it is told to, where the image was given a compiler for it, and where the sources say so. */
const cgoOf = (build: Build, step: Step): 'on' | 'off' => {
  const set = variable(build, step, 'CGO_ENABLED');
  if (set === null) return refuse('CGO_ENABLED hangs on a variable');
  if (set !== undefined) return set === '0' ? 'off' : 'on';
  if (step.command.args.some(({ value }) => value === '-race')) return 'on';
  const compilers = build.installs.some(({ word }) => isBuildPackage(word) && cPackage.test(word));
  return compilers || (build.project !== null && needsCgo(build.project, folderOfStep(build, step))) ? 'on' : 'off';
};
const cPackage = /^(?:gcc|g\+\+|clang|musl-dev|build-base|build-essential|libc6?-dev)(?:$|[=<>~:-])/;

const artefactsOf = (build: Build, step: Step): readonly Copy[] => {
  const { command } = step;
  const targetOs = variable(build, step, 'GOOS');
  if (targetOs !== undefined && targetOs !== 'linux' && !isTargets(build, step)) return refuse('GOOS is not known to be linux');
  const folder = goFolder(build, step);
  const { packages, output, mode } = readArguments(build, step);
  if (mode !== null && mode !== 'default' && mode !== 'exe') return refuse(`-buildmode=${mode} makes no program that stands alone`);
  if (command.args[0]?.value === 'install') return packages.map((name) => installed(build, step, goName(build, folder, name)));

  if (output !== null) {
    const path = within(folder, output) ?? refuse('the working directory is not known');
    const isFolder = output.endsWith('/') || output === '.' || packages.length > 1;
    const names = isFolder ? packages.map((name) => posix.join(path, goName(build, folder, name))) : [path];
    return names.map((name) => same(settled(build, step, name)));
  }
  // Several packages at once are compiled and thrown away.
  if (packages.length > 1 || packages.some((name) => name.includes('...'))) return [];
  return [same(settled(build, step, posix.join(folder, goName(build, folder, packages[0] ?? '.'))))];
};

/** `GOOS=$TARGETOS` is the system of the image that is made, and so that of the second stage. */
const isTargets = ({ dockerfile }: Build, { command, instruction }: Step): boolean => {
  const assigned = command.assigns.findLast(({ name }) => name === 'GOOS');
  const text = assigned === undefined ? dockerfile.lookup('GOOS', instruction)?.pair.value?.text : dockerfile.text.slice(assigned.span.start, assigned.span.end);
  return /^(?:GOOS=)?["']?\$\{?TARGETOS\}?["']?$/.test(text ?? '');
};

const same = (path: string): Copy => ({ from: path, to: path });

/** `go -C folder build` and `go build -C folder` go there first. */
const goFolder = (build: Build, step: Step): string => {
  const folder = folderOfStep(build, step);
  const at = step.command.args.findIndex(({ value }) => value === '-C');
  const into = at === -1 ? undefined : step.command.args[at + 1];
  return into === undefined ? folder : within(folder, known(build, step, into)) ?? folder;
};

const goName = (build: Build, folder: string, name: string): string => {
  if (name.includes('...')) return refuse(`${name} builds more than one program`);
  if (name.includes('*')) return refuse(`nothing says what \`go build ${name}\` calls the program; name it with -o`);
  if (name !== '.' && name !== './') return goPackageName(name);
  return moduleName(build.project?.read(posix.join(folder, 'go.mod')) ?? null) ?? startedIn(build, folder)
    ?? refuse('nothing says what `go build` calls the program; name it with -o');
};

/** What the container starts from the folder that was built in can only be what was built. */
const startedIn = (build: Build, folder: string): string | null => {
  const paths = startedNames(build).map((name) => startPath(build, name));
  const found = paths.find((path) => path !== null && posix.dirname(path) === folder && !posix.basename(path).includes('.'));
  return found == null ? null : posix.basename(found);
};

/** A program the container calls by name has to lie where the new image looks for it. */
const installed = (build: Build, step: Step, name: string): Copy => {
  if (variable(build, step, 'GOARCH') !== undefined || variable(build, step, 'GOOS') !== undefined) {
    return refuse(`where \`${spoken(step.command)}\` puts a program for another platform is not known`);
  }
  const bin = variable(build, step, 'GOBIN');
  const path = variable(build, step, 'GOPATH');
  if (bin === null || path === null) return refuse('GOBIN or GOPATH hangs on a variable');
  const from = settled(build, step, posix.join(bin ?? posix.join(path ?? '/go', 'bin'), name));
  return { from, to: startedNames(build).includes(name) ? `/usr/local/bin/${name}` : from };
};

const readArguments = (build: Build, step: Step): { packages: readonly string[]; output: string | null; mode: string | null } => {
  const packages: string[] = [];
  let output: string | null = null;
  let mode: string | null = null;
  const { args } = step.command;
  for (let at = 1; at < args.length; at++) {
    const word = args[at];
    if (word === undefined) continue;
    const flag = /^--?([\w-]+)(=?)/.exec(word.prefix);
    if (flag === null) {
      packages.push(known(build, step, word));
      continue;
    }
    const [, name = '', glued = ''] = flag;
    const takesValue = glued === '' && valueFlags.has(name);
    if (name === 'o' || name === 'buildmode') {
      const next = takesValue ? args[at + 1] : word;
      const value = next === undefined ? '' : known(build, step, next);
      const text = takesValue ? value : value.slice(value.indexOf('=') + 1);
      if (name === 'o') output = text;
      else mode = text;
    }
    if (takesValue) at++;
  }
  return { packages: files(packages), output, mode };
};

/** `go build a.go b.go` makes one program, called after the first file. */
const files = (packages: readonly string[]): readonly string[] =>
  (packages.length > 1 && packages.every((name) => name.endsWith('.go')) ? packages.slice(0, 1) : packages.length === 0 ? ['.'] : packages);

const valueFlags: ReadonlySet<string> = new Set([
  'o', 'C', 'p', 'asmflags', 'buildmode', 'compiler', 'gccgoflags', 'gcflags', 'installsuffix', 'ldflags', 'mod', 'modfile', 'overlay', 'pgo',
  'pkgdir', 'tags', 'toolexec', 'covermode', 'coverpkg',
]);

import { posix } from 'node:path';
import { runtimeImage } from '../../knowledge/runtime-images.js';
import type { Argument, Command } from '../../shell/model.js';
import { folderOfStep, known, settled, startedNames, startPath, variable } from '../artefact.js';
import { standsOnBookwormOrLater } from '../../knowledge/default-release.js';
import { libraryFor } from '../libraries.js';
import type { Build, Copy, Plan, Step } from '../model.js';
import { crateBinaries } from '../project/cargo.js';
import { crateLibraries } from '../project/native-packages.js';
import { Refusal, refuse } from '../refusal.js';
import { sameDistro } from '../runtime.js';
import { within } from '../workdir.js';

export const planRust = (build: Build): Plan => {
  const copies = artefacts(build);
  const isStatic = build.steps.every((step) => isStaticStep(build, step));
  return {
    copies, links: !isStatic, packages: isStatic ? [] : linked(build),
    runtime: (shell) => {
      const image = runtimeImage('rust', build.root, { shell, isStatic });
      if (image !== null && !(isStatic && shell)) return image;
      if (!isStatic && !isKnownRelease(build)) return null;
      return !shell && build.distro?.family === 'debian' ? 'gcr.io/distroless/cc-debian13' : sameDistro(build);
    },
    ...(isStatic ? {} : { caveat: 'other libraries it is linked against than libc, libgcc and OpenSSL have to be installed' }),
  };
};

/** What the crates link that the full image brings headers of. bookworm itself has no OpenSSL, as later releases do. */
const linked = (build: Build): readonly string[] => {
  const step = build.steps.at(-1);
  if (step === undefined || build.distro?.family !== 'debian') return [];
  const lock = build.project?.read(posix.join(crateFolder(build, step), 'Cargo.lock')) ?? null;
  const isFull = !/(?:^|-)slim/.test(build.root.tag ?? '');
  const words = lock !== null ? crateLibraries(lock) : isFull && build.distro.release === 'bookworm' ? ['libssl-dev'] : [];
  return words.map((word) => libraryFor(build, word));
};

/** A first build of nothing but the dependencies need not be known by name if the last one is. */
const artefacts = (build: Build): readonly Copy[] => {
  return build.steps.flatMap((step) => {
    try {
      return artefactsOf(build, step);
    } catch (error) {
      if (!(error instanceof Refusal) || step === build.steps.at(-1)) throw error;
      return [];
    }
  });
};

/** Before bookworm OpenSSL was another one, and what is linked against that one does not start on a newer release. */
const isKnownRelease = ({ root, distro }: Build): boolean => distro?.release !== null || standsOnBookwormOrLater(root);

/** Rust on Alpine, and for a musl target, links everything into the program unless it is told not to. */
const isStaticStep = (build: Build, step: Step): boolean => {
  const flags = variable(build, step, 'RUSTFLAGS');
  if (flags === null || flags?.includes('-crt-static') === true) return false;
  const triple = tripleOf(build, step);
  return triple === null ? build.distro?.family === 'alpine' : triple.includes('musl');
};

const tripleOf = (build: Build, step: Step): string | null => {
  const word = valueOf(step.command, 'target');
  const set = variable(build, step, 'CARGO_BUILD_TARGET');
  if (word === null) return set === null ? refuse('CARGO_BUILD_TARGET hangs on a variable') : set ?? null;
  return known(build, step, word);
};

const artefactsOf = (build: Build, step: Step): readonly Copy[] => {
  const folder = crateFolder(build, step);
  if (step.command.args.some(({ value }) => value === 'install')) {
    const root = valueOf(step.command, 'root');
    const home = variable(build, step, 'CARGO_HOME');
    if (home === null) refuse('CARGO_HOME hangs on a variable');
    const bin = posix.join(root === null ? home ?? '/usr/local/cargo' : known(build, step, root), 'bin');
    return binariesOf(build, step, folder, bin).map((name) => copyOf(settled(build, step, within(folder, posix.join(bin, name)) ?? '')));
  }
  const output = outputOf(build, step, folder);
  return binariesOf(build, step, folder, output).map((name) => copyOf(settled(build, step, posix.join(output, name))));
};

const copyOf = (from: string): Copy => ({ from, to: `/usr/local/bin/${posix.basename(from)}` });

/** `--path` and `--manifest-path` build what lies elsewhere. */
const crateFolder = (build: Build, step: Step): string => {
  const folder = folderOfStep(build, step);
  const [path, manifest] = [valueOf(step.command, 'path'), valueOf(step.command, 'manifest-path')];
  const into = path !== null ? known(build, step, path) : manifest !== null ? posix.dirname(known(build, step, manifest)) : '.';
  return within(folder, into) ?? folder;
};

const outputOf = (build: Build, step: Step, folder: string): string => {
  const [flag, profile] = [valueOf(step.command, 'target-dir'), valueOf(step.command, 'profile')];
  const set = variable(build, step, 'CARGO_TARGET_DIR');
  if (set === null) refuse('CARGO_TARGET_DIR hangs on a variable');
  const target = within(folder, flag === null ? set ?? 'target' : known(build, step, flag)) ?? folder;
  const named = profile === null ? 'release' : known(build, step, profile);
  return posix.join(target, tripleOf(build, step) ?? '', named === 'dev' ? 'debug' : named);
};

/** What is built: as the command, the manifest or, where there is neither, the container's start names it. */
const binariesOf = (build: Build, step: Step, folder: string, output: string): readonly string[] => {
  const chosen = step.command.args.flatMap((word, at) => {
    if (word.prefix.startsWith('--bin=')) return [known(build, step, word).slice('--bin='.length)];
    const next = step.command.args[at + 1];
    return word.value === '--bin' && next !== undefined ? [known(build, step, next)] : [];
  });
  if (chosen.length > 0) return chosen;
  const declared = build.project === null ? null : crateBinaries(build.project, folder);
  if (declared !== null) return declared;
  const started = startedNames(build).flatMap((name) => (name === null ? [] : name));
  const found = started.find((name) => isFromHere(build, name, output, step));
  return found === undefined ? refuse('nothing says what cargo calls the program') : [posix.basename(found)];
};

const isFromHere = (build: Build, name: string, output: string, step: Step): boolean => {
  const path = startPath(build, name);
  if (path === null) return output.endsWith('/bin') && !/^(?:sh|bash|exec)$/.test(name);
  // What is copied out of the target folder keeps its name, or the copy says the new one.
  return posix.dirname(path) === output || settled(build, step, posix.join(output, posix.basename(path))) === path;
};

const valueOf = ({ args }: Command, name: string): Argument | null => {
  for (const [at, word] of args.entries()) {
    if (word.value === `--${name}`) return args[at + 1] ?? null;
    const start = `--${name}=`;
    if (word.prefix.startsWith(start)) {
      return { ...word, value: word.value === null ? null : word.value.slice(start.length), prefix: word.prefix.slice(start.length), text: word.text.slice(start.length) };
    }
  }
  return null;
};

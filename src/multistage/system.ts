import { posix } from 'node:path';
import type { Instruction } from '../dockerfile/model.js';
import { isBuildPackage } from '../knowledge/build-packages.js';
import { managerOf } from '../knowledge/package-managers.js';
import type { Distro } from '../knowledge/distro.js';
import { libraryFor } from './libraries.js';
import type { Build, Plan } from './model.js';
import { leftIn, type Install } from './packages.js';
import { refuse } from './refusal.js';

/** The system packages the new stage needs: RUNs it repeats, and words for one of its own. */
export interface SystemPackages {
  readonly repeats: readonly Instruction[];
  readonly words: readonly string[];
}

export const systemPackages = (build: Build, plan: Plan): SystemPackages => {
  const { phases, shells, installs } = build;
  const before = new Set([...phases.inherited, ...phases.build]);
  const left = leftIn(shells, installs, true).filter(({ instruction }) => before.has(instruction));
  const repeats: Instruction[] = [];
  const words = [...plan.packages ?? []];
  for (const [instruction, group] of byInstruction(left)) {
    if (installsOnly(build, instruction) && !group.some(({ word }) => isBuildPackage(word) || isTool(word))) {
      repeats.push(instruction);
      continue;
    }
    const others = group.filter(({ word }) => !isBuildPackage(word) && isForRunning(build, word));
    const unknown = others.find(({ word }) => word.includes('$'));
    if (unknown !== undefined) refuse(`what ${unknown.word} installs hangs on a variable`);
    if (others.length > 0 && addsSources(build, instruction)) refuse(`${others.map(({ word }) => word).join(', ')} may come from a repository that is added there`);
    words.push(...others.map(({ word }) => word));
    if (plan.links === true) words.push(...group.filter(({ word }) => isBuildPackage(word)).flatMap(({ word }) => [libraryFor(build, word), ...ofCompiler(build, word)]));
  }
  return { repeats, words: [...new Set(words)].filter((word) => word !== '') };
};

const byInstruction = (installs: readonly Install[]): ReadonlyMap<Instruction, readonly Install[]> => {
  const groups = new Map<Instruction, Install[]>();
  for (const install of installs) {
    const group = groups.get(install.instruction);
    if (group === undefined) groups.set(install.instruction, [install]);
    else group.push(install);
  }
  return groups;
};

/** Alpine itself has no C++ library, and what its compilers make may need it; Node brings its own. */
const ofCompiler = ({ distro, ecosystem }: Build, word: string): readonly string[] =>
  (distro?.family === 'alpine' && ecosystem !== 'node' && /^(?:g\+\+|build-base|alpine-sdk|clang)(?:$|[=<>~])/.test(word) ? ['libstdc++'] : []);

/** Nothing happens in it but installing and tidying up. */
export const installsOnly = ({ shells }: Pick<Build, 'shells'>, instruction: Instruction): boolean => {
  const system = new Set(['apt', 'apk', 'yum', 'dnf', 'zypper', 'pacman']);
  return shells.commands(instruction).every((command) => system.has(managerOf(command) ?? '') || ['rm', 'set', 'true', 'find'].includes(command.name));
};

const addsSources = ({ shells }: Build, instruction: Instruction): boolean => shells.commands(instruction)
  .some(({ name, redirects }) => ['curl', 'wget', 'gpg', 'apt-key', 'add-apt-repository', 'tee', 'dpkg'].includes(name)
    || redirects.some(({ target }) => target?.prefix.startsWith('/etc/') === true));

/** Helpers that stand beside compilers are there for the build, unless the container starts them. */
const isForRunning = (build: Build, word: string): boolean => {
  const { start, ecosystem } = build;
  const name = word.split(/[=<>~]/, 1)[0] ?? word;
  const isStarted = [...start.programs, ...start.healthPrograms].some((program) => program.some(({ text }) => text === name));
  // What is interpreted may well call for them; a program that was compiled is another matter.
  const isInterpreted = ecosystem === 'node' || ecosystem === 'ruby' || ecosystem === 'python';
  return isStarted || !(installers.has(name) || isTool(word) || (ecosystem === 'ruby' && javascript.has(name) && !(name === 'nodejs' && mayCallJavaScript(build))) || (!isInterpreted && helpers.has(name)));
};

const installers: ReadonlySet<string> = new Set(['gnupg', 'gnupg2', 'lsb-release', 'apt-transport-https', 'software-properties-common', 'apt-utils']);
/** ExecJS looks for it as soon as it is loaded, whether or not there is anything to compile. */
const mayCallJavaScript = ({ project, workdirs }: Build): boolean => {
  const folder = workdirs(null);
  const lock = folder === null ? null : project?.read(posix.join(folder, 'Gemfile.lock')) ?? null;
  return lock === null || /^ +execjs /m.test(lock);
};

/** Rails compiles its assets with it. */
const javascript: ReadonlySet<string> = new Set(['nodejs', 'npm', 'yarn']);
const helpers: ReadonlySet<string> = new Set([
  ...javascript, 'curl', 'wget', 'unzip', 'zip', 'xz-utils', 'bash', 'openssh-client', 'openssh', 'python3', 'python', 'file', 'vim', 'less', 'procps',
]);

/** Nothing that runs calls for these. */
const isTool = (word: string): boolean => tools.has(word.split(/[=<>~]/, 1)[0] ?? word);
const tools: ReadonlySet<string> = new Set([
  'protobuf-compiler', 'protobuf', 'protoc', 'upx', 'upx-ucl', 'lld', 'mold', 'llvm', 'patch', 'bison', 'flex', 'nasm', 'yasm',
]);

/** What distroless images bring without anybody installing it. */
export const isBuiltIn = (image: string, word: string): boolean => {
  const name = word.split(/[=<>~]/, 1)[0] ?? word;
  if (!image.startsWith('gcr.io/distroless/')) return false;
  return name === 'ca-certificates' || name === 'tzdata' || name === 'netbase' || (image.includes('/cc-') && ['libssl3', 'libssl3t64', 'libgcc-s1', 'libstdc++6', 'libc6'].includes(name));
};

/** Installs the words on a distribution; null where nobody here knows how. */
export const installLine = (distro: Distro | null, words: readonly string[], keyword: string, newline: string, escape: string): string | null => {
  const list = words.join(' ');
  const next = ` ${escape}${newline}    && `;
  switch (distro?.packageManager) {
    case 'apt': return `${keyword} ${['apt-get update', `apt-get install -y --no-install-recommends ${list}`, 'rm -rf /var/lib/apt/lists/*'].join(next)}`;
    case 'apk': return `${keyword} apk add --no-cache ${list}`;
    default: return null;
  }
};

import type { Dockerfile, Instruction, Stage } from '../dockerfile/model.js';
import { flagValues } from '../knowledge/command.js';
import { distroOf } from '../knowledge/distro.js';
import { installedPackages, managerOf } from '../knowledge/package-managers.js';
import { pipKind } from '../knowledge/pip.js';
import type { Command, Shells } from '../shell/model.js';
import { rootOf } from '../dockerfile/roots.js';
import { pythonSources } from './project/native-packages.js';
import type { Files } from './sources.js';

/** The stages that stand on one image. */
export interface StageUse {
  readonly dockerfile: Dockerfile;
  readonly shells: Shells;
  readonly stages: readonly Stage[];
  readonly files: Files | null;
}

/** A stage and those that continue it, or one of those. */
export const descendants = ({ stages }: Dockerfile, stage: Stage): readonly Stage[] => {
  const found = new Set([stage]);
  for (const each of stages) if (each.parent !== null && found.has(each.parent)) found.add(each);
  return [...found];
};

/** What the stages use that the slim variant of an image lacks, as its user calls it; null for nothing anyone can see. */
export const lacksInSlim = (use: StageUse, name: string): string | null => {
  const commands = commandsIn(use);
  const compiler = commands.find((command) => builders.has(command.name));
  if (compiler !== undefined) return compiler.name;
  const installed = new Set(commands.flatMap((command) => (isSystem(command) ? installedPackages(command) : []))
    .map(({ word }) => (word.value ?? word.text).split('=', 1)[0] ?? ''));
  const headers = [...installed].find((word) => word.endsWith('-dev') || word.endsWith('-devel'));
  if (headers !== undefined) return headers;
  const compiling = commands.find((command) => compiles(use, name, command));
  if (compiling !== undefined) return compiling.name;
  // Debian itself has none of them in either variant.
  if (name === 'debian') return null;
  return commands.find((command) => tools.has(command.name) && !installed.has(packageOf[command.name] ?? command.name))?.name ?? null;
};

/** Hardly a bundle is without a gem that is compiled. Of Python's packages all but a few come compiled. */
const compiles = ({ files }: StageUse, image: string, command: Command): boolean => {
  const words = command.args.map(({ value }) => value ?? '');
  switch (image) {
    case 'ruby': return /^bundler?$/.test(command.name) ? ['install', 'update', 'add'].includes(words.find((word) => !word.startsWith('-')) ?? 'install')
      : command.name === 'gem' && words[0] === 'install' && words.slice(1).some((word) => /^[a-z]/.test(word) && word !== 'bundler');
    case 'perl': return /^(?:cpanm?|carton)$/.test(command.name);
    case 'python': case 'pypy': {
      if (pipKind(command) === null) return false;
      const lists = flagValues(command, 'r', 'requirement').map((file) => (file === null ? null : files?.read(file.slice(file.lastIndexOf('/') + 1)) ?? null));
      return pythonSources([...words, ...lists.flatMap((text) => text ?? [])].join('\n')).length > 0;
    }
    default: return false;
  }
};

const builders: ReadonlySet<string> = new Set(['gcc', 'g++', 'make', 'cc', 'c++', 'cmake', 'git', 'hg', 'svn']);
const tools: ReadonlySet<string> = new Set([
  'curl', 'wget', 'unzip', 'patch', 'file', 'autoconf', 'automake', 'xz', 'bzip2', 'gpg', 'ssh', 'ssh-keygen', 'ssh-keyscan', 'pkg-config', 'ps', 'sq', 'convert',
]);
const packageOf: Readonly<Partial<Record<string, string>>> = {
  gpg: 'gnupg', ssh: 'openssh-client', 'ssh-keygen': 'openssh-client', 'ssh-keyscan': 'openssh-client', xz: 'xz-utils', ps: 'procps', convert: 'imagemagick',
};

const isSystem = (command: Command): boolean => managerOf(command) === 'apt';

/** Why Alpine, which has neither the C library nor the compilers of the full variant, cannot take its place here; null where nothing speaks against it. */
export const lacksInAlpine = (use: StageUse): string | null => {
  const instructions = use.stages.flatMap((stage) => stage.instructions);
  const commands = commandsIn(use);
  const debian = commands.find(({ name }) => /^(?:apt|apt-get|apt-cache|aptitude|dpkg|bash|useradd|groupadd|usermod|locale-gen|go|cargo|docker-php-ext-install|pecl|phpize)$/.test(name));
  if (debian !== undefined) return debian.name;
  const isBashs = instructions.some((instruction) => instruction.keyword === 'SHELL' || callsBash(instruction)) || commands.some(({ args }) => args.some(({ value }) => value === '/bin/bash'));
  if (isBashs) return 'bash';
  return instructions.find((instruction) => copiesGlibc(use, instruction)) === undefined ? bashScript(use) : 'a program made for glibc';
};

/** Something in the stages goes through a shell. */
export const needsShell = ({ stages }: StageUse): boolean => stages.some(({ instructions }) => instructions.some(({ keyword, json, words }) =>
  keyword === 'RUN' || ((keyword === 'CMD' || keyword === 'ENTRYPOINT') && (json === null || /(?:^|\/)(?:ba)?sh$/.test(words[0]?.text ?? ''))) || keyword === 'HEALTHCHECK'));

const callsBash = ({ keyword, words }: Instruction): boolean =>
  (keyword === 'CMD' || keyword === 'ENTRYPOINT' || keyword === 'HEALTHCHECK') && words.some(({ text }) => /(?:^|[\s/])bash(?:$|\s)/.test(text));

/** What another stage built stands on that stage's libc. */
const copiesGlibc = ({ dockerfile }: StageUse, instruction: Instruction): boolean => {
  const from = instruction.keyword === 'COPY' ? instruction.flags.find(({ name }) => name === 'from')?.value : null;
  if (from == null) return false;
  const stage = dockerfile.stageFor(from.text, instruction);
  const root = stage === null ? null : rootOf(dockerfile, stage).image.reference;
  const isData = instruction.words.slice(0, -1).every(({ text }) => /\.(?:jar|war|js|html|css|py|rb|php|json|wasm|conf|txt|crt|pem|ya?ml)$|\/(?:dist|build|public|html|static)\/?$/.test(text));
  return !isData && (root === null || distroOf(root)?.libc !== 'musl');
};

/** A script in the context that asks for bash. */
const bashScript = ({ files }: StageUse): string | null =>
  (files?.list('').find(({ name, kind }) => kind === 'file' && name.endsWith('.sh') && /^#!.*\bbash\b/.test(files.read(name) ?? ''))?.name ?? null);

const commandsIn = ({ shells, stages }: StageUse): readonly Command[] =>
  stages.flatMap(({ instructions }) => instructions).flatMap((instruction) =>
    (['RUN', 'CMD', 'ENTRYPOINT', 'HEALTHCHECK'].includes(instruction.keyword) ? shells.commands(instruction) : []));

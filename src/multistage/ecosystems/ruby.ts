import { posix } from 'node:path';
import { projectInstall } from '../../knowledge/installers.js';
import { runtimeImage } from '../../knowledge/runtime-images.js';
import { officialName } from '../../knowledge/image-reference.js';
import type { Command } from '../../shell/model.js';
import { flagValue, hasFlag, plainArgs } from '../../shell/queries.js';
import { insertAt, type TextEdit } from '../../text/span.js';
import { folderOfStep } from '../artefact.js';
import { libraryFor } from '../libraries.js';
import type { Build, Copy, Plan, Step } from '../model.js';
import { gemLibraries } from '../project/native-packages.js';
import { refuse } from '../refusal.js';
import { isWithin, within } from '../workdir.js';

export const planRuby = (build: Build): Plan => {
  if (officialName(build.root) !== 'ruby') return refuse(`no light image has the Ruby of ${build.root.name}`);
  const workdir = build.workdirs(build.phases.build.at(-1) ?? null) ?? refuse('the working directory is not known');
  if (workdir === '/') return refuse('the build has no working directory of its own; give it one with WORKDIR');
  const gems = pathOfGems(build);
  const folders = isWithin(workdir, gems) ? [workdir] : [gems, workdir];
  const edit = settings(build);
  return {
    copies: folders.map((path): Copy => ({ from: path, to: path })), links: true, takesAll: true,
    runtime: () => runtimeImage('ruby', build.root, { shell: true, isStatic: false }),
    packages: linked(build, workdir),
    edits: edit === null ? [] : [edit],
    provides: () => true,
    ...(edit === null ? {} : { caveat: 'gems of the groups development and test are left out' }),
  };
};

/** The image keeps its gems in one place unless it is told another one. */
const pathOfGems = ({ dockerfile, shells, workdirs, phases }: Build): string => {
  const last = phases.build.at(-1);
  const set = last === undefined ? undefined : dockerfile.lookup('BUNDLE_PATH', last);
  if (set !== undefined) return set.value?.startsWith('/') === true ? posix.normalize(set.value) : refuse('BUNDLE_PATH is no path that stays where it is');
  let path = '/usr/local/bundle';
  for (const instruction of [...phases.inherited, ...phases.build]) {
    for (const command of shells.commands(instruction).filter(({ name }) => /^bundler?$/.test(name))) {
      const setting = ['path', 'deployment'].find((word) => isConfig(command, word));
      if (setting !== undefined && !hasFlag(command, 'local')) refuse(`where \`bundle config\` keeps ${setting} is not known; say --local`);
      const given = setting === 'path' ? plainArgs(command).at(-1) : flagValue(command, 'path');
      if (given != null) path = within(workdirs(instruction), given.value ?? '$') ?? refuse('the path of the gems is not known');
    }
  }
  return path.includes('$') ? refuse('the path of the gems hangs on a variable') : path;
};

const isBundle = ({ command }: Step): boolean => projectInstall(command)?.tool === 'bundler';

/** Only what production needs, unless the file says already what it wants. */
const settings = (build: Build): TextEdit | null => {
  const { dockerfile, shells, root } = build;
  const step = build.steps.find(isBundle);
  if (step === undefined || step.command.depth > 0 || step.command.link === '||') return null;
  const said = [...build.phases.inherited, ...build.phases.build].flatMap((instruction) => shells.commands(instruction)).filter(({ name }) => /^bundler?$/.test(name));
  const says = (word: string, ...flags: readonly string[]): boolean => dockerfile.lookup(`BUNDLE_${word.toUpperCase()}`, step.instruction) !== undefined
    || said.some((command) => hasFlag(command, ...flags) || isConfig(command, word));
  const environment = ['RAILS_ENV', 'RACK_ENV'].map((name) => dockerfile.lookup(name, step.instruction)?.value);
  if (environment.some((value) => value === null || value === 'development' || value === 'test') || says('without', 'without', 'with')) return null;
  const version = /^(\d+)\.(\d+)/.exec(root.tag ?? '');
  if (version !== null && Number(version[1]) * 100 + Number(version[2]) < 207) return null;
  const deployment = !says('deployment', 'deployment') && !says('path', 'path') && hasLock(build, step) && !callsGems(build) ? 'bundle config set --local deployment true && ' : '';
  return insertAt(step.command.wholeSpan.start, `${deployment}bundle config set --local without 'development test' && `);
};

/** Deployed gems lie below the project, and their programs are found by `bundle exec` alone. */
const callsGems = ({ start, shells, phases }: Build): boolean => {
  const called = [...phases.build, ...phases.run].filter(({ keyword }) => keyword === 'RUN').flatMap((run) => shells.commands(run)).map(({ name }) => name);
  const isBundled = (name: string | null | undefined): boolean => /^bundler?$|^(?:\.\/|.*\/)?bin\/(?:rails|rake|puma|bundle|thrust|jobs)$/.test(name ?? '');
  return start.programs.length === 0 || !start.programs.every(([program]) => isBundled(program?.text)) || called.some((name) => /^(?:ruby|rails|rake|rackup|puma|pumactl|unicorn|thin|sidekiq|jekyll|middleman|foreman|hanami|resque|shoryuken|karafka)$/.test(name));
};

const isConfig = ({ args }: Command, word: string): boolean =>
  args[0]?.value === 'config' && args.some(({ value }) => value === word);

/** Bundler refuses to deploy without one. */
const hasLock = (build: Build, step: Step): boolean => {
  if (build.project !== null) return build.project.kind(posix.join(folderOfStep(build, step), 'Gemfile.lock')) === 'file';
  return build.sources.some(({ sources }) => sources.some((source) => /(?:^|\/)Gemfile(?:\.lock|\*)$/.test(source)));
};

/** The full image brings headers nobody has to install; what was linked against them is in the Gemfile. */
const linked = (build: Build, workdir: string): readonly string[] => {
  const read = (name: string): string | null => build.project?.read(posix.join(workdir, name)) ?? null;
  return gemLibraries(read('Gemfile.lock') ?? read('Gemfile')).map((word) => libraryFor(build, alpineName(build, word)));
};

const alpineName = ({ distro }: Build, word: string): string => {
  if (distro?.family !== 'alpine') return word;
  return word === 'libpq-dev' ? 'postgresql-dev' : word === 'default-libmysqlclient-dev' ? 'mariadb-dev' : word;
};

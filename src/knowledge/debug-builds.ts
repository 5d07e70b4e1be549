import { flagValue, hasFlag, plainArgs, spelled, type CommandLike, type Word } from './command.js';
import { goFlag } from './go-flags.js';

/** A build that makes what is for debugging, and how the command says otherwise. */
export interface DebugBuild {
  /** What people call the command. */
  readonly shown: string;
  /** What to write. */
  readonly flag: string;
  /** Where: behind a word, or in the place of a part of one; null where there is no saying. */
  readonly edit: Readonly<{ behind: Word | null }> | Readonly<{ within: Word; old: string; now: string }> | null;
  /** The folder that its result goes to, and the other one. */
  readonly folders: Readonly<{ debug: RegExp; release: string }> | null;
}

/** Null for what builds for use, and for what builds nothing. `sdk` is the major version of .NET, null where nobody knows it. */
export const debugBuild = (command: CommandLike, sdk: number | null): DebugBuild | null => {
  switch (command.name) {
    case 'cargo': return cargo(command);
    case 'dotnet': return dotnet(command, sdk);
    case 'cmake': return cmake(command);
    case 'go': return go(command);
    case 'flutter':
      return plainWords(command)[0] === 'build' && hasFlag(command, 'debug') ? switched(command, 'flutter build', '--debug', '--release') : null;
    case 'ng': case 'npx': case 'bunx': case 'yarn': case 'pnpm': return ng(command);
    default: return null;
  }
};

/** The same tool builds for use: what the other build made is not what ships. */
export const isReleaseBuild = (command: CommandLike, sdk: number | null): boolean => {
  const verb = plainWords(command)[0] ?? '';
  switch (command.name) {
    case 'cargo': return verb === 'install' || ((verb === 'build' || verb === 'b') && isCargoRelease(command));
    case 'dotnet': return verb === 'publish' && dotnet(command, sdk) === null;
    case 'cmake': return flagValue(command, 'config') !== null;
    default: return false;
  }
};

/** Without the `+nightly` of cargo. */
const plainWords = (command: CommandLike): readonly string[] =>
  plainArgs(command).map(({ word }) => spelled(word)).filter((word) => !word.startsWith('+'));

const isCargoRelease = (command: CommandLike): boolean => hasFlag(command, 'release', 'profile', 'r', 'config', 'help');

const cargo = (command: CommandLike): DebugBuild | null => {
  const [verb] = plainWords(command);
  if ((verb !== 'build' && verb !== 'b') || isCargoRelease(command)) return null;
  const behind = command.args.find(({ value }) => value === verb) ?? null;
  const folders = { debug: /\btarget\/(?:[\w.-]+\/)?debug\b/g, release: 'release' };
  return { shown: 'cargo build', flag: '--release', edit: { behind }, folders };
};

const dotnet = (command: CommandLike, sdk: number | null): DebugBuild | null => {
  const [verb = ''] = plainWords(command);
  if (verb !== 'publish' && verb !== 'build') return null;
  const build = { shown: `dotnet ${verb}`, flag: '-c Release', folders: { debug: /\bbin\/Debug\b/g, release: 'Release' } };
  const given = command.args.findIndex((word) => /^(?:-c|--configuration|(?:-p|--?property|\/p):Configuration)(?:[=:]|$)/.test(spelled(word)));
  if (given !== -1) {
    const word = command.args.slice(given, given + 2).find((each) => /(?:^|[=:])debug$/i.test(each.value ?? ''));
    return word === undefined ? null : { ...build, edit: { within: word, old: spelled(word).slice(-'debug'.length), now: 'Release' } };
  }
  const behind = command.args.find(({ value }) => value === verb) ?? null;
  return sdk !== null && sdk < 8 ? { ...build, edit: { behind } } : null;
};

/** Configures, and says nothing of what to build. A preset, a script or a toolchain may. */
const cmake = (command: CommandLike): DebugBuild | null => {
  const { args } = command;
  const texts = args.map(spelled);
  if (args.length === 0 || texts.some((text) => otherModes.test(text) || otherwiseSaid.test(text))) return null;
  const type = args.findLast((word, at) => /^(?:-D)?CMAKE_BUILD_TYPE(?::\w+)?=/.test(spelled(word))
    && (spelled(word).startsWith('-D') || texts[at - 1] === '-D'));
  const build = { shown: 'cmake', flag: '-DCMAKE_BUILD_TYPE=Release', folders: null };
  if (type === undefined) return { ...build, edit: { behind: null } };
  const old = spelled(type).slice(-'debug'.length);
  return /=debug$/i.test(type.value ?? '') ? { ...build, edit: { within: type, old, now: 'Release' } } : null;
};

const otherModes = /^(?:--(?:build|install|open|preset|version|help\S*|workflow|system-information|find-package)(?:=.*)?|-[EPVhC].*)$/;
const otherwiseSaid = /^-DCMAKE_(?:C|CXX)_FLAGS\w*(?::\w+)?=.*-O|CONFIGURATION_TYPES|Multi-Config|CMAKE_TOOLCHAIN_FILE/;

const go = (command: CommandLike): DebugBuild | null => {
  const flags = goFlag(command, 'gcflags');
  const verb = command.args[0]?.value;
  const said = flags === null ? '' : command.args[flags.index]?.text.slice(flags.from) ?? '';
  const isDebug = (verb === 'build' || verb === 'install') && /(?:^|[\s"'=])-N(?=$|[\s"'])/.test(said);
  return isDebug ? { shown: `go ${verb}`, flag: 'no -gcflags', edit: null, folders: null } : null;
};

const ng = (command: CommandLike): DebugBuild | null => {
  const words = plainWords(command);
  const at = command.name === 'ng' ? 0 : words[0] === 'ng' ? 1 : -1;
  const value = flagValue(command, 'configuration', 'c');
  if (at === -1 || (words[at] !== 'build' && words[at] !== 'b') || value !== 'development') return null;
  return switched(command, 'ng build', 'development', 'production');
};

const switched = (command: CommandLike, shown: string, old: string, now: string): DebugBuild => {
  const within = command.args.find((word) => word.value?.endsWith(old) === true);
  const flag = now === 'production' ? '--configuration production' : now;
  return { shown, flag, edit: within === undefined ? null : { within, old, now }, folders: null };
};

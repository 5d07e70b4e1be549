import type { Dockerfile } from '../dockerfile/model.js';
import { distroOf } from '../knowledge/distro.js';
import { officialName, type ImageReference } from '../knowledge/image-reference.js';
import { isCleanOf, managerOf, virtualName } from '../knowledge/package-managers.js';
import { isDeletion } from '../knowledge/package-removals.js';
import { libraryFor } from '../multistage/libraries.js';
import { Refusal } from '../multistage/refusal.js';
import { appendCommand, prefixStatement } from '../shell/edits.js';
import type { Argument, Command, Script } from '../shell/model.js';
import { withRightsOf } from '../shell/privilege.js';
import { insertAt, type TextEdit } from '../text/span.js';

/** Build packages that one command installs, and all that it installs. */
export interface BuildInstall {
  readonly command: Command;
  readonly packages: readonly Argument[];
  readonly all: readonly Argument[];
}

/** Removes build packages at the end of the script that installs them, and keeps what was linked against. Null where nobody knows how. */
export function removalEdits(dockerfile: Dockerfile, script: Script, install: BuildInstall, root: ImageReference): readonly TextEdit[] | null {
  const { command, packages, all } = install;
  const statement = script.statements[command.statement];
  // Where the installation may not happen, or may fail unseen, the removal would fail.
  if (script.form === 'exec' || command.depth > 0 || statement?.kind !== 'simple') return null;
  if (script.statements.some(({ link, background }) => link === '||' || background)) return null;
  if (command.wrappers.some((wrapper) => wrapper !== 'sudo' && wrapper !== 'doas')) return null;
  const kept = librariesOf(packages, root);
  if (kept === null) return null;

  const added = kept.filter(({ library }) => !all.some((word) => nameOf(word) === library)).map(({ word, library }) => insertAt(word.span.end, ` ${library}`));
  const names = packages.map(nameOf).join(' ');
  if (managerOf(command) === 'apk') {
    const virtual = virtualName(command);
    const [first] = packages;
    const isNew = virtual === null && added.length === 0 && packages.length === all.length && !script.text.includes('.build-deps');
    if (first === undefined || (virtual !== null && (added.length > 0 || packages.length < all.length))) return null;
    const removed = appendCommand(dockerfile, script, withRightsOf(command, `apk del --no-network ${isNew ? '.build-deps' : virtual ?? names}`));
    return removed && [...isNew ? [insertAt(first.span.start, '--virtual .build-deps ')] : added, ...removed];
  }
  if (managerOf(command) !== 'apt') return null;
  const purge = withRightsOf(command, `apt-get purge -y --auto-remove ${names}`);
  const removed = beforeCleaning(dockerfile, script, purge) ?? appendCommand(dockerfile, script, purge);
  return removed && [...added, ...removed];
}

/** In front of the statements at the end that only clean up. */
function beforeCleaning(dockerfile: Dockerfile, script: Script, command: string): readonly TextEdit[] | null {
  const { statements } = script;
  const from = statements.findLastIndex(({ commands, kind }) => kind !== 'simple' || !commands.every((each) => isCleanOf('apt', each) || isDeletion(each))) + 1;
  const first = statements[from];
  return first === undefined || from === 0 ? null : prefixStatement(dockerfile, script, first, command);
}

/** What has to stay when they go; null where that is not known for one of them. */
function librariesOf(packages: readonly Argument[], root: ImageReference): readonly Readonly<{ word: Argument; library: string }>[] | null {
  const distro = distroOf(root);
  const kept: Readonly<{ word: Argument; library: string }>[] = [];
  for (const word of packages) {
    const name = nameOf(word);
    try {
      const library = libraryFor({ root, distro }, name);
      if (library !== '') kept.push({ word, library });
    } catch (error) {
      if (error instanceof Refusal) return null;
      throw error;
    }
    const beside = besides(name, root, distro?.family === 'alpine');
    if (beside !== null && !kept.some(({ library }) => library === beside)) kept.push({ word, library: beside });
  }
  return kept;
}

/** Headers pull in the interpreter they belong to. Alpine itself has no C++ library, and what its compilers make may need it; Node brings its own. */
const besides = (name: string, root: ImageReference, isAlpine: boolean): string | null => {
  const official = officialName(root);
  if (name === 'python3-dev') return official === 'python' ? null : 'python3';
  return isAlpine && official !== 'node' && /^(?:g\+\+|build-base|alpine-sdk|clang)$/.test(name) ? 'libstdc++' : null;
};

const nameOf = ({ value }: Argument): string => value?.split(/[=<>~]/, 1)[0] ?? '';

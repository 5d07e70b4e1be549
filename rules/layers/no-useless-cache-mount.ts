import { rootBefore } from '../../src/dockerfile/effective-user.js';
import type { Dockerfile, Instruction } from '../../src/dockerfile/model.js';
import { mountsOf, type Mount } from '../../src/dockerfile/mount.js';
import { defineRule, safeFix } from '../../src/engine/rule.js';
import { managerOf, usesIndex } from '../../src/knowledge/package-managers.js';
import { pipKind } from '../../src/knowledge/pip.js';
import { dropsDownloads } from '../../src/layers/docker-clean.js';
import { cutEmptying, emptiesMount } from '../../src/layers/emptied-mounts.js';
import { isAtOrBelow, type Place } from '../../src/layers/places.js';
import type { Argument, Command } from '../../src/shell/model.js';
import { hasArg, hasFlag } from '../../src/shell/queries.js';
import { removeWords } from '../../src/shell/word-edits.js';
import { shown } from '../../src/text/shown.js';
import { replaceAt } from '../../src/text/span.js';

export default defineRule({
  id: 'no-useless-cache-mount', presets: ['recommended'], severity: 'warning',
  needs: ['dockerfile', 'shells'], fix: 'safe',
  about: { instructions: ['RUN'] },
  summary: 'A cache mount that the same RUN defeats',
  rationale: 'A cache mount pays only if the tool fills it and nobody empties it. It is no part of the layer, '
    + 'so nothing is saved by that.',
  messages: {
    flag: '{flag} makes {tool} pass by the cache mounted at {target}; {instead}',
    emptied: '{command} empties the cache mounted at {target}, which is in no layer anyway; leave it out',
    hook: 'this image deletes what apt has installed from {target}; delete /etc/apt/apt.conf.d/docker-clean before',
  },
  examples: [{
    before: 'FROM python:3.14-slim\nCOPY r.txt .\nRUN --mount=type=cache,target=/root/.cache/pip pip install --no-cache-dir -r r.txt',
    after: 'FROM python:3.14-slim\nCOPY r.txt .\nRUN --mount=type=cache,target=/root/.cache/pip pip install -r r.txt',
  }],
}, function* ({ dockerfile, shells }) {
  const isRoot = rootBefore(dockerfile);
  const drops = dropsDownloads(dockerfile);
  for (const outer of dockerfile.instructions) {
    const instruction = outer.trigger ?? outer;
    const caches = cachesOf(instruction);
    const script = caches.length === 0 ? null : shells.script(instruction);
    if (script === null || script.commands.length === 0) continue;
    const targets = caches.map(({ target }) => target);
    const writesTo = (tool: string): boolean => {
      const folder = folderOf(dockerfile, instruction, tool, isRoot(outer) === true);
      return folder !== null && targets.some((target) => isAtOrBelow(folder, target));
    };
    // A RUN that does nothing else is there to empty the cache.
    const isPurge = script.commands.every((command) => targets.some((target) => emptiesMount(command, target)));

    const update = script.commands.findIndex((command) => command.name === 'apk' && hasArg(command, 'update'));
    for (const [index, command] of script.commands.entries()) {
      const passed = passedBy(command, caches);
      if (passed !== null) {
        const { flag, tool, cache: { mount, target } } = passed;
        // `apk add` without --no-cache finds no index unless somebody fetches one.
        const isDropped = tool !== 'apk' || (update !== -1 && update < index) || hasFlag(command, 'U', 'update-cache', 'update');
        const edit = isDropped ? removeWords(dockerfile, script, flag.span) : replaceAt(flag.span, '--update-cache');
        yield {
          message: 'flag', data: { flag: flag.value ?? '', tool, target, instead: isDropped ? 'leave it out' : 'write --update-cache' },
          at: flag.span, related: [relatedTo(mount)],
          ...(edit !== null && writesTo(tool) && script.form !== 'exec' ? { fix: safeFix('Let it use the cache', edit) } : {}),
        };
      }
      const emptied = isPurge ? undefined : caches.find(({ target }) => emptiesMount(command, target));
      if (emptied === undefined) continue;
      const edits = cutEmptying(dockerfile, script, command, targets, writesTo);
      yield {
        message: 'emptied', data: { command: said(command), target: emptied.target },
        at: command.wholeSpan, related: [relatedTo(emptied.mount)],
        ...(edits === null ? {} : { fix: safeFix('Keep the cache', ...edits) }),
      };
    }

    const archives = caches.find(({ target }) => isAtOrBelow('/var/cache/apt/archives', target));
    const usesApt = archives !== undefined && script.commands.some((command) => managerOf(command) === 'apt' && usesIndex(command));
    if (usesApt && drops(outer)) yield { message: 'hook', data: { target: archives.target }, at: archives.mount.value.span };
  }
});

interface Cache { readonly mount: Mount; readonly target: Place }

const cachesOf = (instruction: Instruction): readonly Cache[] => mountsOf(instruction).flatMap((mount) =>
  (mount.type === 'cache' && mount.target?.startsWith('/') === true ? [{ mount, target: mount.target.replace(/(?<=.)\/$/, '') }] : [])).slice(0, mostMounts);

/** Every command is held against each. */
const mostMounts = 32;

const relatedTo = ({ value }: Mount) => ({ at: value.span, text: 'the mount' });

/** A flag with which a tool uses no cache, and where the cache may be mounted: at a folder, or one that is called like this. */
const ways: Readonly<Record<'apk' | 'uv' | 'pip', Readonly<{ flags: readonly string[]; folder: Place; names: readonly string[] }>>> = {
  apk: { flags: ['--no-cache'], folder: '/var/cache/apk', names: ['/var/cache/apk', '/etc/apk/cache'] },
  uv: { flags: ['--no-cache', '--no-cache-dir', '-n'], folder: '/root/.cache/uv', names: ['.cache/uv'] },
  pip: { flags: ['--no-cache-dir'], folder: '/root/.cache/pip', names: ['.cache/pip'] },
};

function passedBy(command: Command, caches: readonly Cache[]): Readonly<{ flag: Argument; tool: keyof typeof ways; cache: Cache }> | null {
  const tool = command.name === 'apk' || command.name === 'uv' ? command.name : pipKind(command) === 'pip' ? 'pip' : null;
  if (tool === null) return null;
  const { flags, folder, names } = ways[tool];
  const flag = command.args.find(({ value }) => value !== null && flags.includes(value));
  const cache = caches.find(({ target }) => isAtOrBelow(folder, target) || names.some((name) => target.includes(name)));
  return flag === undefined || cache === undefined ? null : { flag, tool, cache };
}

/** Where root's tools keep what they fetch, all of it; null where a variable or another user decides. */
function folderOf(dockerfile: Dockerfile, instruction: Instruction, tool: string, isRoot: boolean): Place | null {
  const valueOf = (name: string): string | null | undefined => dockerfile.lookup(name, instruction)?.value;
  const known = Object.hasOwn(folders, tool) ? folders[tool] : undefined;
  if (known === undefined) return null;
  for (const name of known.variables) if (valueOf(name) !== undefined) return valueOf(name) ?? null;
  const isMoved = ['HOME', 'XDG_CACHE_HOME'].some((name) => valueOf(name) !== undefined);
  return known.isForAll === true || (isRoot && !isMoved) ? known.folder : null;
}

const folders: Readonly<Record<string, Readonly<{ folder: Place; variables: readonly string[]; isForAll?: true }>>> = {
  apk: { folder: '/var/cache/apk', variables: [], isForAll: true },
  'apt-archives': { folder: '/var/cache/apt', variables: [], isForAll: true },
  uv: { folder: '/root/.cache/uv', variables: ['UV_CACHE_DIR'] },
  pip: { folder: '/root/.cache/pip', variables: ['PIP_CACHE_DIR'] },
  npm: { folder: '/root/.npm', variables: ['npm_config_cache', 'NPM_CONFIG_CACHE'] },
  yarn: { folder: '/usr/local/share/.cache/yarn', variables: ['YARN_CACHE_FOLDER'] },
};

const said = ({ name, args }: Command): string => shown([name, ...args.map(({ text }) => text)].join(' ')).replace(/^"(.*)"$/, '$1');

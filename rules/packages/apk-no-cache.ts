import { usedAfter } from '../../src/dockerfile/used-after.js';
import { mountsOf } from '../../src/dockerfile/mount.js';
import { defineRule, safeFix } from '../../src/engine/rule.js';
import { hasArg, hasFlag, mayHoldFlags } from '../../src/knowledge/command.js';
import { isCleanOf, silencedByMount } from '../../src/knowledge/package-managers.js';
import { livesOnApkIndex, otherIndexUses, withoutCache } from '../../src/layers/without-apk-cache.js';
import type { Command } from '../../src/shell/model.js';
import { cacheMount, mountTargets } from '../../src/shell/mounts.js';
import { someRun } from '../../src/shell/queries.js';

export default defineRule({
  id: 'apk-no-cache', aliases: ['DL3019', 'DS-0025', 'DKL-DI-0004', 'apkAddUseNoCache'], presets: ['recommended', 'hadolint', 'size'],
  severity: 'warning', severityIn: { hadolint: 'info' }, asHadolint: { onbuild: true }, needs: ['dockerfile', 'shells'], fix: 'safe',
  about: { commands: ['apk'] },
  summary: 'apk add that keeps its index',
  rationale: 'apk stores the index of every repository for the next install, and in a layer there is none. With --no-cache it needs no update before, and no rm after it.',
  messages: { cached: 'apk add keeps its index in the layer; add --no-cache' },
  options: {
    acceptRm: { doc: 'Whether an rm of /var/cache/apk in the same RUN does as well.', default: false },
  },
  examples: [
    { before: 'FROM alpine:3.23\nRUN apk add -U jq', after: 'FROM alpine:3.23\nRUN apk add --no-cache jq' },
    {
      before: 'FROM alpine:3.23\nRUN apk update && apk add jq && rm -rf /var/cache/apk/*',
      after: 'FROM alpine:3.23\nRUN apk add --no-cache jq',
    },
  ],
}, function* ({ dockerfile, shells, options, as }) {
  if (!someRun(dockerfile, shells, isCached)) return;
  const isUsedAfter = usedAfter(dockerfile, (instruction) => (livesOnApkIndex(dockerfile, shells, instruction) ? ['index'] : []));
  for (const outer of dockerfile.instructions) {
    const instruction = outer.trigger ?? outer;
    const script = instruction.keyword === 'RUN' ? shells.script(instruction) : null;
    const isMounted = as === 'hadolint' ? cacheMount(instruction, '/var/cache/apk') : silencedByMount('apk', mountTargets(instruction, 'cache', 'tmpfs'));
    if (script === null || isMounted) continue;
    const use = { isUsedLater: isUsedAfter(outer, 'index'), others: otherIndexUses(script) };
    const cleaned = options.acceptRm ? script.commands.findLastIndex((command) => isCleanOf('apk', command)) : -1;
    for (const [index, command] of script.commands.entries()) {
      const verb = command.args.find(({ value }) => value === 'add');
      if (!isCached(command) || verb === undefined || index < cleaned || (as === null && keepsNothing(command))) continue;
      const isFixable = script.form !== 'exec' && !mountsOf(instruction).some(({ type }) => type === 'cache');
      yield {
        message: 'cached', data: {}, at: command.nameSpan,
        ...(isFixable ? { fix: safeFix('Keep no index', ...withoutCache(dockerfile, script, command, verb, use)) } : {}),
      };
    }
  }
});

/** Without a network there is no index to keep; a variable called after flags may hold the one that is missing. */
const keepsNothing = (command: Command): boolean => hasFlag(command, 'no-network') || command.args.some(mayHoldFlags);

const isCached = (command: Command): boolean => command.name === 'apk' && hasArg(command, 'add') && !hasFlag(command, 'no-cache');

import { defineRule } from '../../src/engine/rule.js';
import { grouped } from '../../src/image/account/grouped.js';
import { byMode, setgid, setuid } from '../../src/image/by-mode.js';
import { liveAt } from '../../src/image/live.js';
import { isPackaged } from '../../src/image/local.js';
import { listed } from '../../src/text/listed.js';
import { oneLine } from '../../src/text/one-line.js';

export default defineRule({
  id: 'image-no-setuid', aliases: ['CIS-DI-0008', 'CIS 4.8'], presets: ['recommended', 'security'], severity: 'info',
  needs: ['image'],
  summary: 'A program that runs with the rights of its owner',
  rationale: 'Whoever runs it has the rights of its owner while it runs: one mistake in it, and a user is root. A capability gives a program just what it needs.',
  messages: {
    owner: '{path} runs with the rights of its owner, whoever starts it; use chmod u-s, and setcap where it needs a right',
    group: '{path} runs with the rights of its group, whoever starts it; use chmod g-s, and setcap where it needs a right',
    many: '{count} programs in {folder} run with the rights of their {whose}, whoever starts them; use chmod {mode}',
    packaged: '{names} run with the rights of their owner or group, whoever starts them; where nothing needs that, use chmod a-s in the RUN that installs them',
    standard: 'whoever starts {names} of the base image has the rights of their owner or group; where nothing needs that, chmod a-s takes it away',
  },
  options: { allow: { doc: 'Paths that may have the bit, such as `usr/bin/sudo`.', default: [] } },
  examples: [{ before: 'usr/local/bin/x, mode 4755', after: 'usr/local/bin/x, mode 0755' }],
}, function* ({ image, options }) {
  const { paths, base } = image;
  const allowed = new Set(options.allow.map((path) => path.replace(/^\/+/, '')));
  const programs = byMode(image).setId.flatMap((node) => {
    const live = liveAt(image, node);
    const path = paths.path(node);
    return live === null || allowed.has(path) ? [] : [{ path, folder: paths.path(paths.parent(node)), name: paths.name(node), layer: live.layer, mode: live.mode, isPackaged: isPackaged(image, node, live.layer) }];
  });
  // Where nobody knows the base image it is at least the lowest layer.
  const isStandard = ({ name, layer }: (typeof programs)[number]): boolean => layer < Math.max(base.layers, 1) && standard.has(name);
  // Those that packages bring are many, and a layer's are mended in one place.
  const [packaged, own] = split([...grouped(programs.filter((program) => !isStandard(program)), ({ layer, path, isPackaged: isOne }) => (isOne ? String(layer) : path)).values()]);
  for (const group of packaged) {
    const [first] = group;
    if (first !== undefined) yield { message: 'packaged', data: { names: oneLine(listed(group.map(({ path }) => path))) }, at: { layer: first.layer, path: first.path } };
  }
  const bits = own.flat().flatMap((program) => [
    ...(program.mode & setuid) === 0 ? [] : [{ ...program, whose: 'owner' as const }],
    ...(program.mode & setgid) === 0 ? [] : [{ ...program, whose: 'group' as const }],
  ]);
  for (const group of grouped(bits, ({ layer, folder, whose }) => `${String(layer)} ${whose} ${folder}`).values()) {
    const [first] = group;
    if (first !== undefined && group.length > few) {
      const { folder, layer, whose } = first;
      yield { message: 'many', data: { count: String(group.length), folder: oneLine(folder), whose, mode: whose === 'owner' ? 'u-s' : 'g-s' }, at: { layer, path: folder } };
    } else for (const { path, layer, whose } of group) yield { message: whose, data: { path: oneLine(path) }, at: { layer, path } };
  }
  const known = programs.filter(isStandard);
  const [first] = known;
  if (first !== undefined) yield { message: 'standard', data: { names: listed(known.map(({ name }) => name)) }, at: { layer: first.layer, path: first.path } };
});

/** The groups of more than one, and the others. */
const split = <T>(groups: readonly (readonly T[])[]): readonly [readonly (readonly T[])[], readonly (readonly T[])[]] =>
  [groups.filter((group) => group.length > 1), groups.filter((group) => group.length === 1)];

/** So many are told one by one. */
const few = 5;

/** What distributions ship with the bit. */
const standard: ReadonlySet<string> = new Set([
  'su', 'sudo', 'mount', 'umount', 'passwd', 'chsh', 'chfn', 'newgrp', 'gpasswd', 'chage', 'expiry', 'wall', 'unix_chkpwd', 'ssh-agent',
  'pam_extrausers_chkpwd', 'ping', 'bbsuid',
]);

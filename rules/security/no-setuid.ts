import type { Dockerfile } from '../../src/dockerfile/model.js';
import { defineRule } from '../../src/engine/rule.js';
import { fileMode } from '../../src/knowledge/file-modes.js';
import { modeSettings } from '../../src/shell/mode-settings.js';
import type { Shells } from '../../src/shell/model.js';
import { plainArgs } from '../../src/shell/queries.js';
import { runCommands } from '../../src/shell/run-commands.js';

export default defineRule({
  id: 'no-setuid', aliases: ['CIS-DI-0008', 'CIS 4.8'],
  presets: ['recommended', 'security'], severity: 'warning',
  needs: ['dockerfile', 'shells'],
  summary: 'A file that runs with the rights of its owner',
  rationale: 'Whoever runs such a program has the rights of its owner while it runs: one mistake in it, and a user is root. A capability gives a program just what it needs.',
  messages: {
    mode: '{mode} lets whoever runs {path} have the rights of its {whose}; use setcap with the one capability it needs',
    capability: '{capability} is as good as root for whoever runs {path}; name the one capability it needs, such as cap_net_bind_service+ep',
  },
  examples: [{
    before: 'FROM debian:13\nRUN chmod u+s /usr/bin/ping',
    after: 'FROM debian:13\nRUN setcap cap_net_raw+p /usr/bin/ping',
  }],
}, function* ({ dockerfile, shells }) {
  const { text } = dockerfile;
  if (text.includes('setcap')) {
    for (const { command } of runCommands(dockerfile, shells)) {
      const [word, file] = command.name === 'setcap' ? plainArgs(command) : [];
      const capability = word?.value == null ? undefined : rootLike.exec(word.value)?.[0];
      if (word !== undefined && capability !== undefined) yield { message: 'capability', data: { capability, path: file?.text ?? 'it' }, at: word.span };
    }
  }
  if (!/chmod|install|mkdir/.test(text)) return;
  let isFolder: ReturnType<typeof foldersMade> | undefined;
  for (const { mode, at, paths, isForFolders } of modeSettings(dockerfile, shells)) {
    const means = fileMode(mode);
    if (means === null || !(means.setuid || means.setgid) || isForFolders) continue;
    isFolder ??= foldersMade(dockerfile, shells);
    // In a folder the bit of the group only says whose the files in it are.
    const known = paths.filter((each) => each !== null);
    const path = means.setuid ? known[0] : known.find((each) => isFolder?.(each) === false);
    if (path !== undefined) yield { message: 'mode', data: { mode, path, whose: means.setuid ? 'owner' : 'group' }, at };
  }
});

const rootLike = /\bcap_(?:setuid|sys_admin|dac_override)\b|^(?:all|cap_all)?=[eip]*[ep][eip]*$|^all\+[eip]+$/i;

/** Whether a path is a folder, by what the file says of it or by what every image has. */
function foldersMade(dockerfile: Dockerfile, shells: Shells): (path: string) => boolean {
  const made = new Set<string>();
  for (const { command } of runCommands(dockerfile, shells)) {
    if (command.name !== 'mkdir' && !(command.name === 'install' && command.flags.includes('d'))) continue;
    for (const { value } of plainArgs(command, ['m', 'mode', 'o', 'g'])) if (value !== null) made.add(plain(value));
  }
  for (const { keyword, words } of dockerfile.instructions) {
    if (keyword === 'WORKDIR' || keyword === 'VOLUME') for (const { text } of words) made.add(plain(text));
  }
  return (path) => path.endsWith('/') || made.has(plain(path)) || folders.test(path);
}

const folders = /^\/(?:var\/(?:www|mail|log|lib|local)|home|srv|opt|usr\/local)(?:\/[\w.-]+)?$/;

const plain = (path: string): string => path.replace(/(?<=.)\/+$/, '');

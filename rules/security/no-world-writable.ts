import { mountTargets } from '../../src/shell/queries.js';
import { modeSettings, type ModeSetting } from '../../src/shell/mode-settings.js';
import { defineRule, unsafeFix } from '../../src/engine/rule.js';
import { fileMode, withoutOthersWrite } from '../../src/knowledge/file-modes.js';
import { replaceAt } from '../../src/text/span.js';

export default defineRule({
  id: 'no-world-writable',
  presets: ['recommended', 'security'], severity: 'warning',
  needs: ['dockerfile', 'shells'], fix: 'unsafe',
  summary: 'Files that everybody may write',
  rationale: 'A program that is taken over can then change its own code and what others run. One owner, and a group where several need it, is enough.',
  messages: {
    everybody: '{mode} lets everybody write {path}; give it to the user that needs it',
    umask: '{mode} lets those write {path} whom the umask of the build lets; u+w says who',
  },
  examples: [{ before: 'FROM debian:13\nRUN chmod -R 777 /srv', after: 'FROM debian:13\nRUN chmod -R 755 /srv' }],
}, function* ({ dockerfile, shells }) {
  if (!/chmod|install|mkdir/.test(dockerfile.text)) return;
  for (const setting of modeSettings(dockerfile, shells)) {
    const { mode, at, paths, isAlone, outer } = setting;
    const means = fileMode(mode);
    if (means === null || !(means.othersWrite || means.byUmask) || means.sticky || !dockerfile.ships(outer)) continue;
    const meant = paths.filter((each) => each !== null && !isShared(each, setting));
    const [path] = meant;
    if (path == null) continue;
    const instead = isAlone && meant.length === paths.length ? withoutOthersWrite(mode) : null;
    const fix = instead === null ? {}
      : { fix: unsafeFix(`Make it ${instead}`, 'a program that runs as another user may no longer write there', replaceAt(at, instead)) };
    yield { message: means.othersWrite ? 'everybody' : 'umask', data: { mode, path }, at, ...fix };
  }
});

/** Where everybody is meant to write, or where nothing stays. */
const isShared = (path: string, { instruction }: ModeSetting): boolean => /^\/(?:var\/)?tmp(?:\/|$)|^\/dev\//.test(path)
  || mountTargets(instruction, 'cache', 'tmpfs', 'bind', 'secret').some((target) => path === target || path.startsWith(`${target}/`));

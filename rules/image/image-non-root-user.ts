import { defineRule } from '../../src/engine/rule.js';
import { readAccounts } from '../../src/image/accounts.js';

export default defineRule({
  id: 'image-non-root-user', aliases: ['CIS-DI-0001'], presets: ['recommended', 'security'], severity: 'warning',
  needs: ['image'],
  summary: 'An image that runs as root',
  rationale: 'Whoever breaks out of the program is root in the container, and one flaw of the kernel away from being root on the host.',
  messages: {
    none: 'no user is set, so the container runs as root; add a USER with a number of its own',
    root: 'the container runs as {user}, which is root; use a user without its rights',
    zero: 'the container runs as {user}, whose number in etc/passwd is 0, which is root',
  },
  options: { dockle: { doc: 'Look at an empty user and at `root` only, as dockle does.', default: false } },
  examples: [{ before: 'User: ""', after: 'User: "10001"' }],
}, function* ({ image, options }) {
  const { user, entrypoint, cmd, os } = image.config;
  if (os === 'windows' || (entrypoint.length === 0 && cmd.length === 0)) return;
  const [name = ''] = user.split(':');
  const at = { config: 'User' } as const;
  if (name === '') yield { message: 'none', data: {}, at };
  else if (name === 'root' || (!options.dockle && /^0+$/.test(name))) yield { message: 'root', data: { user }, at };
  else if (!options.dockle && readAccounts(image, 'etc/passwd')?.find((account) => account.name === name)?.id === 0) yield { message: 'zero', data: { user: name }, at };
});

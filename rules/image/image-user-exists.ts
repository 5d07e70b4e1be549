import { defineRule } from '../../src/engine/rule.js';
import { readAccounts } from '../../src/image/accounts.js';
import { isWhole } from '../../src/image/is-whole.js';
import type { Image } from '../../src/image/model.js';
import { shown } from '../../src/text/shown.js';

export default defineRule({
  id: 'image-user-exists', presets: ['recommended'], severity: 'error',
  needs: ['image'],
  summary: 'A user that the image does not have',
  rationale: 'The engine looks the name up when the container starts. Where it is not to be found, nothing starts.',
  messages: {
    user: 'the user {name} is not in etc/passwd, so no container starts; create it, or write its number',
    group: 'the group {name} is not in etc/group, so no container starts; create it, or write its number',
  },
  examples: [{ before: 'User: "svc", and no such line in etc/passwd', after: 'User: "10001"' }],
}, function* ({ image }) {
  const [user = '', group = ''] = image.config.user.split(':');
  const at = { config: 'User' } as const;
  if (image.config.os === 'windows') return;
  if (isMissing(image, 'etc/passwd', user)) yield { message: 'user', data: { name: shown(user) }, at };
  if (isMissing(image, 'etc/group', group)) yield { message: 'group', data: { name: shown(group) }, at };
});

/** A file that is not there has no names; one that could not be read has whatever it has. */
const isMissing = (image: Image, path: 'etc/passwd' | 'etc/group', name: string): boolean => {
  if (name === '' || /^[+-]?\d+$/.test(name)) return false;
  const accounts = readAccounts(image, path);
  if (accounts === null) return isWhole(image) && image.files.resolve(path) === null;
  return !accounts.some((account) => account.name === name);
};

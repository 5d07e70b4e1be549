import { defineRule } from '../../src/engine/rule.js';
import { grouped } from '../../src/image/account/grouped.js';
import { readAccounts, type Account } from '../../src/image/accounts.js';
import { listed } from '../../src/text/listed.js';
import { shown } from '../../src/text/shown.js';

export default defineRule({
  id: 'image-unique-ids', aliases: ['DKL-LI-0002'], presets: ['recommended'], severity: 'error',
  needs: ['image'],
  summary: 'Two accounts with one number',
  rationale: 'To the kernel they are one: each may do to files and processes of the other what it may do to its own.',
  messages: {
    users: '{names} share the user number {id} in etc/passwd, so that each may do what the others may; give each its own',
    groups: '{names} share the group number {id} in etc/group, so that each may do what the others may; give each its own',
    again: '{path} has {name} in {count} lines with the number {id}, of which only the first counts; delete the others',
  },
  options: { allow: { doc: 'Names of accounts and groups that may share a number.', default: [] } },
  examples: [{ before: 'etc/passwd: app:x:1000:… and svc:x:1000:…', after: 'etc/passwd: app:x:1000:… and svc:x:1001:…' }],
}, function* ({ image, options }) {
  for (const [message, path] of [['users', 'etc/passwd'], ['groups', 'etc/group']] as const) {
    const layer = image.files.find(path)?.layer;
    if (layer === undefined) continue;
    for (const [id, accounts] of grouped(numbered(readAccounts(image, path) ?? []), ({ number }) => number)) {
      const names = accounts.map(({ name }) => name).filter((name) => name !== twin && !options.allow.includes(name));
      const at = { layer, path };
      const different = [...new Set(names)].map(shown);
      const [name] = different;
      if (name === undefined || names.length < 2) continue;
      if (different.length > 1) yield { message, data: { names: listed(different), id: String(id) }, at };
      else yield { message: 'again', data: { path, name, count: String(names.length), id: String(id) }, at };
    }
  }
});

/** The second root of the BSDs. */
const twin = 'toor';

const numbered = (accounts: readonly Account[]): readonly (Account & Readonly<{ number: number }>)[] =>
  accounts.flatMap((account) => (account.id === null ? [] : [{ ...account, number: account.id }]));

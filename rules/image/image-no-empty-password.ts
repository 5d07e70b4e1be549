import { defineRule } from '../../src/engine/rule.js';
import { textAt } from '../../src/image/text-at.js';
import { listed } from '../../src/text/listed.js';
import { shown } from '../../src/text/shown.js';

export default defineRule({
  id: 'image-no-empty-password', aliases: ['DKL-LI-0001'], presets: ['recommended', 'security'], severity: 'error',
  needs: ['image'],
  summary: 'An account without a password',
  rationale: 'Whoever can run su or log in becomes this account without being asked for anything. A locked account has ! or * where the password stands.',
  messages: {
    one: '{path} has {name} without a password, so that anybody can become it; lock it with passwd -l {name}',
    several: '{path} has {names} without a password, so that anybody can become them; lock them with passwd -l',
  },
  examples: [{ before: 'etc/shadow: svc::19000:0:99999:7:::', after: 'etc/shadow: svc:!:19000:0:99999:7:::' }],
}, function* ({ image }) {
  for (const path of ['etc/shadow', 'etc/master.passwd', 'etc/passwd']) {
    const names = namesWithoutPassword(textAt(image, path) ?? '').map(shown);
    const layer = image.files.find(path)?.layer;
    const [name] = names;
    if (name === undefined || layer === undefined) continue;
    const at = { layer, path };
    yield names.length === 1 ? { message: 'one', data: { path, name }, at } : { message: 'several', data: { path, names: listed(names) }, at };
  }
});

/** Lines that begin with a sign ask another service for its accounts. */
const namesWithoutPassword = (text: string): readonly string[] => text.split('\n').flatMap((line) => {
  const [name = '', password] = line.split(':', 2);
  return password !== '' || name === '' || /^[#+-]/.test(name) ? [] : [name];
});

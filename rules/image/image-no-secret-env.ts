import { defineRule } from '../../src/engine/rule.js';
import { fingerprintOf } from '../../src/knowledge/fingerprint.js';
import { isGivenSecret } from '../../src/knowledge/given-secrets.js';
import { secretsIn } from '../../src/knowledge/secrets.js';
import { shown } from '../../src/text/shown.js';

export default defineRule({
  id: 'image-no-secret-env', aliases: ['CIS-DI-0010'], presets: ['recommended', 'security'], severity: 'error',
  needs: ['image'],
  summary: 'A secret in the environment of an image',
  rationale: 'Whoever can pull the image can read its configuration, and with it every variable. The secret is known; only revoking it helps.',
  messages: {
    named: '{name} holds a secret for whoever has the image (sha256 {fingerprint}…); revoke it, and set it when the container starts',
    kind: '{name} holds a secret for whoever has the image ({kind}, sha256 {fingerprint}…); revoke it, and set it when the container starts',
  },
  options: {
    accept: { doc: 'Names that hold no secret here, whatever they sound like.', default: [] },
    words: { doc: 'Words in a name that mean a secret, beside those that are known.', default: [] },
  },
  examples: [{ before: 'Env: DB_PASSWORD=s3venDwarfs', after: 'Env: DB_PASSWORD_FILE=/run/secrets/db' }],
}, function* ({ image, options }) {
  for (const variable of image.config.env) {
    const equals = variable.indexOf('=');
    if (equals === -1) continue;
    const [name, value] = [variable.slice(0, equals), variable.slice(equals + 1)];
    const [found] = options.accept.includes(name) ? [] : secretsIn(variable);
    const at = { config: 'Env', key: name } as const;
    if (found !== undefined) {
      yield { message: 'kind', data: { name: shown(name), kind: found.kind, fingerprint: fingerprintOf(variable.slice(found.start, found.end)) }, at };
    } else if (isGivenSecret(name, value, options)) yield { message: 'named', data: { name: shown(name), fingerprint: fingerprintOf(value) }, at };
  }
});

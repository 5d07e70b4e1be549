import { defineRule } from '../../src/engine/rule.js';
import { secretsInHistory } from '../../src/image/history-secrets.js';
import { fingerprintOf } from '../../src/knowledge/fingerprint.js';
import { secretsIn } from '../../src/knowledge/secrets.js';
import { shown } from '../../src/text/shown.js';

export default defineRule({
  id: 'image-no-secret-history', aliases: ['CIS-DI-0010'], presets: ['recommended', 'security'], severity: 'error',
  needs: ['image'],
  summary: 'A secret in the history of an image',
  rationale: 'The history tells every command, and every build argument that a command saw, to whoever can pull the image. The secret is known; only revoking it helps.',
  messages: {
    told: 'the history tells a secret ({kind}, sha256 {fingerprint}…); revoke it, and use RUN --mount=type=secret',
  },
  options: {
    accept: { doc: 'Names that hold no secret here, whatever they sound like.', default: [] },
    words: { doc: 'Words in a name that mean a secret, beside those that are known.', default: [] },
  },
  examples: [{ before: '|1 TOKEN=abc4you /bin/sh -c npm ci', after: '/bin/sh -c npm ci' }],
}, function* ({ image: { config, known }, options }) {
  const told = new Set<string>();
  // What the configuration still holds image-no-secret-env speaks of.
  const env = new Set((known.config ? config.env : []).flatMap((variable) => [
    variable.slice(variable.indexOf('=') + 1), ...secretsIn(variable).map(({ start, end }) => variable.slice(start, end)),
  ]));
  for (const [item, { createdBy }] of config.history.entries()) {
    for (const { by, value } of secretsInHistory(createdBy, options)) {
      if (told.has(value) || env.has(value)) continue;
      told.add(value);
      const kind = 'kind' in by ? by.kind : `value of ${shown(by.name)}`;
      yield { message: 'told', data: { kind, fingerprint: fingerprintOf(value) }, at: { history: item } };
    }
  }
});

import { defineRule } from '../../src/engine/rule.js';
import { liveSecrets } from '../../src/image/secret-files.js';
import { secretGroups, weightsOf } from '../../src/image/secret-groups.js';

export default defineRule({
  id: 'image-no-secret-files', aliases: ['CIS-DI-0010'], presets: ['recommended', 'security'], severity: 'error',
  needs: ['image'],
  summary: 'A file with a secret in the image',
  rationale: 'Whoever has the image has every file in it. A secret mount shows a file to one RUN and leaves nothing behind; what the program needs is mounted when it starts.',
  messages: {
    name: '{path} is {what}, and whoever has the image has it; use RUN --mount=type=secret, or mount it when the container starts',
    content: '{path} holds a secret ({what}), and whoever has the image has it; revoke it, and mount it where it is needed',
  },
  options: {
    accept: { doc: 'Files that may be there, by path or name.', default: [] },
    acceptExt: { doc: 'Endings of files that may be there, such as `pem`.', default: [] },
    weak: { doc: 'Also files that only may hold a secret, such as settings.py and database.yml.', default: false },
  },
  examples: [{ before: 'root/.ssh/id_rsa', after: 'RUN --mount=type=ssh git clone …' }],
}, function* ({ image, options }) {
  for (const { first: { layer, path, secret }, paths, all } of secretGroups(liveSecrets(image, options))) {
    yield {
      message: secret.by, data: { path: paths, what: secret.what }, at: { layer, path }, files: weightsOf(all),
      ...secret.isMinor ? { atMost: 'info' as const } : {},
    };
  }
});

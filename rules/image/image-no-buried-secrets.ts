import { defineRule } from '../../src/engine/rule.js';
import { buriedSecrets } from '../../src/image/secret-files.js';
import { secretGroups, weightsOf } from '../../src/image/secret-groups.js';

export default defineRule({
  id: 'image-no-buried-secrets', aliases: ['CIS-DI-0010'], presets: ['recommended', 'security'], severity: 'error',
  needs: ['image'],
  summary: 'A secret that a later layer only hides',
  rationale: 'A layer never changes: what a later one deletes or overwrites can still be unpacked from it by whoever has the image.',
  messages: {
    name: '{path} is {what} that a later layer has {gone}, but this one keeps it; revoke it, and use RUN --mount=type=secret',
    content: '{path} holds a secret ({what}) that a later layer has {gone}, but this one keeps it; revoke it, and use RUN --mount=type=secret',
  },
  options: {
    accept: { doc: 'Files that may be there, by path or name.', default: [] },
    acceptExt: { doc: 'Endings of files that may be there, such as `pem`.', default: [] },
    weak: { doc: 'Also files that only may hold a secret, such as settings.py and database.yml.', default: false },
  },
  examples: [{ before: 'app/.env in layer 2, deleted in layer 3', after: 'RUN --mount=type=secret,id=env …' }],
}, function* ({ image, options }) {
  for (const { first: { layer, path, secret, gone }, paths, all } of secretGroups(buriedSecrets(image, options))) {
    yield {
      message: secret.by, data: { path: paths, what: secret.what, gone }, at: { layer, path }, files: weightsOf(all),
      ...secret.isMinor ? { atMost: 'info' as const } : {},
    };
  }
});

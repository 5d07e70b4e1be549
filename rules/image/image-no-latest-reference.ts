import { defineRule } from '../../src/engine/rule.js';
import type { Image } from '../../src/image/model.js';
import { parseImageReference } from '../../src/knowledge/image-reference.js';
import { shown } from '../../src/text/shown.js';

export default defineRule({
  id: 'image-no-latest-reference', aliases: ['DKL-DI-0006'], presets: ['recommended'], severity: 'warning',
  needs: ['image'],
  summary: 'An image that is called latest',
  rationale: 'latest is whatever was pushed last. Nobody can say which build runs somewhere, nor go back to the one before.',
  messages: {
    latest: 'the image is called {name}; give it a tag that names this build alone',
    none: 'the image is called {name}, which means latest; give it a tag that names this build alone',
  },
  examples: [{ before: 'acme/web', after: 'acme/web:5.1' }],
}, function* ({ image }) {
  const moving = namesOf(image).find(({ tag, digest }) => digest === null && (tag ?? 'latest') === 'latest');
  if (moving === undefined) return;
  yield { message: moving.tag === null ? 'none' : 'latest', data: { name: shown(moving.text) }, at: { config: 'Reference', key: moving.text } };
});

interface Name {
  readonly text: string;
  readonly tag: string | null;
  readonly digest: string | null;
}

/**
 * What the user asked an engine or a registry for, or an archive (`app.tar:web:5.1`); else what the image is called where it lies: in a
 * layout that may be the tag alone.
 */
function namesOf({ kind, reference, tags }: Image): readonly Name[] {
  const isName = kind === 'docker-daemon' || kind === 'registry';
  const chosen = tags.filter((name) => reference.endsWith(`:${name.split(':').at(-1) ?? ''}`));
  const asked = isName ? [reference.replace(/^docker-daemon:|^docker:\/\//, '')] : chosen;
  return (asked.length > 0 ? asked : tags).flatMap((text): readonly Name[] => {
    if ((kind === 'oci' || kind === 'oci-archive') && /^[\w.-]+$/.test(text)) return [{ text, tag: text, digest: null }];
    const parsed = parseImageReference(text);
    return parsed === null ? [] : [{ text, tag: parsed.tag, digest: parsed.digest }];
  });
}

import { namedImages } from '../../src/dockerfile/named-images.js';
import { defineRule, unsafeFix } from '../../src/engine/rule.js';
import { isDigest, referenceFault } from '../../src/knowledge/reference-grammar.js';
import { insertAt } from '../../src/text/span.js';

export default defineRule({
  id: 'pin-base-digest', aliases: ['CIS 4.2'], presets: ['security'], severity: 'info',
  needs: ['dockerfile'], uses: ['digests'], fix: 'unsafe',
  summary: 'An image by a tag alone',
  rationale: 'Whoever may push to the repository can put something else behind a tag, the most exact one included. A digest is the content itself; with --online imglint asks the registry for it.',
  messages: {
    missing: '{image} is whatever the registry has under that name today; add its digest, {image}@sha256:…',
    malformed: '{digest} is no digest; write sha256: and 64 digits 0-9 a-f',
  },
  examples: [{
    before: 'FROM alpine:3.23', after: 'FROM alpine:3.23@sha256:1b1d6d9f2a3c4e5f60718293a4b5c6d7e8f90123456789abcdef0123456789ab',
  }],
}, function* ({ dockerfile, digests }) {
  for (const { text, reference, at } of namedImages(dockerfile)) {
    const { digest } = reference;
    if (digest !== null && !isPinning(digest)) yield { message: 'malformed', data: { digest }, at };
    else if (digest === null && referenceFault(text) === null) {
      const today = digests?.get(text);
      // What a variable says is not written here.
      const isWritten = dockerfile.text.slice(at.start, at.end) === text;
      yield {
        message: 'missing', data: { image: text }, at,
        ...today === undefined || !isWritten ? {} : { fix: unsafeFix('add the digest it has today', 'the image stays this one until somebody writes another digest', insertAt(at.end, `@${today}`)) },
      };
    }
  }
});

const isPinning = (digest: string): boolean => isDigest(digest) && !digest.startsWith('sha384:');

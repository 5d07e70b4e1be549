import { expect } from 'chai';
import fc from 'fast-check';
import { isScratch, officialName, parseImageReference } from '../../src/knowledge/image-reference.js';

describe('knowledge/image-reference', () => {
  const cases: readonly (readonly [text: string, registry: string, repository: string, name: string, tag: string | null,
    digest: string | null])[] = [
    ['node', 'docker.io', 'library/node', 'node', null, null],
    ['node:22-slim', 'docker.io', 'library/node', 'node', '22-slim', null],
    ['acme/web:1', 'docker.io', 'acme/web', 'acme/web', '1', null],
    ['docker.io/library/redis:7', 'docker.io', 'library/redis', 'redis', '7', null],
    ['docker.io/node', 'docker.io', 'library/node', 'node', null, null],
    ['index.docker.io/acme/web', 'docker.io', 'acme/web', 'acme/web', null, null],
    ['ghcr.io/acme/web@sha256:ab', 'ghcr.io', 'acme/web', 'ghcr.io/acme/web', null, 'sha256:ab'],
    ['node:22@sha256:ab', 'docker.io', 'library/node', 'node', '22', 'sha256:ab'],
    ['localhost/web', 'localhost', 'web', 'localhost/web', null, null],
    ['localhost:5000/web', 'localhost:5000', 'web', 'localhost:5000/web', null, null],
    ['localhost:5000/a/b:1.2', 'localhost:5000', 'a/b', 'localhost:5000/a/b', '1.2', null],
    ['a/b.c/d', 'docker.io', 'a/b.c/d', 'a/b.c/d', null, null],
    ['web:', 'docker.io', 'library/web', 'web', '', null],
    ['MyTeam/App:1', 'docker.io', 'MyTeam/App', 'MyTeam/App', '1', null],
    ['${BASE:-reg.test/node:22}', 'docker.io', 'library/${BASE:-reg.test/node:22}', '${BASE:-reg.test/node:22}', null, null],
    ['${R}.test/x:${T:-1@2}', '${R}.test', 'x', '${R}.test/x', '${T:-1@2}', null],
    ['a:${T:-${U:-x/y:z}}b', 'docker.io', 'library/a', 'a', '${T:-${U:-x/y:z}}b', null],
    ['scratch:1', 'docker.io', 'library/scratch', 'scratch', '1', null],
  ];
  for (const [text, registry, repository, name, tag, digest] of cases) it(text, () => {
    expect(parseImageReference(text)).to.include({ registry, repository, name, tag, digest });
  });

  it('says where name and tag stand', () => {
    expect(parseImageReference('ghcr.io/acme/web:1.2@sha256:ab')).to.include({ nameEnd: 16, tagStart: 17, tagEnd: 20 });
    expect(parseImageReference('node')).to.include({ nameEnd: 4, tagStart: 4, tagEnd: 4 });
    expect(parseImageReference('node@sha256:ab')).to.include({ nameEnd: 4, tagStart: 4, tagEnd: 4 });
  });

  it('knows what is none', () => {
    for (const text of ['', 'scratch', ':1', '@sha256:ab', 'a b', 'ghcr.io/', ':']) expect(parseImageReference(text),
      text).to.equal(null);
    expect(isScratch('scratch')).to.equal(true);
    expect(isScratch('scratch:1')).to.equal(false);
  });

  it('looks through mirrors of official images', () => {
    const official = (text: string): string | null => officialName(parseImageReference(text)!);
    expect(['python:3', 'public.ecr.aws/docker/library/python:3', 'mirror.gcr.io/library/python', 'acme/python',
      'ghcr.io/python'].map(official))
      .to.deep.equal(['python', 'python', 'python', null, null]);
  });

  it('takes any text apart into what it is made of', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'ab1.:/@${}-') }), (text) => {
      const reference = parseImageReference(text);
      if (reference === null) return;
      const { nameEnd, tagStart, tagEnd, tag, digest } = reference;
      expect(text.slice(0, nameEnd) + (tag === null ? '' : `:${tag}`) + (digest === null ? '' : `@${digest}`)).to.equal(text);
      expect(text.slice(tagStart, tagEnd)).to.equal(tag ?? '');
    }));
  });
});

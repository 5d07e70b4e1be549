import { expect } from 'chai';
import { readImageAsHadolint } from '../../src/knowledge/image-reference-as-hadolint.js';

/** Registry, image, tag, digest. */
const parts: Readonly<Record<string, readonly (string | null)[]>> = {
  'a': ['docker.io', 'a', null, null],
  'a:1': ['docker.io', 'a', '1', null],
  'a/b:1@sha256:c': ['docker.io', 'a/b', '1', 'sha256:c'],
  'a@sha256:c': ['docker.io', 'a', null, 'sha256:c'],
  'reg.test/a:1': ['reg.test', 'a', '1', null],
  'reg.test:5000/a/b': ['reg.test:5000', 'a/b', null, null],
  'a/b.c/d': ['a/b.c', 'd', null, null],
  'a:5000/x.y/z': ['a:5000/x.y', 'z', null, null],
  'localhost:5000/x': ['docker.io', 'localhost', '5000/x', null],
  '$R.io/x': ['$R.io', 'x', null, null],
  '${R:-reg.io}/x': ['docker.io', '${R:-reg.io}/x', null, null],
  '${R}/x:${T:-a@b}': ['docker.io', '${R}/x', '${T:-a@b}', null],
  '"x:latest"': ['docker.io', '"x', 'latest"', null],
  'scratch:1': ['docker.io', 'scratch', '1', null],
  'Web': ['docker.io', 'Web', null, null],
};

describe('an image as hadolint takes it apart', () => {
  for (const [text, wanted] of Object.entries(parts)) it(text, () => {
    const found = readImageAsHadolint(text);
    expect([found?.registry, found?.repository, found?.tag, found?.digest]).to.deep.equal(wanted);
    expect([text.slice(0, found?.nameEnd), found?.tag === null ? '' : text.slice(found?.tagStart, found?.tagEnd)]).to.deep.equal([found?.name, found?.tag ?? '']);
  });

  it('is none for scratch and for nothing', () => {
    expect([readImageAsHadolint('scratch'), readImageAsHadolint('')]).to.deep.equal([null, null]);
  });
});

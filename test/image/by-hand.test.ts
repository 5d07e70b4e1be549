import { expect } from 'chai';
import { byHand, handNotes } from '../../src/image/by-hand.js';
import { dockerArchive, type Spec } from './builder.js';
import { readBytes } from './read.js';

const image = (items: readonly Readonly<{ created_by?: string; comment?: string; empty_layer?: boolean }>[], config = {}) => {
  const layers: Spec['layers'] = items.filter(({ empty_layer = false }) => !empty_layer).map((_, index) => [{ file: `f${String(index)}`, content: 'x' }]);
  return readBytes(dockerArchive({ layers, history: items, config }));
};

describe('what was made by hand', () => {
  it('is what a shell or the command of a container did', async () => {
    const made = await image([
      { created_by: '/bin/sh' }, { created_by: 'RUN /bin/sh -c make # buildkit' }, { created_by: '/bin/bash' }, { created_by: '/bin/bash -o pipefail -c' },
      { created_by: '/bin/sh -c npm start' }, { created_by: '/bin/sh -c npm install' }, { created_by: 'sh', empty_layer: true }, { created_by: '' },
    ], { Cmd: ['/bin/sh', '-c', 'npm start'] });
    expect(byHand(made)).to.deep.equal([2, 3, 4].map((layer) => ({ layer, how: 'docker commit' })));
    expect(handNotes(made)[0]).to.equal('layer 2 is what somebody did in a container (docker commit): no Dockerfile makes it again');
  });

  it('is an imported root file system', async () => {
    const made = await image([{ created_by: '', comment: 'Imported from -' }, { created_by: 'COPY a /a # buildkit' }, { comment: 'Imported from x' }]);
    expect(byHand(made)).to.deep.equal([{ layer: 0, how: 'docker import' }, { layer: 2, how: 'docker import' }]);
    expect(handNotes(made)[0]).to.equal('layer 0 is a root file system that was imported (docker import): it says nothing of how it was made');
  });

  it('is nothing that a base image brought, nor what a builder tells of', async () => {
    expect(byHand(await image([{ created_by: '# debian.sh --arch amd64', comment: 'debuerreotype 0.15' }, { created_by: 'COPY x /x', comment: 'Imported from x' }]))).to.deep.equal([]);
    const made = await image([{ created_by: 'RUN a' }, { created_by: 'bash' }]);
    expect([1, 2].map((layers) => byHand({ ...made, base: { ...made.base, layers } }).length)).to.deep.equal([1, 0]);
  });
});

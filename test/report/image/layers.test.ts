import { expect } from 'chai';
import { createdBy } from '../../../src/report/image/layers.js';

const told = (said: string, comment = ''): string => createdBy({ history: { created: null, createdBy: said, isEmpty: false, comment, author: '' } });

describe('what a layer is said to be made by', () => {
  it('is the instruction, without what its builder writes around it', () => {
    for (const [said, shown] of [
      ['/bin/sh -c #(nop)  CMD ["bash"]', 'CMD ["bash"]'],
      ['/bin/bash -o pipefail -c #(nop) WORKDIR /srv', 'WORKDIR /srv'],
      ['COPY a /b # buildkit', 'COPY a /b'],
      ['/bin/sh -c make  it', 'RUN make it'],
      ['|2 A=b C=d e /bin/bash -eo pipefail -c make | tee x', 'RUN make | tee x'],
      ['RUN |1 A=/b /bin/ash -c make # buildkit', 'RUN make'],
      ['RUN make', 'RUN make'],
      [`/bin/sh -c #(nop) COPY file:${'0123456789abcdef'.repeat(4)} in /srv/app `, 'COPY file:0123456 in /srv/app'],
      [`RUN curl sha256:${'0123456789abcdef'.repeat(4)}`, `RUN curl sha256:${'0123456789abcdef'.repeat(4)}`],
      ['# debian.sh --arch amd64', '# debian.sh --arch amd64'],
      ['/srv/run.sh -v -c x', '/srv/run.sh -v -c x'],
    ] as const) expect(told(said), said).to.equal(shown);
  });

  it('is what was noted where the history says nothing', () => {
    expect(told('', 'Imported from -')).to.equal('Imported from -');
    expect(createdBy({ history: null })).to.equal('');
  });
});

import { expect } from 'chai';
import { readHistory } from '../../../src/image/join/history-text.js';

describe('an item of a history', () => {
  it('tells where to, whoever it was copied for', () => {
    for (const said of ['COPY dir:0a1b in /srv ', 'COPY --chown=1:1dir:0a1b in /srv ', 'COPY --chown=1:1 dir:0a1b in /srv ', 'ADD multi:0a1b in /srv ']) {
      expect(readHistory(`/bin/sh -c #(nop) ${said}`).destination, said).to.equal('/srv');
    }
    expect(readHistory('COPY file:0a1b in /srv/is-a-name /srv').destination).to.equal('/srv/is-a-name /srv');
    expect(readHistory('COPY a in /srv # buildkit').destination).to.equal(null);
  });
});

import { expect } from 'chai';
import { secretsInHistory } from '../../src/image/history-secrets.js';

const words = { words: [], accept: [] };

describe('secrets that a history tells', () => {
  it('are told once each, whatever they are given to', () => {
    expect(secretsInHistory('|1 A_TOKEN=abc4you /bin/sh -c A_TOKEN=abc4you B_TOKEN=abc4you npm ci', words)).to.deep.equal([{ by: { name: 'A_TOKEN' }, value: 'abc4you' }]);
  });

  it('are not told without end', () => {
    const command = Array.from({ length: 1000 }, (_, index) => `T${String(index)}_TOKEN=abc${String(index)}xyz`).join(' ');
    expect(secretsInHistory(`RUN ${command} make`, words).map(({ value }) => value)).to.have.length(200).and.include('abc0xyz');
  });
});

import { constants } from 'node:os';
import { expect } from 'chai';
import { signalNames, signalNumber } from '../../src/knowledge/signals.js';

describe('signalNumber', () => {
  it('is that of the system', () => {
    for (const [name, number] of Object.entries(constants.signals)) expect(signalNumber(name), name).to.equal(number);
    for (const name of signalNames()) expect(constants.signals, name).to.satisfy((known: object) => name in known || name === 'SIGCLD');
  });

  it('takes a name in any case, with or without SIG, a number, or a distance', () => {
    expect(['term', 'SigTerm', '15', 'SIGRTMIN', 'SIGRTMIN+15', 'RTMAX-14', 'rtmax'].map(signalNumber)).to.deep.equal([15, 15, 15, 34, 49, 50, 64]);
    expect(['', '0', '65', '-1', 'SIGRTMIN-1', 'SIGRTMIN+16', 'SIGRTMAX-15', 'SIGRTMAX+1', 'SIGSIGTERM', 'TERM ', '1e1'].map(signalNumber)).to.deep.equal(Array(11).fill(null));
  });
});

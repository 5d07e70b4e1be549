import { expect } from 'chai';
import { cycleOf, isOver, newestSupported, productOf } from '../../src/knowledge/eol.js';
import { ref } from './said.js';

const today = '2026-11-20';
const over = (product: string, version: string, options?: { strict?: boolean }): boolean | null => {
  const cycle = cycleOf(product, version);
  return cycle === null ? null : isOver(cycle, today, options);
};

describe('knowledge/eol', () => {
  it('finds the longest cycle a version belongs to', () => {
    expect(cycleOf('python', '3.9.18')?.cycle).to.equal('3.9');
    expect(cycleOf('node', '22.11.0')?.cycle).to.equal('22');
    expect(cycleOf('alpine', '3.20.1')?.cycle).to.equal('3.20');
    expect(cycleOf('debian', '12.5')?.cycle).to.equal('12');
    expect(cycleOf('debian', 'bookworm')?.cycle).to.equal('12');
    expect(cycleOf('ubuntu', 'noble')?.cycle).to.equal('24.04');
    expect(cycleOf('distroless', 'nodejs-debian12')?.cycle).to.equal('nodejs-debian12');
    expect(cycleOf('eclipse-temurin', '8u392-b08')?.cycle).to.equal('8');
  });

  it('finds nothing for what the data do not hold', () => {
    for (const [product, version] of [['python', '3'], ['python', 'latest'], ['alpine', '3.99'], ['acme', '1'], ['constructor',
      '1'], ['node', '']] as const) {
      expect(cycleOf(product, version), `${product} ${version}`).to.equal(null);
    }
  });

  // RULES 1.11: on 2026-11-20 these are over, debian 12 is not.
  for (const [product, version] of [
    ['debian', '11'], ['ubuntu', '20.04'], ['alpine', '3.20'], ['node', '20'], ['python', '3.10'], ['go', '1.25'], ['php', '8.1'],
    ['centos', '5'], ['centos', '6'], ['centos', '7'], ['centos', '8'], ['dotnet', '8.0'], ['distroless', 'static-debian12'],
  ] as const) it(`${product} ${version} is over`, () => {
    expect(over(product, version)).to.equal(true);
  });
  for (const [product, version] of [
    ['debian', '12'], ['debian', '13'], ['alpine', '3.22'], ['node', '24'], ['go', '1.27'], ['python', '3.14'],
    ['distroless', 'static-debian13'],
  ] as const) it(`${product} ${version} is not over`, () => {
    expect(over(product, version)).to.equal(false);
  });

  it('leaves long-term support out when asked', () => {
    expect(over('debian', '12', { strict: true })).to.equal(true);
    expect(over('debian', '13', { strict: true })).to.equal(false);
  });

  it('lets the last day, and the last month, pass', () => {
    const debian11 = cycleOf('debian', '11')!;
    expect([isOver(debian11, '2026-08-31'), isOver(debian11, '2026-09-01')]).to.deep.equal([false, true]);
    const distroless = cycleOf('distroless', 'static-debian12')!; // 2026-09
    expect([isOver(distroless, '2026-09-30'), isOver(distroless, '2026-10-01')]).to.deep.equal([false, true]);
  });

  it('names the newest line that gets fixes', () => {
    expect(newestSupported('alpine', today)?.cycle).to.equal('3.24');
    expect(newestSupported('eclipse-temurin', today)?.cycle).to.equal('25'); // 26 ended on 2026-09-15
    expect(newestSupported('go', today)?.cycle).to.equal('1.27');
    expect(newestSupported('centos', today)).to.equal(null);
  });

  it('knows which product an image is', () => {
    const products = ['golang:1', 'node', 'mcr.microsoft.com/dotnet/sdk:8.0', 'amazoncorretto:21',
      'quay.io/centos/centos:stream9', 'acme/node', 'scratchy'];
    expect(products.map((text) => productOf(ref(text)))).to.deep.equal(['go', 'node', 'dotnet', 'amazon-corretto',
      'centos-stream', null, null]);
  });
});

import { expect } from 'chai';
import fc from 'fast-check';
import { isDigest, referenceFault } from '../../src/knowledge/reference-grammar.js';

const hex = (length: number): string => 'a1'.repeat(length / 2);

describe('knowledge/reference-grammar', () => {
  for (const text of [
    'alpine', 'alpine:3.23', 'acme/web', 'acme/a.b-c__d/e---f:V1_x.y-z', 'localhost/x', 'localhost:5000/x:1', 'registry.acme.test:5000/a/b/c', 'REGISTRY.acme.test/x',
    '[::1]:5000/x', '192.0.2.1/x', `alpine@sha256:${hex(64)}`, `alpine:3.23@sha512:${hex(128)}`, `x:${'a'.repeat(128)}`, `${'a'.repeat(255)}`, hex(62),
  ]) it(`takes ${text.slice(0, 40)}`, () => expect(referenceFault(text)).to.equal(null));

  const faults: readonly (readonly [string, string, string])[] = [
    ['Alpine', 'case', 'Alpine'], ['MyTeam/app:1', 'case', 'MyTeam/app'], ['r.test/App:1', 'case', 'App'],
    ['', 'name', ''], ['/x', 'name', '/x'], ['x/', 'name', 'x/'], ['a//b', 'name', 'a//b'], ['a..b', 'name', 'a..b'], ['a___b', 'name', 'a___b'], ['-a', 'name', '-a'], ['a-', 'name', 'a-'],
    ['a b', 'name', 'a b'], ['https://r.test/x', 'name', 'https://r.test/x'], ['r.test:port/x', 'name', 'r.test:port/x'], ['r..test/x', 'name', 'r..test/x'],
    [':1', 'name', ''], ['a'.repeat(256), 'name', 'a'.repeat(256)],
    [hex(64), 'id', hex(64)],
    ['x:', 'no tag', 'x:'], ['x:@sha256:1', 'no tag', 'x:'],
    ['x:-1', 'tag', '-1'], ['x:.1', 'tag', '.1'], ['x:a+b', 'tag', 'a+b'], [`x:${'a'.repeat(129)}`, 'tag', 'a'.repeat(129)],
    ['x@', 'digest', ''], ['x@sha256:1234', 'digest', 'sha256:1234'], [`x@sha256:${hex(64).toUpperCase()}`, 'digest', `sha256:${hex(64).toUpperCase()}`], [`x@md5:${hex(32)}`, 'digest', `md5:${hex(32)}`],
  ];
  for (const [text, kind, part] of faults) it(`finds the ${kind} of ${JSON.stringify(text.slice(0, 40))} at fault`, () => {
    const fault = referenceFault(text);
    expect(fault?.kind).to.equal(kind);
    expect(text.slice(fault?.start, fault?.end)).to.equal(part);
  });

  it('points into the text, whatever it is', () => {
    fc.assert(fc.property(fc.string(), (text) => {
      const fault = referenceFault(text);
      expect(fault === null || (0 <= fault.start && fault.start <= fault.end && fault.end <= text.length)).to.equal(true);
    }));
  });

  it('is done with long names at once', () => {
    expect(referenceFault(`${'a-'.repeat(100_000)}!`)?.kind).to.equal('name');
    expect(referenceFault(`x:${'a'.repeat(200_000)}`)?.kind).to.equal('tag');
  });

  it('knows a digest by its length', () => {
    expect([`sha256:${hex(64)}`, `sha384:${hex(96)}`, `sha512:${hex(128)}`, `sha256:${hex(62)}`, `sha512:${hex(64)}`, hex(64)].map(isDigest))
      .to.deep.equal([true, true, true, false, false, false]);
  });
});

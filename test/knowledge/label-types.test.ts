import { expect } from 'chai';
import fc from 'fast-check';
import {
  isAddress, isDateTime, isHash, isLaxAddress, isLaxDateTime, isLaxVersion, isLicence, isLicenceOf2024, isUri, isVersion, nearestLicence,
} from '../../src/knowledge/label-types.js';

const says = (is: (text: string) => boolean, yes: readonly string[], no: readonly string[]): void => {
  expect(yes.filter((text) => !is(text)), 'refused').to.deep.equal([]);
  expect(no.filter(is), 'taken').to.deep.equal([]);
};

describe('types of labels', () => {
  it('knows URIs with a scheme', () => {
    says(
      isUri,
      ['https://acme.test/a?b=c#d', 'x:y', 'https:', 'a+b-c.d:e', 'http://[::1]:80/', 'http://[v1.a:b]/', 'http://[fe80::1%25eth0]/', 'http://a@b:1/%20', 'http:///x', 'a:/b?c/d?e#f/g?h'],
      ['', 'docs', '//x', ':x', '1a:b', 'a b:c', 'http://x/a b', 'http://x/{a}', 'http://x/%2', 'http://x:80:80', 'http://a@b@c', 'http://[::1', 'http://[::1]x', 'http://[1:2:3]', 'http://x/#a#b', 'http://x/é', 'http://x/"'],
    );
  });

  it('knows moments, and what hadolint takes for one', () => {
    const both = ['2026-11-20T08:30:00Z', '2026-11-20t08:30:00.5z', '2026-11-20T23:59:59-23:59', '2024-02-29T00:00:00Z', '2000-02-29T00:00:00Z'];
    const hadolints = ['2026-11-20T08:30:60Z', '2026-11-20T08:30:00+0100', '2026-11-20T08:30:00+99:99', ' 2026-11-20T08:30:00Z\t', '2026-11-20T08:30:00.Z', '-20260-11-20T08:30:00Z', '26-11-20T08:30:00Z'];
    const none = ['', '2026-11-20', '2026-11-20 08:30:00Z', '2026-11-20T08:30Z', '2026-11-20T08:30:00', '2026-02-29T00:00:00Z', '2100-02-29T00:00:00Z', '2200-02-29T00:00:00Z', '2026-13-01T00:00:00Z', '2026-00-01T00:00:00Z', '2026-01-00T00:00:00Z', '2026-04-31T00:00:00Z', '2026-11-20T24:00:00Z', '2026-11-20T08:60:00Z', '2026-11-20T08:30:00+1:00', '2026-1-20T08:30:00Z'];
    says(isDateTime, both, [...hadolints, ...none]);
    says(isLaxDateTime, [...both, ...hadolints], none);
  });

  it('takes every moment that there is', () => {
    const years = { min: new Date('0000-01-01T00:00:00Z'), max: new Date('9999-12-31T23:59:59Z'), noInvalidDate: true };
    fc.assert(fc.property(fc.date(years), (date) => isDateTime(date.toISOString()) && isLaxDateTime(date.toISOString())));
  });

  it('knows versions, and what hadolint takes for one', () => {
    const both = ['1.0.0', '0.1.0-rc.1+build.5', '1.0.0-0a', '1.0.0--', '1.0.0+01', '99999999999999999999.0.0'];
    const hadolints = ['01.0.0', '1.0.0-', '1.0.0+', '1.0.0-+', '1.0.0-a.', '1.0.0-01'];
    const none = ['', '1.0', 'v1.0.0', '1.0.0.0', '1..0', ' 1.0.0', '1.0.0-a..b', '1.0.0-.a', '1.0.0-a_b', '1.0.0-a+b+c', '1.0.0-é'];
    says(isVersion, both, [...hadolints, ...none]);
    says(isLaxVersion, [...both, ...hadolints], none);
  });

  it('knows short and full commits', () => {
    says(isHash, ['8f936c5', 'a'.repeat(40)], ['', 'abc', '12345678', 'a'.repeat(64), 'ABCDEF0', '8f936c5 ', 'abcdefg']);
  });

  it('knows addresses, and what hadolint takes for one', () => {
    const local = 'x'.repeat(64);
    const both = ['a@b', 'a.b+c@acme-web.test', '"a b"@c', '"a\\" b"@c', 'a."b".c@d', 'a@[192.0.2.1]', 'a@[x y]', 'a@1.2', `${local}@b`, `a@${'x'.repeat(63)}`];
    const hadolints = [' a @ b . c ', '(x)a@b', 'a@b (x (y\\) z))', 'a@b.', 'a@b .', 'a(x).b@c'];
    const none = ['', 'ops', '@b', 'a@', 'a@b@c', 'a..b@c', '.a@b', 'a.@b', 'a@b..c', 'a@.b', 'a@b_c', 'a@-b', 'a@b-', 'Ops <a@b>', 'a b@c', 'a@b c', 'a,b@c', 'a@b (x', 'a@b. ', 'a@[1.2].', 'a@[[]', 'é@b', 'a@é', `x${local}@b`, `a@${'x'.repeat(64)}`, `a@${'x.'.repeat(130)}x`];
    says(isAddress, both, [...hadolints, ...none]);
    says(isLaxAddress, [...both, ...hadolints], none);
  });

  it('knows licences and expressions of them', () => {
    says(
      isLicence,
      ['MIT', '(MIT)', 'GPL-3.0', 'Apache-2.0+', 'MIT OR ISC', 'MIT and (ISC OR (0BSD AND Zlib))', 'GPL-2.0-only WITH Classpath-exception-2.0', 'LicenseRef-a', 'DocumentRef-b:LicenseRef-a'],
      ['', 'mit', 'MIT ISC', 'MIT OR', 'OR MIT', '(MIT', 'MIT)', '()', 'MIT (ISC)', 'MIT WITH MIT', 'Classpath-exception-2.0', 'LicenseRef-'],
    );
    says(isLicenceOf2024, ['MIT', 'MIT \t', '0BSD', 'GPL-3.0-only', 'Net-SNMP'], ['', ' MIT', 'mit', 'GPL-3.0', 'GPL-2.0+', 'MIT+', 'MIT OR ISC', 'FSL-1.1-MIT']);
  });

  it('finds the licence that is meant', () => {
    expect(['mit', 'bsd3', 'Apache License 2.0', 'GPLv3', 'gpl-2.0', 'The MIT License', 'MPL 2', 'proprietary', ''].map(nearestLicence)).to.deep.equal(
      ['MIT', 'BSD-3-Clause', 'Apache-2.0', 'GPL-3.0-only', 'GPL-2.0-only', 'MIT', 'MPL-2.0', null, null],
    );
  });
});

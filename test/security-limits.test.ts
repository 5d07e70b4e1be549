import { expect } from 'chai';
import { rules } from '../rules/index.js';
import type { AnyRule } from '../src/engine/rule.js';
import { findingsOf } from './harness/run-rule.js';

const severities = (id: string, ...lines: readonly string[]): readonly string[] => {
  const rule = (rules as readonly AnyRule[]).find(({ meta }) => meta.id === id);
  if (rule === undefined) throw new Error(`no rule ${id}`);
  return findingsOf(rule, { source: ['FROM debian:13', ...lines].join('\n'), context: null, as: null, options: {}, settings: {} }).map(({ severity }) => severity);
};

/** What a rule finds may weigh less than the rule. */
describe('security rules', () => {
  it('only warn of a sudoers file', () => {
    expect(severities('no-sudo', 'RUN sudo make', 'RUN echo "a ALL=(ALL) NOPASSWD:ALL" > /etc/sudoers.d/a')).to.deep.equal(['error', 'warning']);
  });

  it('only note an http source whose packages are signed, and a download that is checked', () => {
    expect(severities('no-http-url',
      'RUN wget http://dl.example.org/a', 'RUN wget http://deb.debian.org/a.deb', 'RUN echo "deb http://deb.debian.org/debian sid main" > /etc/apt/sources.list',
      'RUN echo "deb http://pkg.example.org/debian sid main" > /etc/apt/sources.list', 'RUN wget http://dl.example.org/a && sha256sum -c a.sum',
      'ADD --checksum=sha256:2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae http://dl.example.org/a /a',
    )).to.deep.equal(['warning', 'warning', 'info', 'warning', 'info', 'info']);
  });

  it('only note a package that lies beside the build, and keys that zypper imports', () => {
    expect(severities('no-unverified-packages',
      'RUN apk add --allow-untrusted jq', 'RUN apk add --allow-untrusted ./own.apk', 'RUN apk add --allow-untrusted https://dl.example.org/x.apk',
      'RUN dpkg --force-all -i /tmp/own.deb', 'RUN zypper --gpg-auto-import-keys refresh',
    )).to.deep.equal(['error', 'info', 'error', 'info', 'info']);
  });

  it('only note apt-key where it trusts nobody', () => {
    expect(severities('no-apt-key', 'RUN apt-key add x', 'RUN apt-key list')).to.deep.equal(['warning', 'info']);
  });

  it('only note modules of one owner that are in no public list', () => {
    expect(severities('no-tls-verify-off', 'ENV GONOSUMDB=git.example.org/*', 'ENV GONOSUMDB=*', 'ENV PYTHONHTTPSVERIFY=0')).to.deep.equal(['info', 'error', 'error']);
  });
});

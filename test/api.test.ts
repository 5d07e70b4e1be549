import { expect } from 'chai';
import { defineRule, fix, lint, UsageError } from '../src/index.js';

const noScratch = defineRule({
  id: 'no-scratch', presets: ['recommended'], severity: 'info', needs: ['dockerfile'], summary: 'scratch', rationale: 'A rule of somebody else\'s.',
  messages: { scratch: '{name} is empty' }, examples: [],
}, function* ({ dockerfile }) {
  for (const { image } of dockerfile.stages) if (image.text === 'scratch') yield { message: 'scratch', data: { name: 'scratch' }, at: image.span };
});

const named = (text: string, options?: Parameters<typeof lint>[1]): readonly string[] => lint(text, options).map(({ rule }) => rule);

describe('the library', () => {
  it('says what is wrong, where, and how bad it is', () => {
    const [finding] = lint('FROM node:latest\n', { rules: { DL3007: 'error' } }).filter(({ rule }) => rule === 'no-latest-tag');
    expect(finding).to.deep.include({ severity: 'error', anchorLine: 1, range: { start: { line: 1, column: 11 }, end: { line: 1, column: 17 } } });
  });

  it('takes what a configuration file may say, and refuses what it may not', () => {
    expect(named('FROM node:latest\n', { rules: { 'no-latest-tag': 'off' } })).to.not.include('no-latest-tag');
    expect(named('ARG TAG=latest\nFROM node:${TAG}\n', { buildArgs: { TAG: '22' } })).to.not.include('no-latest-tag');
    expect(() => lint('FROM a:1\n', { rules: { 'no-latest-tagg': 'off' } })).to.throw(UsageError, 'no-latest-tag');
  });

  it('knows the build context by its files', () => {
    const text = 'FROM node:24-alpine\nCOPY . /app\nUSER node\n';
    expect(named(text)).to.not.include('require-dockerignore');
    expect(named(text, { context: { 'server.js': '', '.git/HEAD': 'x' } })).to.include('require-dockerignore');
    const { files } = fix(text, { context: { 'server.js': '', '.git/HEAD': 'x' } });
    expect(files.map(({ path, before }) => [path, before])).to.deep.equal([['.dockerignore', null]]);
  });

  it('runs rules of other people', () => {
    expect(named('FROM scratch\n', { plugins: [noScratch] })).to.include('no-scratch');
    expect(named('FROM scratch\n', { plugins: [noScratch], rules: { 'no-scratch': 'off' } })).to.not.include('no-scratch');
  });

  it('fixes, safely unless told otherwise', () => {
    const text = 'FROM debian:12\nMAINTAINER a\nRUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*\n';
    expect(fix(text).text).to.include('LABEL org.opencontainers.image.authors="a"').and.not.include('--no-install-recommends');
    expect(fix(text, { unsafe: true }).text).to.include('--no-install-recommends');
    expect(fix(text).applied.map(({ rule }) => rule)).to.deep.equal(['no-maintainer']);
  });
});

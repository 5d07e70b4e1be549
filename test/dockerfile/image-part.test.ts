import { expect } from 'chai';
import { imagePart, namedImage } from '../../src/dockerfile/image-part.js';
import { parse } from '../../src/dockerfile/parse.js';

/** What the last FROM of a file says: its name and tag, and where they stand. */
const said = (text: string) => {
  const dockerfile = parse(text);
  const stage = dockerfile.stages.at(-1);
  if (stage === undefined) throw new Error('no FROM');
  const part = (which: 'name' | 'tag' | 'reference'): string => {
    const { at, arg } = imagePart(dockerfile, stage, which);
    return `${text.slice(at.start, at.end)}${arg === null ? '' : ` by ${arg.pair.key.text}`}`;
  };
  const named = namedImage(stage);
  return { image: named && `${named.name} ${named.reference.tag ?? '-'}`, name: part('name'), tag: part('tag'), reference: part('reference') };
};

describe('the parts of an image', () => {
  for (const [text, wanted] of [
    ['FROM node:24', { image: 'node 24', name: 'node', tag: '24' }],
    ['FROM 24:24', { image: '24 24', name: '24', tag: '24' }],
    ['FROM docker.io/library/node:24', { image: 'docker.io/library/node 24', name: 'docker.io/library/node', tag: '24' }],
    ['FROM localhost:5000/web', { image: 'localhost:5000/web -', name: 'localhost:5000/web' }],
    ['FROM "node:24"', { image: 'node 24', name: 'node', tag: '24', reference: '"node:24"' }],
    ['FROM no\\\nde:2\\\n4', { image: 'node 24', name: 'no\\\nde', tag: '2\\\n4' }],
    ['ARG V=24\nFROM 24:$V', { image: '24 24', name: '24', tag: '$V by V' }],
    ['ARG V=24\nFROM node:${V:-22}', { image: 'node 24', tag: '${V:-22} by V' }],
    ['FROM node:${V:-22}', { image: 'node 22', tag: '22' }],
    ['ARG V=24\nFROM node:${V:+22}', { image: 'node 22', tag: '22' }],
    ['ARG V=24\nFROM node:$V-alpine', { image: 'node 24-alpine', tag: '$V-alpine' }],
    ['ARG I=node:24\nFROM $I', { image: 'node 24', name: '$I by I', tag: '$I by I' }],
    ['ARG N=node\nARG S=:24\nFROM $N$S', { image: 'node 24', tag: '$S by S' }],
    ['ARG N=node:24\nARG E=\nFROM $N$E', { image: 'node 24', tag: '$N by N' }],
    ['ARG R\nFROM $R/node:24', { image: '$R/node 24', tag: '24' }],
    ['ARG V\nFROM node:$V', { image: 'node $V', tag: '$V' }],
    ['FROM node:24 AS a\nFROM a', { image: null }],
    ['FROM scratch', { image: null, name: 'scratch', tag: 'scratch' }],
  ] as const) {
    it(text.replaceAll('\n', '⏎'), () => {
      expect(said(text)).to.include(wanted);
    });
  }
});

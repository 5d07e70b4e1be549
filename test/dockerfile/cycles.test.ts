import { expect } from 'chai';
import fc from 'fast-check';
import { cyclesIn } from '../../src/dockerfile/cycles.js';

describe('cyclesIn', () => {
  it('puts two nodes together exactly if each reaches the other', () => {
    const graphs = fc.integer({ min: 1, max: 7 }).chain((size) => fc.array(fc.array(fc.integer({ min: 0, max: size - 1 }), { maxLength: 3 }), { minLength: size, maxLength: size }));
    fc.assert(fc.property(graphs, (edges) => {
      const reaches = edges.map((_, from) => {
        const seen = new Set([from]);
        for (const node of seen) for (const next of edges[node] ?? []) seen.add(next);
        return seen;
      });
      const circles = cyclesIn(edges);
      edges.forEach((_, a) => edges.forEach((__, b) => {
        expect(circles[a] === circles[b]).to.equal(reaches[a]?.has(b) === true && reaches[b]?.has(a) === true);
      }));
    }));
  });

  it('follows a chain of any length', () => {
    const length = 50_000;
    const chain = Array.from({ length }, (_, index) => [(index + 1) % length]);
    expect(new Set(cyclesIn(chain)).size).to.equal(1);
  });
});

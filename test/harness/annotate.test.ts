import { expect } from 'chai';
import fc from 'fast-check';
import { memoryContext } from '../../src/discover/memory-context.js';
import { safeFix, unsafeFix, type Finding } from '../../src/engine/rule.js';
import { annotate, strip } from './annotate.js';

const finding = (start: number, end: number, more: Partial<Finding> = {}): Finding => ({
  rule: 'r', aliases: [], severity: 'warning', text: 'said', message: 'here', data: {}, at: { start, end }, ...more,
});

describe('annotate', () => {
  it('writes each finding under the line it begins on', () => {
    const text = 'FROM a\nRUN b \\\n  c\n';
    const findings = [finding(5, 6), finding(7, 18, { fix: safeFix('x') }), finding(17, 18, { fix: unsafeFix('x', 'y') }), finding(17, 17)];
    expect(annotate(text, findings, null)).to.equal(
      'FROM a\n#~ [a] said\nRUN b \\\n#~ [RUN b \\ … c] said (safe fix)\n  c\n#~ [c] said (unsafe fix)\n#~ [] said\n',
    );
  });

  it('says a part of an unsafe fix is safe', () => {
    expect(annotate('FROM a\n', [finding(0, 4, { fix: { ...unsafeFix('x', 'y'), safePart: safeFix('z') } })], null))
      .to.equal('FROM a\n#~ [FROM] said (unsafe fix, a part of it safe)\n');
  });

  it('names the other file, at the end', () => {
    const other = finding(0, 0, { at: { file: '.dockerignore', span: { start: 2, end: 3 } } });
    const context = memoryContext({ '.dockerignore': 'a\nb\n' });
    expect(annotate('FROM a\nRUN b\n', [other], context)).to.equal('FROM a\nRUN b\n#~ .dockerignore:2 [b] said\n');
    expect(annotate('FROM a', [other], context)).to.equal('FROM a\n#~ .dockerignore:2 [b] said');
  });

  it('is undone by strip, whatever the text', () => {
    const text = fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\r', '#', '\uFEFF') }).filter((each) => !each.includes('\n#~'));
    fc.assert(fc.property(text, fc.array(fc.tuple(fc.nat(), fc.nat())), (source, places) => {
      const findings = places.map(([start, length]) => {
        const from = start % (source.length + 1);
        return finding(from, Math.min(from + length, source.length));
      });
      expect(strip(annotate(source, findings, null))).to.equal(source);
    }));
  });
});

import { expect } from 'chai';
import fc from 'fast-check';
import { parse } from '../src/dockerfile/parse.js';
import { lint } from '../src/engine/lint.js';
import { modelsOf } from '../src/engine/models.js';
import type { Fix } from '../src/engine/rule.js';
import { fix, type FixOutcome } from '../src/fix/fix.js';
import { dockerfiles, noise } from './harness/arbitrary.js';
import { comments, imageView } from './harness/image-view.js';
import { allNames, everything } from './harness/run-rule.js';

const fixed = (text: string, allow: Fix['safety']): FixOutcome => fix(text, everything, { allow, names: allNames });
const errorsIn = (text: string): number => {
  const { errors, instructions } = parse(text);
  return errors.length + instructions.reduce((sum, instruction) => sum + instruction.errors.length, 0);
};

/** Laws that hold of every text, with every rule there is. */
describe('whatever the text', () => {
  for (const [what, texts] of [['noise', noise], ['a Dockerfile of sorts', dockerfiles]] as const) {
    it(`${what} gives a model whose spans lie in it, and no rule throws`, () => {
      fc.assert(fc.property(texts, (text) => {
        const dockerfile = parse(text);
        for (const { span, wholeSpan } of dockerfile.instructions) {
          expect(wholeSpan.start).to.be.at.most(span.start);
          expect(span.end).to.be.within(span.start, wholeSpan.end);
          expect(wholeSpan.end).to.be.at.most(text.length);
        }
        expect(lint(modelsOf(dockerfile, null), everything, allNames).crashes).to.deep.equal([]);
      }));
    });

    it(`fixing ${what} comes to an end, parses no worse and is done after once`, () => {
      fc.assert(fc.property(texts, (text) => {
        const once = fixed(text, 'unsafe');
        expect(once).to.deep.include({ settled: true, bugs: [] });
        expect(errorsIn(once.text)).to.be.at.most(errorsIn(text));
        expect(fixed(once.text, 'unsafe')).to.deep.include({ text: once.text, applied: [] });
      }));
    });
  }

  it('safe fixes keep stages, configuration, copied files and comments', () => {
    fc.assert(fc.property(dockerfiles, (text) => {
      const { text: after, settled } = fixed(text, 'safe');
      expect(settled).to.equal(true);
      if (errorsIn(text) > 0) return;
      expect(imageView(parse(after))).to.deep.equal(imageView(parse(text)));
      expect(comments(parse(after))).to.deep.equal(comments(parse(text)));
    }));
  });

  it('text no rule knows survives byte for byte', () => {
    // A heredoc's body is nobody's but the author's.
    const body = fc.string({ unit: 'grapheme', maxLength: 40 }).map((text) => text.replaceAll('\n', ' ')).filter((text) => text !== 'KEEP' && !/[\r\uD800-\uDFFF]/.test(text));
    fc.assert(fc.property(dockerfiles, body, (text, kept) => {
      const heredoc = `COPY <<'KEEP' /kept\n${kept}\nKEEP\n`;
      const before = `FROM scratch\n${heredoc}${text}`;
      if (parse(before).errors.length > 0) return;
      expect(fixed(before, 'unsafe').text).to.include(`\n${kept}\nKEEP\n`);
    }));
  });
});

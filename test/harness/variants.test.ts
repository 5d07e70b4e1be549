import { expect } from 'chai';
import { parse } from '../../src/dockerfile/parse.js';
import { comments, imageView } from './image-view.js';
import { variants } from './variants.js';

const dressed = (name: string, text: string): string | null | undefined => variants.find((variant) => variant.name === name)?.dress(text);

describe('variants', () => {
  it('change the clothes and nothing else', () => {
    const text = '# note\nFROM a AS B\nOnBuild RUN x \\\n  y\nCMD ["z"]\n';
    expect(dressed('CRLF', text)).to.equal(text.replaceAll('\n', '\r\n'));
    expect(dressed('BOM', text)).to.equal(`\uFEFF${text}`);
    expect(dressed('lower-case keywords', text)).to.equal('# note\nfrom a as B\nonbuild run x \\\n  y\ncmd ["z"]\n');
    expect(dressed('# escape=`', text)).to.equal('# escape=`\n# note\nFROM a AS B\nOnBuild RUN x `\n  y\nCMD ["z"]\n');
    for (const { dress } of variants) expect(imageView(parse(dress(text) ?? ''))).to.deep.equal(imageView(parse(text)));
  });

  it('stay away where they would change the meaning', () => {
    expect(dressed('CRLF', 'FROM a\nRUN <<E\nx\nE\n')).to.equal(null);
    expect(dressed('# escape=`', 'FROM a\nRUN echo \\$x\n')).to.equal(null);
    expect(dressed('# escape=`', 'FROM a\nRUN echo `x`\n')).to.equal(null);
    expect(dressed('# escape=`', '# escape=\\\nFROM a\n')).to.equal(null);
  });
});

describe('the view of an image', () => {
  const view = (text: string): unknown => imageView(parse(text));
  const equal: readonly (readonly [string, string])[] = [
    ['FROM a\nRUN b\nRUN c\n', 'FROM a\nRUN b && c\n'],
    ['FROM a\nENV k v w\n', 'FROM a\nENV k="v w"\n'],
    ['FROM a AS B\nFROM B\nCOPY --from=B x y\n', 'FROM a AS b\nFROM b\nCOPY --from=b x y\n'],
    ['FROM a\nWORKDIR b\n', 'FROM a\nWORKDIR /b\n'],
    ['FROM a\nADD b c\n', 'FROM a\nCOPY b c\n'],
    ['FROM a\nMAINTAINER b\n', 'FROM a\nLABEL authors=b\n'],
    ['FROM a\nCOPY b c\nRUN chmod 755 c && d\n', 'FROM a\nCOPY --chmod=755 b c\nRUN d\n'],
    ['FROM a\nCOPY b c\nRUN chown e c && d\n', 'FROM a\nCOPY --chown=e:0 b c\nRUN d\n'],
  ];
  for (const [before, after] of equal) {
    it(`is one for ${JSON.stringify(before)} and ${JSON.stringify(after)}`, () => expect(view(after)).to.deep.equal(view(before)));
  }

  const different: readonly (readonly [string, string])[] = [
    ['FROM a\nCOPY --chmod=755 b c\n', 'FROM a\nCOPY b c\n'],
    ['FROM a\n', 'FROM a:1\n'], ['FROM a\nUSER b\n', 'FROM a\n'], ['FROM a\nENV k=v\n', 'FROM a\nENV k=w\n'], ['FROM a\nCMD b\n', 'FROM a\nCMD c\n'],
    ['FROM a\nCOPY b c\n', 'FROM a\nCOPY b d\n'], ['FROM a\nCOPY --chown=x b c\n', 'FROM a\nCOPY b c\n'], ['FROM a\nWORKDIR b\n', 'FROM a\nWORKDIR c\n'],
    ['FROM a\nEXPOSE 1\n', 'FROM a\n'], ['FROM a\nONBUILD RUN x\n', 'FROM a\n'], ['FROM a\nCOPY <<E f\nx\nE\n', 'FROM a\nCOPY <<E f\ny\nE\n'],
    ['FROM a\nFROM b\n', 'FROM b\n'], ['FROM a\nRUN x\n', 'FROM a\n'],
  ];
  for (const [before, after] of different) {
    it(`is another for ${JSON.stringify(before)} and ${JSON.stringify(after)}`, () => expect(view(after)).to.not.deep.equal(view(before)));
  }

  it('leaves out comments that speak to a linter', () => {
    expect(comments(parse('# a\n# imglint ignore=x\n# hadolint ignore=DL3001\nFROM b\n# c\n'))).to.deep.equal(['a', 'c']);
  });
});

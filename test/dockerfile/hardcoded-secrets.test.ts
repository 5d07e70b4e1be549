import { expect } from 'chai';
import fc from 'fast-check';
import { hardcodedSecrets } from '../../src/dockerfile/hardcoded-secrets.js';
import { parse } from '../../src/dockerfile/parse.js';
import { maskSecrets } from '../../src/knowledge/mask-secrets.js';

const found = (text: string): readonly string[] => hardcodedSecrets(parse(text)).map(({ kind, span }) => `${kind}: ${text.slice(span.start, span.end)}`);
const token = `ghp_${'Ab1Cd2Ef3'.repeat(4)}`;

describe('dockerfile/hardcoded-secrets', () => {
  it('counts what reaches an image, and no comment', () => {
    expect(found(`# ${token}\nFROM a\nRUN x \\\n  # ${token}\n  ${token}\n`)).to.deep.equal([`GitHub token: ${token}`]);
    expect(found(`FROM a\nRUN <<E\n# ${token}\nE\n`)).to.deep.equal([`GitHub token: ${token}`]);
  });

  it('says what has both a form and a name once', () => {
    expect(found(`FROM a\nENV GH_TOKEN=${token} A_TOKEN=Just-2-make-1-up`)).to.deep.equal([`GitHub token: ${token}`, 'value of A_TOKEN: Just-2-make-1-up']);
  });

  it('takes an ARG before the first FROM for a name only by its form', () => {
    expect(found(`ARG A_TOKEN=Just-2-make-1-up B=${token}\nFROM a`)).to.deep.equal([`GitHub token: ${token}`]);
  });

  it('leaves alone what reports could not overwrite as a whole', () => {
    for (const value of ['Just-2-"make-1"-up', 'Just-2-make\\\n-1-up', 'Just\\ 2-make-1-up']) expect(found(`FROM a\nENV A_TOKEN=${value}`)).to.deep.equal([]);
    expect(found('FROM a\nENV N=A_TOKEN\nENV $N=Just-2-make-1-up')).to.deep.equal([]);
  });

  it('knows of nothing that reports would not overwrite', () => {
    const name = fc.constantFrom('A_TOKEN', 'DB_PASSWORD', 'X', 'API_KEY');
    const value = fc.constantFrom('Just-2-make-1-up', '"two words 1"', '\'two words 1\'', 'two words 1', '"Just-2-make', 'Just-2-make\\\n-1-up', token, 'https://bot:letmein4@x.test', '$X', '');
    const line = fc.oneof(
      fc.tuple(fc.constantFrom('ENV ', 'env\t', 'ONBUILD ENV ', 'ARG ', '  ENV \\\n  ', 'LABEL '), name, fc.constantFrom('=', ' ', '  '), value, fc.constantFrom('', ' B_SECRET=Just-2-make-1-up', ' \\\n# c\n  B_SECRET=\'Just-2-make-1-up\'', ' '))
        .map((parts) => parts.join('')),
      fc.constantFrom('FROM a', 'RUN curl \\\n  -fu bot:letmein4 x', 'RUN <<E\nmysql -pletmein4\nE', 'RUN ["curl", "-u", "bot:letmein4"]', '# c', '', `CMD x ${token}`, 'RUN sh -c "curl -u bot:letmein4" && echo \'x'),
    );
    fc.assert(fc.property(fc.array(line, { maxLength: 6 }), fc.constantFrom('\n', '\r\n'), (lines, newline) => {
      const text = ['FROM a', ...lines].join('\n').replaceAll('\n', newline);
      const masked = maskSecrets(text);
      for (const { span } of hardcodedSecrets(parse(text))) expect(masked.slice(span.start, span.end)).to.match(/^[*\s]*$/);
    }), { numRuns: 500 });
  });
});

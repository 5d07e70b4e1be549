import { expect } from 'chai';
import { render } from '../../src/report/index.js';
import { everything, file, finding, hostile, hostileWords, plain, run } from './sample.js';

/** The parts outside code fences, and what is inside them. A fence is closed by a row of as many backticks, at a line's start. */
function split(markdown: string): Readonly<{ prose: readonly string[]; code: readonly string[] }> {
  const prose: string[] = [];
  const code: string[] = [];
  let fence = '';
  // CommonMark ends lines at CR too.
  for (const line of markdown.split(/\r\n|\n|\r/)) {
    const ticks = /^ {0,3}(`{3,})/.exec(line)?.[1] ?? '';
    if (fence === '') {
      if (ticks === '') prose.push(line);
      else fence = ticks;
    } else if (ticks.length >= fence.length && /^ *`+ *$/.test(line)) fence = '';
    else code.push(line);
  }
  expect(fence).to.equal('');
  return { prose, code };
}

describe('markdown', () => {
  it('is a table a file, and its fixes folded away', async () => {
    expect(await render('markdown', everything, plain)).to.equal([
      '### imglint: 1 error, 1 warning, 1 info, 1 style in 1 file; 2 files could not be checked; 1 fixable with --fix, 1 more with --unsafe-fixes',
      '', '#### Dockerfile', '',
      '| | Line | Rule | Message |',
      '| :-- | --: | :-- | :-- |',
      '| ⚠️ warning | 1:6 | [no-latest-tag](https://imglint.example/no-latest-tag) | node:latest moves; name a version |',
      '| ❌ error | 2:1 | [merge-consecutive-runs](https://imglint.example/no-latest-tag) | two RUNs that are one step |',
      '| ℹ️ info | 3:24 | [SC2086](https://imglint.example/no-latest-tag) | quote this |',
      '| 🎨 style | 3:21 | [SC2086](https://imglint.example/no-latest-tag) | quote that |',
      '', '<details>', '<summary>What fixing changes</summary>', '', '```diff',
      '# no-latest-tag, line 1: Name the version (unsafe: newer releases no longer come by themselves)',
      '-FROM node:latest',
      '+FROM node:22.14',
      '# merge-consecutive-runs, line 2: Merge them',
      '-RUN apt-get update',
      '-RUN apt-get install -y curl',
      '+RUN apt-get update \\',
      '+ && apt-get install -y curl',
      '```', '', '</details>',
      '', '#### bad dir/Döckerfile', '',
      '| | Line | Rule | Message |', '| :-- | --: | :-- | :-- |',
      '| ❌ error | 1:1 | cannot-check | unknown instruction FRM |',
      '', '#### gone/Dockerfile', '',
      '| | Line | Rule | Message |', '| :-- | --: | :-- | :-- |',
      '| ❌ error |  | cannot-check | there is no such file |',
      '',
    ].join('\n'));
  });

  it('shows the diff of the run where there is one', async () => {
    const diff = '--- a/Dockerfile\n+++ b/Dockerfile\n@@ -1 +1 @@\n-a\n+b\n';
    const out = await render('markdown', run(file('b\n', [], { diff, fixed: 1 })), plain);
    expect(out).to.equal(`### imglint: 1 problem fixed; no problems in 1 file\n\n#### Dockerfile\n\n<details>\n<summary>What was fixed</summary>\n\n\`\`\`diff\n${diff}\`\`\`\n\n</details>\n`);
    const long = await render('markdown', run(file('b\n', [], { diff: '+x\n'.repeat(500) })), plain);
    expect(split(long).code).to.have.length(201).and.include('# … 300 more lines');
  });

  it('lets no file write markup', async () => {
    const { prose, code } = split(await render('markdown', hostile, plain));
    expect(prose.filter((line) => line.startsWith('|'))).to.have.length(4 * hostileWords.length);
    for (const line of prose) {
      if (line.startsWith('| :--') || line.startsWith('| | Line')) continue;
      if (line === '<details>' || line === '</details>' || line === '<summary>What fixing changes</summary>') continue;
      const unescaped = line.replace(/^#+ /, '').replace(/\\[!-/:-@[-`{-~]|&(amp|lt|gt|#8203);/g, '');
      expect(unescaped, line).not.to.match(/[<>`*_[\]~$!#&\\]/);
      if (line.startsWith('|')) expect(unescaped.split('|'), line).to.have.length(6);
      expect(line).not.to.match(/(^|\W)@\w/);
    }
    expect(code).to.include('+</details><script>alert(1)</script> ```');
  });

  it('fences a diff with more backticks than it holds', async () => {
    const diff = '@@ -1,3 +1,3 @@\n ```\n-a\n+````` b\n </details>\n';
    const { prose, code } = split(await render('markdown', run(file('x\n', [], { diff })), plain));
    expect(code).to.deep.equal(diff.trimEnd().split('\n'));
    expect(prose.filter((line) => line === '</details>')).to.have.length(1);
  });

  it('links to addresses only', async () => {
    const text = 'FROM a\n';
    const linked = async (docs: string): Promise<string> => render('markdown', run(file(text, [finding(text, { at: 'a', docs })])), plain);
    expect(await linked('javascript:alert(1)')).to.include('| no-latest-tag |');
    expect(await linked('https://x/a)b|c')).to.include('| [no-latest-tag](https://x/a%29b%7cc) |');
  });
});

import { expect } from 'chai';
import type { ReportedFix } from '../../src/engine/result.js';
import { render } from '../../src/report/index.js';
import { widthOf } from '../../src/report/width.js';
import { everything, file, finding, hostile, plain, replace, run } from './sample.js';

/** What is printed about one finding below its message. */
async function block(text: string, given: Parameters<typeof finding>[1], width = 80): Promise<readonly string[]> {
  const out = await render('pretty', run(file(text, [finding(text, { message: 'm', ...given })])), { ...plain, width });
  const lines = out.split('\n');
  const below = lines.indexOf('    m') + 1;
  return lines.slice(below, lines.indexOf('', below));
}
const safe = (fix: Partial<ReportedFix>): ReportedFix => ({ safety: 'safe', summary: 's', caveat: null, edits: [], files: [], ...fix });

describe('pretty', () => {
  it('reads well in 80 columns', async () => {
    expect((await render('pretty', everything, plain)).split('\n')).to.deep.equal([
      'Dockerfile',
      '',
      '  ▲ warning  no-latest-tag                                        Dockerfile:1:6',
      '    node:latest moves; name a version',
      '    1 │ FROM node:latest',
      '      │      ^^^^^^^^^^^',
      '    unsafe fix: Name the version',
      '      - FROM node:latest',
      '      + FROM node:22.14',
      '    caution: newer releases no longer come by themselves',
      '',
      '  ✖ error  merge-consecutive-runs  45.1 MB                        Dockerfile:2:1',
      '    two RUNs that are one step',
      '    2 │ RUN apt-get update',
      '      │ ^^^^^^^^^^^^^^^^^^',
      '    line 3: the other one',
      '    fix: Merge them',
      '      - RUN apt-get update',
      '      - RUN apt-get install -y curl',
      '      + RUN apt-get update \\',
      '      +  && apt-get install -y curl',
      '',
      '  ● info  SC2086                                                 Dockerfile:3:24',
      '    quote this',
      '    3 │ RUN apt-get install -y curl',
      '      │                        ^^^^',
      '',
      '  ◆ style  SC2086                                                Dockerfile:3:21',
      '    quote that',
      '    3 │ RUN apt-get install -y curl',
      '      │                     ^^',
      '',
      'bad dir/Döckerfile',
      '',
      '  ✖ error  cannot-check                                   bad dir/Döckerfile:1:1',
      '    unknown instruction FRM',
      '    1 │ FRM node',
      '      │ ^',
      '',
      'gone/Dockerfile',
      '',
      '  ✖ error  cannot-check                                          gone/Dockerfile',
      '    there is no such file',
      '',
      '✖ 1 error, 1 warning, 1 info, 1 style in 1 file; 2 files could not be checked; 1',
      '  fixable with --fix, 1 more with --unsafe-fixes',
      '',
    ]);
  });

  it('stays within the width and leaves no blanks at line ends', async () => {
    for (const width of [50, 80, 200]) {
      for (const result of [everything, hostile]) {
        for (const line of (await render('pretty', result, { ...plain, width })).split('\n')) {
          expect(line).to.equal(line.trimEnd());
          if (result === everything) expect(widthOf(line), line).to.be.at.most(width);
        }
      }
    }
  });

  it('keeps the caret under its word behind tabs, wide letters and marks', async () => {
    expect(await block('RUN\techo "日本" \\ e\u0301 👩 here\n', { at: 'here' })).to.deep.equal([
      '    1 │ RUN echo "日本" \\ e\u0301 👩 here',
      '      │                        ^^^^',
    ]);
    expect((await block('RUN 日本\n', { at: '日本' }))[1]).to.equal('      │     ^^^^');
    expect((await block('\tRUN a\tb\n', { at: 'b' }))[0]).to.equal('    1 │     RUN a   b');
  });

  it('shows blanks that are the point', async () => {
    expect(await block('ENV A=1 \t\nCMD x\n', { at: ' \t' })).to.deep.equal(['    1 │ ENV A=1·····', '      │        ^^^^^']);
  });

  it('does not show a byte order mark', async () => {
    const text = '\ufeffFROM a\n';
    expect(await block(text, { at: 'a', fix: safe({ edits: [replace(text, 'a', 'b')] }) })).to.deep.equal([
      '    1 │ FROM a', '      │      ^', '    fix: s', '      - FROM a', '      + FROM b',
    ]);
  });

  it('underlines the first line of many and says how far it goes', async () => {
    expect(await block('FROM a\nRUN b \\  \n  c \\\n  d\n', { at: 'b \\  \n  c \\\n  d\n' })).to.deep.equal([
      '    2 │ RUN b \\', '      │     ^^^', '      ┆ to line 4',
    ]);
  });

  it('points at a place that has no length, even at the end of the file', async () => {
    const text = 'FROM a';
    const empty = { ...finding(text, { at: 'a' }), span: { start: 6, end: 6 } };
    const out = await render('pretty', run(file(text, [empty])), plain);
    expect(out).to.include('    1 │ FROM a\n      │       ^\n');
  });

  it('shows only what surrounds a word in a long line', async () => {
    const text = `RUN ${'x'.repeat(5_000_000)} here ${'y'.repeat(5_000_000)}\n`;
    const [code = '', caret = ''] = await block(text, { at: 'here' });
    expect(code).to.match(/^ {4}1 │ …x+ here y+…$/);
    expect(widthOf(code)).to.equal(80);
    expect(caret.indexOf('^')).to.equal(code.indexOf('here'));
    expect(caret).to.match(/ \^{4}$/);
  });

  it('cuts no wide letter in half, wherever the window opens', async () => {
    for (let lead = 60; lead < 160; lead++) {
      const [code = '', caret = ''] = await block(`RUN ${'😀'.repeat(lead / 2)}${'x'.repeat(lead % 2)}here${'漢'.repeat(90)}\n`, { at: 'here' });
      expect(code).not.to.match(/\p{Cs}|\\u/u);
      expect(widthOf(code)).to.be.within(78, 80);
      expect(widthOf(code.slice(0, code.indexOf('here')))).to.equal(caret.indexOf('^'));
    }
  });

  it('wraps messages, labels hanging', async () => {
    const caveat = 'an archive will no longer be unpacked, which the build may count on';
    const text = 'ADD a b\n';
    const fix: ReportedFix = safe({ safety: 'unsafe', summary: 'Use COPY', caveat });
    expect(await block(text, { at: 'ADD', fix }, 40)).to.deep.equal([
      '    1 │ ADD a b', '      │ ^^^',
      '    unsafe fix: Use COPY',
      '    caution: an archive will no longer', '             be unpacked, which the',
      '             build may count on',
    ]);
  });

  it('puts a path that does not fit below', async () => {
    const text = 'FROM a\n';
    const path = `services/${'deep/'.repeat(12)}Dockerfile`;
    const out = await render('pretty', run(file(text, [finding(text, { at: 'a' })], { path })), plain);
    expect(out).to.include(`  ▲ warning  no-latest-tag\n    ${path}:1:6\n    node:latest`);
  });

  it('shows few lines of a long fix, some of each side', async () => {
    const text = `${Array.from({ length: 12 }, (_, i) => `RUN ${i}`).join('\n')}\n`;
    const edits = [replace(text, text.slice(0, -1), Array.from({ length: 20 }, (_, i) => `NEW ${i}`).join('\n'))];
    expect((await block(text, { at: 'RUN 0', fix: safe({ edits }) })).slice(3)).to.deep.equal([
      '      - RUN 0', '      - RUN 1', '      - RUN 2', '      - RUN 3', '      … 8 more lines',
      '      + NEW 0', '      + NEW 1', '      + NEW 2', '      + NEW 3', '      … 16 more lines',
    ]);
  });

  it('shows what comes into other files', async () => {
    const files = [{ path: '.dockerignore', edits: [{ span: { start: 0, end: 0 }, text: '.git\nnode_modules\n' }] }];
    expect((await block('COPY . .\n', { at: 'COPY', fix: safe({ files }) })).slice(2)).to.deep.equal([
      '    fix: s', '      + .dockerignore', '      + .git', '      + node_modules',
    ]);
  });

  it('knows its own file when a finding stands in a .dockerignore', async () => {
    const text = '*.log\n!**\n';
    const fix = safe({ files: [{ path: '.dockerignore', edits: [replace(text, '!**\n', '')] }] });
    const out = await render('pretty', run(file(text, [finding(text, { at: '!**', fix })], { path: 'svc/.dockerignore', kind: 'dockerignore' })), plain);
    expect(out).to.include('    fix: s\n      - !**\n\n');
  });

  it('lists five related places and counts the others', async () => {
    const related = Array.from({ length: 9 }, (_, i) => ({ text: 'r', range: { start: { line: i + 1, column: 1 }, end: { line: i + 1, column: 2 } } }));
    const lines = await block('FROM a\n', { at: 'a', related });
    expect(lines.slice(2)).to.deep.equal([1, 2, 3, 4, 5].map((i) => `    line ${i}: r`).concat('    … 4 more places'));
  });

  it('needs no text', async () => {
    const text = 'FROM a\n';
    const out = await render('pretty', run(file('', [finding(text, { at: 'a' })], { kind: 'image', path: 'app.tar' })), plain);
    expect(out).to.equal('app.tar\n\n  ▲ warning  no-latest-tag                                           app.tar:1:6\n'
      + '    node:latest moves; name a version\n\n▲ 1 warning in 1 file\n');
  });

  it('says what was fixed', async () => {
    expect(await render('pretty', run(file('FROM a\n', [], { fixed: 3 })), plain)).to.equal('✔ 3 problems fixed; no problems in 1 file\n');
  });
});

describe('pretty on a terminal', () => {
  const escape = '\u001b';
  const escapes = new RegExp(`${escape}\\[\\d+m|${escape}\\]8;;[!-~]*${escape}\\\\`, 'g');

  it('says the same in colour', async () => {
    for (const result of [everything, hostile]) {
      const colored = await render('pretty', result, { ...plain, color: true, hyperlinks: true });
      expect(colored).to.include('\u001b[33m▲ warning\u001b[39m');
      expect(colored.replace(escapes, '')).to.equal(await render('pretty', result, plain));
    }
  });

  it('links a rule to its page, and nothing that is no address', async () => {
    const link = '\u001b]8;;https://imglint.example/no-latest-tag\u001b\\';
    expect(await render('pretty', everything, { ...plain, color: true, hyperlinks: true })).to.include(link);
    expect(await render('pretty', everything, { ...plain, color: true })).not.to.include('\u001b]');
    const text = 'FROM a\n';
    for (const docs of ['javascript:x', 'https://x/\u001b\\\u001b[31m', 'https://x/\u0007', 'https://x y']) {
      const out = await render('pretty', run(file(text, [finding(text, { at: 'a', docs })])), { ...plain, color: true, hyperlinks: true });
      expect(out).not.to.include('\u001b]').and.not.to.include('\u0007');
    }
  });

  it('is steered by no file', async () => {
    for (const color of [false, true]) {
      const out = (await render('pretty', hostile, { ...plain, color, hyperlinks: true })).replace(escapes, '');
      expect(out.replaceAll('\n', '')).not.to.match(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
      expect(out).to.include('\\x1b[2J').and.to.include('\\u{202e}evil');
    }
    expect(await render('pretty', everything, { ...plain, hyperlinks: true })).not.to.include('\u001b');
  });
});

import { expect } from 'chai';
import { render } from '../../src/report/index.js';
import { everything, file, finding, hostile, hostileWords, plain, run } from './sample.js';

describe('github', () => {
  it('is one workflow command a finding', async () => {
    expect((await render('github', everything, plain)).split('\n')).to.deep.equal([
      '::warning file=Dockerfile,line=1,endLine=1,col=6,endColumn=17,title=imglint(no-latest-tag)::node:latest moves; name a version',
      '::error file=Dockerfile,line=2,endLine=2,col=1,endColumn=19,title=imglint(merge-consecutive-runs)::two RUNs that are one step',
      '::notice file=Dockerfile,line=3,endLine=3,col=24,endColumn=28,title=imglint(SC2086)::quote this',
      '::notice file=Dockerfile,line=3,endLine=3,col=21,endColumn=23,title=imglint(SC2086)::quote that',
      '::error file=bad dir/Döckerfile,line=1,endLine=1,col=1,endColumn=1,title=imglint::unknown instruction FRM',
      '::error file=gone/Dockerfile,title=imglint::there is no such file',
      '',
    ]);
  });

  it('leaves columns out where a finding spans lines', async () => {
    const text = 'RUN a \\\n b\n';
    expect(await render('github', run(file(text, [finding(text, { at: 'a \\\n b', message: 'm' })])), plain))
      .to.equal('::warning file=Dockerfile,line=1,endLine=2,title=imglint(no-latest-tag)::m\n');
  });

  it('escapes what would end a property, a command or a line', async () => {
    const text = 'RUN x\n';
    const result = run(file(text, [finding(text, { at: 'x', rule: 'a,b:c', message: '50%, done: yes\r\n::warning::x' })], { path: 'a,b:c%/Dockerfile' }));
    expect(await render('github', result, plain)).to.equal(
      '::warning file=a%2Cb%3Ac%25/Dockerfile,line=1,endLine=1,col=5,endColumn=6,title=imglint(a%2Cb%3Ac)::50%25, done: yes%0D%0A::warning::x\n');
  });

  it('lets no file write a command of its own', async () => {
    const lines = (await render('github', hostile, plain)).trimEnd().split(/[\n\r\u0085\u2028\u2029]/);
    expect(lines).to.have.length(2 * hostileWords.length);
    for (const line of lines) expect(line).to.match(/^::(warning|error) file=[^:,]*,line=1,endLine=1,col=1,endColumn=[14],title=imglint[^:,]*::/);
  });
});

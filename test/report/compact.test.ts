import { expect } from 'chai';
import { render } from '../../src/report/index.js';
import { everything, hostile, plain } from './sample.js';

describe('compact', () => {
  it('is one line a finding', async () => {
    expect(await render('compact', everything, plain)).to.equal([
      'Dockerfile:1:6: warning no-latest-tag node:latest moves; name a version',
      'Dockerfile:2:1: error merge-consecutive-runs two RUNs that are one step',
      'Dockerfile:3:24: info SC2086 quote this',
      'Dockerfile:3:21: style SC2086 quote that',
      'bad dir/Döckerfile:1:1: error cannot-check unknown instruction FRM',
      'gone/Dockerfile:1:1: error cannot-check there is no such file',
      '',
    ].join('\n'));
  });

  it('keeps a finding on its line and the terminal untouched', async () => {
    const out = await render('compact', hostile, plain);
    expect(out.split('\n')).to.have.length(2 * hostile.files.length + 1);
    expect(out.replaceAll('\n', '')).not.to.match(/[\p{Cc}\p{Cf}\p{Cs}]/u);
  });
});

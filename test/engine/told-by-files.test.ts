import { expect } from 'chai';
import { rules } from '../../rules/index.js';
import { lintImage } from '../../src/engine/lint-image.js';
import type { AnyRule } from '../../src/engine/rule.js';
import type { Spec } from '../image/builder.js';
import { allNames, choiceOf } from '../harness/run-rule.js';
import { readSpec } from '../image/read.js';

const all: readonly AnyRule[] = rules;

describe('what a command of the history and its files both tell', () => {
  async function told(spec: Spec, ...ids: readonly string[]): Promise<readonly string[]> {
    const choices = all.filter(({ meta }) => ids.includes(meta.id)).map((rule) => choiceOf(rule));
    const { findings } = lintImage(await readSpec(spec), null, { choices, hadolintPragmas: false, failOn: 'warning' }, allNames);
    return findings.map(({ rule, code, place }) => `${code ?? rule} ${JSON.stringify(place)}`);
  }

  const status = { file: 'var/lib/dpkg/status', content: 'Package: jq\nStatus: install ok installed\nVersion: 1\n' };
  const apt: Spec = {
    layers: [[{ file: 'a', content: 'a' }], [status, { file: 'var/lib/apt/lists/x_Packages', content: 'l'.repeat(100_000) }], [{ file: 'b', content: 'b' }]],
    history: [{ created_by: 'COPY a /a' }, ...['jq', 'yq'].map((name) => ({ created_by: `RUN /bin/sh -c apt-get update && apt-get install -y ${name} # buildkit` }))],
  };

  it('is told once, with its weight, where the files prove it', async () => {
    expect(await told(apt, 'image-lint-history', 'clean-apt-lists', 'image-no-package-cache')).to.deep.equal(['image-no-package-cache {"layer":1,"path":"var/lib/apt/lists"}', 'clean-apt-lists {"history":2}']);
  });

  it('is told of the command where nobody asks for the files', async () => {
    expect(await told(apt, 'image-lint-history', 'clean-apt-lists')).to.deep.equal(['clean-apt-lists {"history":1}', 'clean-apt-lists {"history":2}']);
  });

  it('is told of the path that everybody may write, and of others besides', async () => {
    const spec: Spec = {
      layers: [[{ file: 'a', content: 'a' }], [{ file: 'srv/x', content: 'x', mode: 0o777 }], [{ file: 'b', content: 'b' }]],
      history: [{ created_by: 'COPY a /a' }, { created_by: 'RUN /bin/sh -c chmod 777 /srv/x # buildkit' }, { created_by: 'RUN /bin/sh -c chmod 777 /srv/xy # buildkit' }],
    };
    expect(await told(spec, 'image-lint-history', 'no-world-writable', 'image-no-world-writable')).to.deep.equal(['no-world-writable {"history":2}', 'image-no-world-writable {"layer":1,"path":"srv/x"}']);
  });
});

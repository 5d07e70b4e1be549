import { expect } from 'chai';
import { rules } from '../../rules/index.js';
import type { AnyRule } from '../../src/engine/rule.js';
import { imageFindings, type ImageCase } from '../harness/image-case.js';

/** The message of each finding, and how bad it is. */
async function weights(id: string, one: Omit<ImageCase, 'says'>): Promise<Record<string, string>> {
  const all: readonly AnyRule[] = rules;
  const rule = all.find(({ meta }) => meta.id === id);
  if (rule === undefined) throw new Error(`no rule ${id}`);
  const findings = await imageFindings(rule, { ...one, says: [] }, 'oci-archive');
  return Object.fromEntries(findings.map(({ message, severity }) => [message, severity]));
}

const oci = 'org.opencontainers.image.';

describe('findings of one rule about an image', () => {
  it('weigh what they do: what nobody can start is worse than what nobody needs', async () => {
    expect(await weights('image-integrity', { image: { layers: [[{ file: '../a', content: 'a' }, { file: 'b', content: 'b' }, { file: 'b', content: 'c' }], [{ whiteout: 'd' }]] } }))
      .to.deep.equal({ escape: 'error', repeated: 'warning', idle: 'info' });
  });

  it('are warnings where a label is wrong, and information where one is missing', async () => {
    const labels = { [`${oci}version`]: 'latest', [`${oci}colour`]: 'red', 'org.label-schema.name': 'x' };
    expect(await weights('image-require-annotations', { image: { layers: [[{ dir: 'a' }]], config: { Labels: labels } } }))
      .to.deep.equal({ missing: 'info', invalid: 'warning', unknown: 'warning', schema: 'warning' });
  });

  it('are information where the base image said it', async () => {
    const labels = { [`${oci}version`]: 'latest', [`${oci}colour`]: 'red', 'org.label-schema.name': 'x' };
    const said = Object.entries(labels).map(([key, value]) => `${key}=${value}`).join(' ');
    expect(await weights('image-require-annotations', {
      image: {
        layers: [[{ file: 'a', content: 'a' }], [{ file: 'srv', content: 'x' }]], config: { Labels: labels },
        history: [{ created_by: 'ADD file:0a in / ' }, { created_by: `LABEL ${said}`, empty_layer: true }, { created_by: 'COPY srv /srv # buildkit' }],
      },
      dockerfile: 'FROM debian:13\nCOPY srv /srv\n', options: { required: [`${oci}version`] },
    })).to.deep.equal({ inherited: 'info', invalid: 'info', unknown: 'info', schema: 'info' });
  });
});

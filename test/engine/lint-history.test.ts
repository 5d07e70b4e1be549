import { expect } from 'chai';
import { rules } from '../../rules/index.js';
import { parse } from '../../src/dockerfile/parse.js';
import { historyFindings } from '../../src/engine/lint-history.js';
import type { AnyRule } from '../../src/engine/rule.js';
import type { Choice } from '../../src/engine/selection.js';
import type { HistoryItem } from '../../src/image/config.js';
import { dockerfileOfHistory } from '../../src/image/history-dockerfile.js';
import type { Image } from '../../src/image/model.js';
import { imageFindings } from '../harness/image-case.js';
import { choiceOf } from '../harness/run-rule.js';
import { readSpec } from '../image/read.js';

const all: readonly AnyRule[] = rules;
const chosen = (...ids: readonly string[]): readonly Choice[] => all.filter(({ meta }) => ids.includes(meta.id)).map((rule) => choiceOf(rule));
const item = (createdBy: string): HistoryItem => ({ created: null, createdBy, isEmpty: false, comment: '', author: '' });

describe('rules about Dockerfiles that look at a history', () => {
  let image: Image;
  before(async () => {
    image = await readSpec({ layers: [[{ file: 'a', content: 'a' }]], history: [{ created_by: 'RUN /bin/sh -c cd /x && sudo make && apk add jq # buildkit' }] });
  });
  const said = (choices: readonly Choice[]) => historyFindings(image, choices, { isKnownBetter: false }).said('own').map(({ rule, severity }) => `${rule} ${severity}`);

  it('are those that were chosen, and weigh what was chosen for them', () => {
    expect(said(chosen('no-sudo', 'apk-no-cache'))).to.have.members(['no-sudo error', 'apk-no-cache warning']);
    expect(said(chosen('apk-no-cache'))).to.deep.equal(['apk-no-cache warning']);
    expect(said(chosen('no-sudo').map((choice) => ({ ...choice, severity: 'info' })))).to.deep.equal(['no-sudo info']);
    expect(said([])).to.deep.equal([]);
  });

  it('are no others: most need to see what a history does not tell', () => {
    expect(said(chosen('pin-apk-versions', 'use-workdir', 'no-latest-tag'))).to.deep.equal([]);
  });

  it('speak of layers: nobody has the lines that they see', async () => {
    const apt = await readSpec({
      layers: [[{ file: 'a', content: 'a' }], [{ file: 'b', content: 'b' }], [{ file: 'c', content: 'c' }]],
      history: [{ created_by: 'COPY a /a' }, { created_by: 'ENV A=b', empty_layer: true }, { created_by: 'RUN apt-get update' }, { created_by: 'RUN apt-get install -y jq' }],
    });
    expect(historyFindings(apt, chosen('combine-update-install'), { isKnownBetter: false }).said('own').map(({ item: at, text }) => [at, text])).to.deep.include(
      [3, 'apt-get install has only the index of layer 1, which is as old as that layer; refresh it in this RUN']);
  });

  it('are known by their own names in what is reported', async () => {
    const relay = all.find(({ meta }) => meta.id === 'image-lint-history');
    if (relay === undefined) throw new Error('no such rule');
    const findings = await imageFindings(relay, { image: { layers: [[{ dir: 'a' }]], history: [{ created_by: 'RUN /bin/sh -c sudo make' }] }, says: [] }, 'oci-archive');
    expect(findings.map(({ rule, code, aliases, severity }) => ({ rule, code, aliases, severity }))).to.deep.equal([{ rule: 'image-lint-history', code: 'no-sudo', aliases: ['no-sudo'], severity: 'error' }]);
  });
});

describe('dockerfileOfHistory', () => {
  const scripts: readonly string[] = [
    'make', 'a\nb', 'cat <<EOF\nx\nEOF', '--mount=x', '["a"]', 'a \\', 'a \\\nb', 'END\nENDD', '# only a comment', 'x'.repeat(70_000), '\u0001\u0000', 'FROM x\nRUN y', '`', '$(', '\'',
  ];
  for (const script of scripts) {
    it(`makes one instruction of ${JSON.stringify(script.slice(0, 30))}`, () => {
      const { text, items } = dockerfileOfHistory([item('ADD file:0a in / '), item(`RUN /bin/sh -c ${script}`), item('RUN /bin/sh -c sudo make')]);
      const { instructions, stages } = parse(text);
      expect(instructions.map(({ keyword }) => keyword)).to.deep.equal(['FROM', 'RUN', 'RUN']);
      expect([stages.length, items]).to.deep.equal([1, [undefined, 1, 2]]);
    });
  }

  it('writes an environment so that nothing in it is taken for more', () => {
    const { text } = dockerfileOfHistory([item('ENV A=b "c" $D \\ E=f'), item('ENV X=a\nRUN y'), item('ENV nothing')]);
    expect(text).to.equal('FROM base\nENV A="b \\"c\\" \\$D \\\\" E="f"\n');
  });
});

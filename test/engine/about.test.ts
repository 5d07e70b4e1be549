import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { openContext } from '../../src/discover/context.js';
import { configFromObject } from '../../src/config/from-object.js';
import { parse } from '../../src/dockerfile/parse.js';
import { concernsOf } from '../../src/engine/about.js';
import { analyse } from '../../src/engine/analyse.js';
import { modelsOf } from '../../src/engine/models.js';
import type { AnyRule, Preset } from '../../src/engine/rule.js';
import { categories, rules } from '../../rules/index.js';
import { choiceOf, flaggingKeyword, tinyMeta } from '../harness/tiny-rules.js';

const fixtures = fileURLToPath(new URL('../../fixtures', import.meta.url));
const files = ['rules', 'dockerfiles'].flatMap((folder) => readdirSync(join(fixtures, folder), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('Dockerfile')).map((name) => join(fixtures, folder, name)));

describe('what a rule is about', () => {
  const holds = (text: string, about: AnyRule['meta']['about']): boolean => concernsOf(modelsOf(parse(text), null))(about);

  it('is an instruction, however it is written, in a trigger as well', () => {
    const text = 'from a\nrun true\nONBUILD COPY a b\n# ADD a b\n';
    expect((['FROM', 'RUN', 'ONBUILD', 'COPY', 'ADD', 'ENV'] as const).map((keyword) => holds(text, { instructions: [keyword] })))
      .to.deep.equal([true, true, true, true, false, false]);
    expect(holds(text, { instructions: ['ADD', 'COPY'] })).to.equal(true);
    expect(holds(text, { instructions: [] })).to.equal(false);
  });

  it('is a command that a RUN runs, behind wrappers, substitutions and ends of lines', () => {
    const text = 'FROM a\nRUN sudo ap\\\nk add x && echo $(git log) curl; sh -c "go build"\nONBUILD RUN ["/usr/bin/npm", "ci"]\nCMD wget x\n';
    expect(['apk', 'git', 'curl', 'go', 'npm', 'wget'].map((name) => holds(text, { commands: [name] }))).to.deep.equal([true, true, false, true, true, false]);
    expect(holds(text, { commands: ['curl', 'go'] })).to.equal(true);
  });

  it('is anything where the rule does not say', () => {
    expect(holds('FROM a\n', undefined)).to.equal(true);
  });

  it('spares the rule all other files, and counts it as one that ran', () => {
    const rule = flaggingKeyword('a', 'FROM');
    const asked = (text: string) => {
      const { findings, ran } = analyse(() => modelsOf(parse(text), null), [choiceOf({ ...rule, meta: tinyMeta('a', { about: { instructions: ['ADD'] } }) })]);
      return [findings.length, [...ran]];
    };
    expect(asked('FROM a\n')).to.deep.equal([0, ['a']]);
    expect(asked('FROM a\nADD b c\n')).to.deep.equal([1, ['a']]);
  });

  for (const [preset, as] of [['strict', null], ['hadolint', 'hadolint'], ['buildkit', 'buildkit']] as const satisfies readonly (readonly [Preset, unknown])[]) {
    it(`is told truly by every rule of the preset ${preset}: about files without it the rule says nothing`, function () {
      this.timeout(60_000);
      const { selection } = configFromObject({ settings: { presets: [preset] }, rules, plugins: [], categories });
      const choices = selection.choices.filter(({ rule, as: judge }) => rule.meta.about !== undefined && judge === as);
      const lies = files.flatMap((file) => {
        const dockerfile = parse(readFileSync(file, 'utf8'), as === 'hadolint' ? { as } : {});
        const models = modelsOf(dockerfile, openContext({ root: dirname(file), label: '.', dockerfile: file }), as);
        const concerns = concernsOf(models);
        const spared = choices.filter(({ rule: { meta } }) => !concerns(meta.about))
          .map((choice) => ({ ...choice, rule: { ...choice.rule, meta: { ...choice.rule.meta, about: undefined } as unknown as AnyRule['meta'] } }));
        return analyse(() => models, spared).findings.map(({ rule, text }) => `${rule}: ${text} (${file.slice(fixtures.length)})`);
      });
      expect(choices.length, 'rules').to.be.greaterThan(2);
      expect(lies).to.deep.equal([]);
    });
  }
});

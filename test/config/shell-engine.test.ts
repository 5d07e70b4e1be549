import { expect } from 'chai';
import { configFromObject } from '../../src/config/from-object.js';
import { select, type CliFlags } from '../../src/config/index.js';
import type { SharedInput } from '../../src/config/schema.js';
import type { AnyRule } from '../../src/engine/rule.js';
import { box, complaint, fakeRule } from './fake.js';

const rules: readonly AnyRule[] = [
  fakeRule('program', { codes: '^SC\\d{4}$', presets: ['hadolint'], optIn: true, severity: 'error', needs: ['dockerfile', 'shellcheck'] }),
  fakeRule('quote', { aliases: ['SC2086'], presets: ['hadolint'], severity: 'info' }),
  fakeRule('check-cd', { aliases: ['SC2164'], presets: ['recommended', 'hadolint'] }),
  fakeRule('no-bashisms', { aliases: ['SC2039'], speaksFor: '^SC3\\d{3}$' }),
  fakeRule('pipefail', { aliases: ['DL4006'], presets: ['recommended', 'hadolint'] }),
];
const categories = new Map(rules.map(({ meta }) => [meta.id, 'shell']));

const selected = (settings: SharedInput, flags: CliFlags = {}) => {
  const { config } = configFromObject({ settings, rules, plugins: [], categories });
  return select(rules, config, flags, categories);
};

/** What runs, and what is decided about a few codes where the program does. */
const outcome = (settings: SharedInput, flags: CliFlags = {}) => {
  const { choices } = selected(settings, flags);
  const decided = choices.find(({ codes }) => codes !== undefined)?.codes;
  return {
    runs: choices.map(({ rule }) => rule.meta.id).join(' '),
    ...(decided === undefined ? {} : { codes: ['SC2059', 'SC2086', 'SC2164', 'SC3010'].map(decided).join(' ') }),
  };
};

const program = { engine: 'shellcheck' } as const;

const cases: readonly Readonly<{ name: string; settings: SharedInput; flags?: CliFlags; want: Readonly<{ runs: string; codes?: string }> }>[] = [
  { name: 'our own rules, unless told otherwise', settings: {}, want: { runs: 'check-cd no-bashisms pipefail' } },
  { name: 'our own rules in preset hadolint too', settings: { presets: 'hadolint' }, want: { runs: 'quote check-cd pipefail' } },
  { name: 'off: no rule that is about a code of ShellCheck\'s', settings: { shell: { engine: 'off' } }, want: { runs: 'pipefail' } },
  { name: 'off: but for those that are named', settings: { shell: { engine: 'off' }, rules: { SC2164: 'error' } }, flags: { rule: ['quote=info'] }, want: { runs: 'quote check-cd pipefail' } },
  { name: 'off: named alone', settings: { shell: { engine: 'off' } }, flags: { only: ['SC2086'] }, want: { runs: 'quote' } },
  { name: 'shellcheck: the program beside our rules, which speak for their codes while they run', settings: { shell: program },
    want: { runs: 'program check-cd no-bashisms pipefail', codes: '  off off' } },
  { name: 'shellcheck: in preset hadolint instead of our rules', settings: { shell: program, presets: 'hadolint' }, want: { runs: 'program pipefail', codes: '   ' } },
  { name: 'shellcheck: with our judgement in preset hadolint our rules stay', settings: { shell: program, presets: 'hadolint', rules: { program: { compat: 'imglint' } } },
    want: { runs: 'program quote check-cd pipefail', codes: ' off off ' } },
  { name: 'shellcheck: with our judgement of one rule in preset hadolint that rule stays',
    settings: { shell: program, presets: 'hadolint', rules: { 'check-cd': { compat: 'imglint' } } }, want: { runs: 'program check-cd pipefail', codes: '  off ' } },
  { name: 'a code has the severity that is set for it, by whatever name', settings: { shell: program, rules: { SC2059: 'error', sc3010: 'style' } },
    want: { runs: 'program check-cd no-bashisms pipefail', codes: 'error  off style' } },
  { name: 'and in preset hadolint by the name of our rule', settings: { shell: program, presets: 'hadolint', rules: { quote: 'error', SC2164: 'off' } },
    want: { runs: 'program pipefail', codes: ' error off ' } },
  { name: 'what is switched off by name comes from nobody', settings: { shell: program, rules: { 'check-cd': 'off', quote: 'off', SC2059: 'off' } },
    want: { runs: 'program no-bashisms pipefail', codes: 'off off off off' } },
  { name: 'a later word counts', settings: { shell: program, rules: { SC2059: 'off' } }, flags: { rule: ['SC2059=info'], ignore: ['SC2086'] },
    want: { runs: 'program check-cd no-bashisms pipefail', codes: 'info off off off' } },
  { name: '--ignore comes last', settings: { shell: program, rules: { SC2059: 'error' } }, flags: { rule: ['SC2059=info'], ignore: ['sc2059'] },
    want: { runs: 'program check-cd no-bashisms pipefail', codes: 'off  off off' } },
  { name: '--ignore of the rule is of all its codes', settings: { shell: program }, flags: { ignore: ['program'] }, want: { runs: 'check-cd no-bashisms pipefail' } },
  { name: 'a category covers the rule', settings: { shell: program, rules: { 'shell/*': 'off' } }, want: { runs: '' } },
  { name: 'a category does not start the program', settings: { rules: { 'shell/*': 'error' } }, want: { runs: 'quote check-cd no-bashisms pipefail' } },
  { name: 'nor does a severity for a code', settings: { rules: { SC2059: 'error' } }, want: { runs: 'check-cd no-bashisms pipefail' } },
  { name: 'its name does', settings: { rules: { program: 'error' } }, want: { runs: 'program check-cd no-bashisms pipefail', codes: '  off off' } },
  { name: '--only of a code does, for that code', settings: {}, flags: { only: ['SC2059'] }, want: { runs: 'program', codes: ' off off off' } },
  { name: '--only of a code keeps its severity, and wakes what is off', settings: { rules: { SC2059: 'error', SC3010: 'off' } }, flags: { only: ['SC2059,SC3010'] },
    want: { runs: 'program', codes: 'error off off ' } },
  { name: '--only of the rule is for all codes', settings: {}, flags: { only: ['program', 'SC2059'] }, want: { runs: 'program', codes: '   ' } },
  { name: '--only of our rule is not for the program', settings: { shell: program }, flags: { only: ['SC2086'] }, want: { runs: 'quote' } },
];

describe('shell.engine', () => {
  for (const { name, settings, flags, want } of cases) it(name, () => { expect(outcome(settings, flags)).to.deep.equal(want); });

  it('leaves judgement and severity of what it starts to preset and program', () => {
    const choice = (settings: SharedInput) => selected(settings).choices.find(({ rule }) => rule.meta.id === 'program');
    expect(choice({ shell: program })).to.include({ as: null, severity: 'error' });
    expect(choice({ shell: program, presets: ['recommended', 'hadolint'] })).to.include({ as: 'hadolint', severity: 'error' });
    expect(choice({ shell: program, rules: { program: 'info' } })).to.include({ severity: 'info' });
  });

  const mistakes: readonly (readonly [string, string])[] = [
    ['shell: { engine: shelcheck }', '.imglintrc.yaml:1: shell.engine: "shelcheck" is not one of builtin, shellcheck, off; did you mean "shellcheck"?'],
    ['shell: { engin: off }', 'unknown key; did you mean "engine"?'],
    ['shell: off', '.imglintrc.yaml:1: shell: '],
  ];
  for (const [text, part] of mistakes) it(`refuses ${text}`, async () => {
    expect(await complaint(() => box({ '.imglintrc.yaml': text }).resolve())).to.include(part);
  });

  it('gives codes no options, and each its own place in a list of rules', () => {
    expect(() => outcome({ shell: program, rules: { SC2059: ['error', { a: true }] } })).to.throw('SC2059 has no options');
    expect(() => outcome({ shell: program, rules: { SC2059: { compat: 'hadolint' } } })).to.throw('SC2059 has no options');
    expect(outcome({ shell: program, rules: { SC2059: 'error', SC2060: 'info', program: 'error' } }).codes).to.match(/^error /);
    expect(() => outcome({ rules: { SC2059: 'error', sc2059: 'info' } })).to.throw('means the same rule');
    expect(() => outcome({ rules: { SC20599: 'error' } })).to.throw('unknown rule');
  });

  it('may differ from folder to folder, the last word counts, and is told with its place', async () => {
    const files = box({
      '.imglintrc.yaml': 'extends: ./base.yaml\noverrides:\n  - { files: a, shell: { engine: off } }\n', 'base.yaml': 'shell: { engine: shellcheck }\n',
    });
    expect((await files.resolve('a/Dockerfile')).config.shellEngine).to.equal('off');
    const { config } = await files.resolve('b/Dockerfile');
    expect([config.shellEngine, config.from.shellEngine]).to.deep.equal(['shellcheck', { kind: 'file', path: files.path('base.yaml'), line: 1 }]);
  });
});

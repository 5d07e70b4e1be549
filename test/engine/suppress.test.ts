import { expect } from 'chai';
import fc from 'fast-check';
import { memoryContext } from '../../src/discover/memory-context.js';
import { parse } from '../../src/dockerfile/parse.js';
import { lint, type Verdict } from '../../src/engine/lint.js';
import type { AnyRule, Models } from '../../src/engine/rule.js';
import { flagging, flaggingKeyword, namesFor, selecting } from '../harness/tiny-rules.js';

const rules = [
  flaggingKeyword('run', 'RUN', { aliases: ['DL3001', 'RunRule'] }),
  flaggingKeyword('from', 'FROM', { aliases: ['DL3007', 'StageNameCasing'] }),
  flaggingKeyword('user', 'USER', { aliases: ['MultipleInstructionsDisallowed', 'DS-0002', 'CKV_DOCKER_8'] }),
  flagging('cmd', ({ keyword }) => keyword === 'CMD', { aliases: ['DL4003', 'MultipleInstructionsDisallowed'] }),
];
const names = namesFor(rules, { run: 'layers', from: 'base', user: 'layers', cmd: 'layers' });

const verdictOn = (text: string, hadolintPragmas = true): Verdict =>
  lint({ dockerfile: parse(text) }, { ...selecting(...rules), hadolintPragmas }, names);

/** What is left, as `line rule`. */
const kept = (text: string, hadolintPragmas = true): string[] => {
  const { lines } = parse(text);
  return verdictOn(text, hadolintPragmas).findings.map(({ rule, at }) => `${String(lines.lineAt('start' in at ? at.start : 0))} ${rule}`);
};
const file = (...lines: readonly string[]): string => `${lines.join('\n')}\n`;

const cases: readonly (readonly [string, string, readonly string[]])[] = [
  ['nothing', file('FROM a', 'RUN b'), ['1 from', '2 run']],
  ['the next instruction only', file('FROM a', '# imglint ignore=run', 'RUN b', 'RUN c'), ['1 from', '4 run']],
  ['over comments and blank lines', file('# imglint ignore=from -- why', '', '# more', '#', 'FROM a', 'RUN b'), ['6 run']],
  ['by alias, in any case', file('# imglint ignore=dl3007', 'FROM a'), []],
  ['by category', file('# imglint ignore-file=Layers/*', 'FROM a', 'RUN b', 'USER c'), ['2 from']],
  ['all', file('# imglint ignore=ALL', 'FROM a', 'RUN b'), ['3 run']],
  ['an alias of several rules', file('FROM a', '# imglint ignore=MultipleInstructionsDisallowed', 'USER a', 'CMD b', 'RUN c'), ['1 from', '4 cmd', '5 run']],
  ['other names still work beside an unknown one', file('# imglint ignore=nobody, from', 'FROM a'), []],
  ['the instruction it stands in', file('FROM a', 'RUN b \\', '  # imglint ignore=run', '  c', 'RUN d'), ['1 from', '5 run']],
  ['what lies later in a continued instruction', file('FROM a', '# imglint ignore=run', 'ONBUILD \\', '  RUN b'), ['1 from']],
  ['a file from anywhere', file('FROM a', 'RUN b', '# imglint ignore-file=run', 'RUN c'), ['1 from']],
  ['a stage from the next FROM to the one after',
    file('FROM a', 'RUN b', '# imglint ignore-stage=run,from', 'RUN c', 'FROM d', 'RUN e', 'FROM f', 'RUN g'),
    ['1 from', '2 run', '4 run', '7 from', '8 run']],
  ['no stage behind the last', file('FROM a', '# imglint ignore-stage=run', 'RUN b'), ['1 from', '3 run']],
  ['a range', file('FROM a', '# imglint disable', 'RUN b', 'USER c', '# imglint enable', 'RUN d'), ['1 from', '6 run']],
  ['a range of some rules, to the end', file('FROM a', '# imglint disable=run', 'RUN b', 'USER c', 'RUN d'), ['1 from', '4 user']],
  ['a range around another', file('FROM a', '# imglint disable=run', '# imglint ignore=run', 'RUN b', 'RUN c'), ['1 from']],
  ['nothing in a heredoc', file('FROM a', 'RUN <<E', '# imglint ignore=run', 'E', 'RUN c'), ['1 from', '2 run', '5 run']],
  ['nothing from the end of the file', file('FROM a', '# imglint ignore=from'), ['1 from']],

  ['hadolint: the next instruction', file('# hadolint ignore=DL3007', '', 'FROM a', 'RUN b'), ['4 run']],
  ['hadolint: not from inside an instruction', file('FROM a', 'RUN b \\', '# hadolint ignore=DL3001', '  c', 'RUN d'), ['1 from', '2 run', '5 run']],
  ['hadolint: the file', file('FROM a', 'RUN b', '# hadolint global ignore=DL3007,DL3001'), []],
  ['hadolint: a stage, not its FROM, up to the next FROM itself',
    file('# hadolint stage ignore=DL3007,DL3001', 'FROM a', 'RUN b', 'FROM c', 'RUN d'), ['2 from', '5 run']],
  ['hadolint: a stage opens anywhere, one line below', file('FROM a', '# hadolint stage ignore=DL3001', 'RUN b', 'RUN c', 'FROM d'), ['1 from', '3 run', '5 from']],
  ['hadolint: a further stage comment ends the first',
    file('FROM a', '# hadolint stage ignore=DL3001', 'RUN b', 'RUN c', '# hadolint stage ignore=DL4003', 'RUN d', 'RUN e', 'CMD f'),
    ['1 from', '3 run', '7 run']],
  ['hadolint: a continued instruction counts by its first line', file('FROM a', '# hadolint stage ignore=DL3001', 'RUN b \\', 'c', 'RUN d'), ['1 from', '3 run']],

  ['BuildKit: the file', file('# check=skip=StageNameCasing', 'FROM a', 'RUN b', 'FROM c'), ['3 run']],
  ['BuildKit: all that has a check', file('# check=skip=all', 'FROM a', 'RUN b', 'USER c'), ['3 run']],
  ['BuildKit: one instruction', file('FROM a', '# check=skip=StageNameCasing', 'FROM b', 'FROM c'), ['1 from', '4 from']],
  ['BuildKit: only its own spelling', file('# check=skip=stagenamecasing', 'FROM a'), ['2 from']],
  ['BuildKit: an id of ours too', file('# check=skip=run', 'FROM a', 'RUN b'), ['2 from']],
  ['BuildKit: no foreign alias', file('# check=skip=DL3007', 'FROM a'), ['2 from']],
  ['BuildKit: the first of a block only', file('FROM a', '# check=skip=RunRule', '# check=skip=run', 'RUN b', '# check=skip=run', '# check=skip=from', 'RUN b'), ['1 from', '4 run']],
  ['BuildKit: not indented, not cut off by a bare #', file('FROM a', ' # check=skip=run', 'RUN b', '# check=skip=run', '#', 'RUN c'), ['1 from', '3 run', '6 run']],
  ['BuildKit: nothing that is malformed', file('FROM a', '# check=skip=run;', 'RUN b'), ['1 from', '3 run']],

  ['trivy: the next instruction', file('FROM a', '#trivy:ignore:AVD-DS-0002', 'USER b', 'USER c'), ['1 from', '4 user']],
  ['checkov: the file', file('FROM a', 'USER b', '#checkov:skip=CKV_DOCKER_8:because', 'USER c'), ['1 from']],
];

describe('suppress', () => {
  for (const [what, text, expected] of cases) {
    it(`covers ${what}`, () => expect(kept(text)).to.deep.equal(expected));
    it(`covers ${what} (CRLF, BOM)`, () => {
      expect(kept(`\uFEFF${text.replaceAll('\n', '\r\n')}`)).to.deep.equal(expected);
    });
  }

  it('hears hadolint only where it is asked to', () => {
    const text = file('# hadolint ignore=DL3007', 'FROM a', '# imglint ignore=DL3001', 'RUN b');
    expect(kept(text, true)).to.deep.equal([]);
    expect(kept(text, false)).to.deep.equal(['2 from']);
  });

  it('lets the later of several instructions speak for BuildKit, and for no other', () => {
    const text = file('FROM a', 'USER b', '# check=skip=MultipleInstructionsDisallowed', '# imglint ignore=user', 'USER c');
    const dockerfile = parse(text);
    const [first, last] = dockerfile.instructions.filter(({ keyword }) => keyword === 'USER');
    const several = { ...flaggingKeyword('user', 'USER', { aliases: ['MultipleInstructionsDisallowed'] }),
      check: () => [{ message: 'here', data: { what: '' }, at: first!.span, related: [{ at: last!.span, text: '' }] }] };
    expect(lint({ dockerfile }, selecting(several), namesFor([several])).findings).to.deep.equal([]);
    const other = { ...several, meta: { ...several.meta, aliases: [] } };
    expect(lint({ dockerfile }, selecting(other), namesFor([other])).findings).to.have.length(1);
  });

  it('says what became of each name', () => {
    const { uses } = verdictOn(file(
      '# check=skip=WorkdirRelativePath', '# hadolint global ignore=DL3001,DL4003,DL3999', '# imglint ignore=from, user, nobody, all', 'FROM a',
      '# imglint disable', '# imglint ignore=MultipleInstructionsDisallowed', '# check=skip=StageNameCasing,Nonsense,UndefinedVar', 'RUN b',
      '#checkov:skip=CKV_DOCKER_8',
    ));
    expect(uses.map(({ suppression, name, outcome }) => `${suppression.form} ${name} ${outcome}`)).to.deep.equal([
      'hadolint global ignore DL3001 used', 'hadolint global ignore DL4003 unused', 'hadolint global ignore DL3999 idle',
      'imglint ignore from used', 'imglint ignore user unused', 'imglint ignore nobody unknown', 'imglint ignore all used',
      'imglint ignore MultipleInstructionsDisallowed unused',
      'check=skip StageNameCasing unused', 'check=skip Nonsense unknown', 'check=skip UndefinedVar idle',
    ]);
  });

  it('covers findings by the names they go by, and by rules that go by those', () => {
    const codes: Readonly<Record<string, string>> = { 'RUN': 'SC2059', 'USER': 'SC2086' };
    const program = { ...flaggingKeyword('program', 'RUN', { codes: '^SC\\d{4}$' }), check: ({ dockerfile }: Pick<Models, 'dockerfile'>) =>
      dockerfile.instructions.flatMap(({ keyword, keywordSpan: at }) => (codes[keyword] === undefined ? [] : [{ message: 'here', data: { what: '' }, at, code: codes[keyword] }])) };
    const quote = flaggingKeyword('quote', 'CMD', { aliases: ['SC2086'] });
    const judge = (text: string, ...run: readonly AnyRule[]) => {
      const { findings, uses } = lint({ dockerfile: parse(text) }, selecting(...run), namesFor([program, quote]));
      return [findings.map(({ code }) => code), uses.map(({ name, outcome }) => `${name} ${outcome}`)];
    };
    const text = file('FROM a', '# imglint ignore=sc2059', 'RUN b', '# hadolint ignore=SC2059,SC2086', 'USER c', '# imglint ignore=quote', 'USER d', 'USER e');
    expect(judge(text, program)).to.deep.equal([['SC2086'], ['sc2059 used', 'SC2059 unused', 'SC2086 used', 'quote used']]);
    const unwanting = { ...selecting(program), choices: selecting(program).choices.map((choice) => ({ ...choice, codes: (code: string) => (code === 'SC2059' ? 'off' as const : null) })) };
    const { uses } = lint({ dockerfile: parse(file('FROM a', '# imglint ignore=SC2059,SC2060', 'RUN b')) }, unwanting, namesFor([program]));
    expect(uses.map(({ name, outcome }) => `${name} ${outcome}`)).to.deep.equal(['SC2059 idle', 'SC2060 unused']);
    expect(judge(text, quote)).to.deep.equal([[], ['sc2059 idle', 'SC2059 idle', 'SC2086 unused', 'quote unused']]);
    expect(judge(file('FROM a', '# imglint ignore=program', 'RUN b', '# imglint ignore=SC2060', 'RUN c'), program)).to.deep.equal([['SC2059'], ['program used', 'SC2060 unused']]);
  });

  it('does not judge a name whose rule did not run to its end', () => {
    const text = file('# imglint ignore=user,layers/*,cmd', 'FROM a');
    const broken = flagging('cmd', () => { throw new Error('oh'); });
    const { uses } = lint({ dockerfile: parse(text) }, selecting(rules[0]!, rules[1]!, broken), names);
    expect(uses.map(({ name, outcome }) => `${name} ${outcome}`)).to.deep.equal(['user idle', 'layers/* idle', 'cmd idle']);
  });

  it('reads our comments in a .dockerignore, which speak for that file alone', () => {
    const ignore = '\uFEFF# imglint ignore=pattern\n\n# note\na\nb\n# imglint disable=pattern\nc\n# imglint enable\nd\n # imglint ignore=pattern\ne\n';
    const context = memoryContext({ '.dockerignore': ignore });
    const pattern = { meta: { ...flaggingKeyword('pattern', '').meta, needs: ['dockerfile', 'context'] as const },
      check: () => [...ignore.matchAll(/^[a-e]$/gm)].map(({ 0: what, index }) =>
        ({ message: 'here', data: { what }, at: { file: '.dockerignore', span: { start: index, end: index + 1 } } })) };
    const left = (text: string): string[] =>
      lint({ dockerfile: parse(text), context }, selecting(pattern), namesFor([pattern])).findings.map(({ data }) => data.what ?? '');
    expect(left('FROM a\n')).to.deep.equal(['b', 'd', 'e']);
    expect(left('# imglint ignore-file=pattern\nFROM a\n')).to.deep.equal(['b', 'd', 'e']);
  });

  it('agrees with looking at every comment for every finding', () => {
    const line = fc.constantFrom(
      'FROM a', 'RUN b', 'USER c', '# note', '', '# imglint ignore=run', '# imglint ignore=run,from', '# imglint ignore-file=user',
      '# imglint disable=run', '# imglint enable', '# imglint disable=from', '# imglint ignore=layers/*',
    );
    fc.assert(fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
      expect(kept(file(...lines))).to.deep.equal(byHand(lines));
    }));
  });
});

/** The same by reading line by line, as a person would. */
const byHand = (lines: readonly string[]): string[] => {
  const covers: Readonly<Record<string, readonly string[]>> = { 'layers/*': ['run', 'user', 'cmd'] };
  const meant = (list: string): string[] => list.split(',').flatMap((name) => covers[name] ?? [name]);
  const always = lines.flatMap((line) => (line.startsWith('# imglint ignore-file=') ? meant(line.slice(22)) : []));
  let disabled: string[] = [];
  let next: string[] = [];
  const left: string[] = [];
  lines.forEach((line, i) => {
    if (line.startsWith('# imglint disable=')) disabled.push(...meant(line.slice(18)));
    else if (line === '# imglint enable') disabled = [];
    else if (line.startsWith('# imglint ignore=')) next.push(...meant(line.slice(17)));
    else if (line !== '' && !line.startsWith('#')) {
      const rule = (line.split(' ')[0] ?? '').toLowerCase();
      if (![...always, ...disabled, ...next].includes(rule)) left.push(`${String(i + 1)} ${rule}`);
      next = [];
    }
  });
  return left;
};

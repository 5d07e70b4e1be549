import { expect } from 'chai';
import { memoryContext } from '../../src/discover/memory-context.js';
import type { Dockerfile } from '../../src/dockerfile/model.js';
import { parse } from '../../src/dockerfile/parse.js';
import { spanOf } from '../../src/engine/anchor.js';
import { fileResults } from '../../src/engine/report-finding.js';
import { lint, type Verdict } from '../../src/engine/lint.js';
import { safeFix, unsafeFix, type AnyRule, type Meta, type Reported } from '../../src/engine/rule.js';
import type { Use } from '../../src/engine/suppress.js';
import { insertAt } from '../../src/text/span.js';
import { choiceOf, flaggingKeyword, namesFor, selecting, tinyMeta } from '../harness/tiny-rules.js';

const run = (text: string, ...rules: readonly AnyRule[]): Verdict => lint({ dockerfile: parse(text) }, selecting(...rules), namesFor(rules));
const saying = (id: string, ...problems: readonly Partial<Reported>[]): AnyRule => ({
  meta: tinyMeta(id), check: () => problems.map((problem) => ({ message: 'here', data: { what: id }, at: { start: 0, end: 0 }, ...problem })),
});
const rulesOf = ({ findings }: Verdict): string[] => findings.map(({ rule }) => rule);

/** Flags every name that suppressed nothing. */
const judge: AnyRule = {
  meta: tinyMeta('judge', { needs: ['suppressions'] }),
  check: ({ suppressions }: { suppressions: readonly Use[] }) => suppressions.filter(({ outcome }) => outcome === 'unused')
    .map(({ nameSpan, name }) => ({ message: 'here', data: { what: name }, at: nameSpan })),
};

describe('lint', () => {
  it('lets the judges of suppressions speak last, and sorts what they say in', () => {
    const verdict = run('# imglint ignore=run,user\nFROM a\n# imglint ignore=from\nRUN b\nUSER c\n', judge, ...['run', 'from', 'user'].map((id) => flaggingKeyword(id, id.toUpperCase())));
    expect(verdict.findings.map(({ rule, text }) => `${rule} ${text}`)).to.deep.equal([
      'judge found run', 'judge found user', 'from found FROM', 'judge found from', 'run found RUN', 'user found USER',
    ]);
  });

  it('suppresses the judges too, from the comment itself, from before it, and in a range', () => {
    const from = flaggingKeyword('user', 'USER');
    expect(rulesOf(run('# imglint ignore=user,judge\nFROM a\n', judge, from))).to.deep.equal([]);
    expect(rulesOf(run('# imglint ignore=judge\n# imglint ignore=user\nFROM a\n', judge, from))).to.deep.equal([]);
    expect(rulesOf(run('# imglint ignore=user\n# imglint ignore=judge\nFROM a\n', judge, from))).to.deep.equal([]);
    expect(rulesOf(run('# imglint disable=judge\n# imglint ignore=user\n# imglint enable\nFROM a\n', judge, from))).to.deep.equal([]);
    expect(rulesOf(run('# imglint ignore=judge\nFROM a\n# imglint ignore=user\nRUN b\n', judge, from))).to.deep.equal(['judge']);
  });

  it('meets a finding at its instruction, wherever in it the token stands', () => {
    const inside = (text: string, needle: string): AnyRule => saying('deep', { at: { start: text.indexOf(needle), end: text.indexOf(needle) + 1 } });
    const stage = 'FROM a\n# hadolint stage ignore=DL3001\nRUN b \\\n  c\nRUN d\n';
    const deep = (text: string, needle: string): string[] => {
      const rule = inside(text, needle);
      return rulesOf(run(text, { ...rule, meta: { ...rule.meta, aliases: ['DL3001'] } }));
    };
    expect(deep(stage, 'c\nRUN')).to.deep.equal(['deep']);
    expect(deep(stage, 'd\n')).to.deep.equal([]);
    const trigger = 'FROM a\n# hadolint stage ignore=DL3001\nONBUILD \\\n  RUN c\n';
    expect(deep(trigger, 'c\n')).to.deep.equal(['deep']);
  });

  it('takes the place a rule names as the anchor', () => {
    const text = '# imglint ignore=far\nFROM a\nRUN b\n';
    const rule = saying('far', { at: { start: text.indexOf('b'), end: text.indexOf('b') + 1 }, anchor: { start: text.indexOf('FROM'), end: text.indexOf('FROM') + 4 } });
    expect(rulesOf(run(text, rule))).to.deep.equal([]);
  });

  it('raises what BuildKit checks to an error where the file says so', () => {
    const rules = [flaggingKeyword('mine', 'FROM'), flaggingKeyword('theirs', 'FROM', { aliases: ['FromAsCasing'] })];
    const severities = (text: string): string[] => run(text, ...rules).findings.map(({ severity }) => severity);
    expect(severities('# check=error=true\nFROM a\n')).to.deep.equal(['warning', 'error']);
    expect(severities('# check=error=false\nFROM a\n')).to.deep.equal(['warning', 'warning']);
    expect(severities('FROM a\n# check=error=true\nFROM a\n')).to.deep.equal(['warning', 'warning', 'warning', 'warning']);
  });

  it('skips no experimental check', () => {
    const rule = flaggingKeyword('described', 'FROM', { aliases: ['InvalidDefinitionDescription'] });
    expect(rulesOf(run('# check=skip=all\nFROM a\n', rule))).to.deep.equal(['described']);
    expect(rulesOf(run('# check=skip=InvalidDefinitionDescription\nFROM a\n', rule))).to.deep.equal(['described']);
  });

  describe('experimental checks', () => {
    const rule = flaggingKeyword('described', 'ARG', { aliases: ['InvalidDefinitionDescription'] });
    const lines = (text: string): number[] => {
      const dockerfile = parse(text);
      const selection = { choices: [], dormant: [choiceOf(rule)], hadolintPragmas: true, failOn: 'never' } as const;
      return lint({ dockerfile }, selection, namesFor([rule])).findings.map((finding) => dockerfile.lines.lineAt(spanOf(finding).start));
    };

    it('sleep until the file names them', () => {
      expect(lines('FROM a\nARG b\n')).to.deep.equal([]);
      expect(lines('# check=experimental=InvalidDefinitionDescription\nFROM a\nARG b\n')).to.deep.equal([3]);
      expect(lines('# check=skip=all;experimental=all\nFROM a\nARG b\n')).to.deep.equal([3]);
      expect(lines('# check=experimental=Other\nFROM a\nARG b\n')).to.deep.equal([]);
    });

    it('wake for one instruction, of whose comments the first counts', () => {
      expect(lines('FROM a\n# check=experimental=all // why\nARG b\nARG c\n')).to.deep.equal([3]);
      expect(lines('FROM a\n# check=skip=X\n# check=experimental=all\nARG b\n')).to.deep.equal([]);
      expect(lines('FROM a\n  # check=experimental=all\nARG b\n')).to.deep.equal([]);
    });
  });

  describe('the build argument BUILDKIT_DOCKERFILE_CHECK', () => {
    const rules = [flaggingKeyword('from', 'FROM', { aliases: ['StageNameCasing'] }), flaggingKeyword('run', 'RUN', { aliases: ['UndefinedVar'] })];
    const dormant = [choiceOf(flaggingKeyword('described', 'ARG', { aliases: ['InvalidDefinitionDescription'] }))];
    const found = (text: string, check?: string): string[] => {
      const dockerfile = parse(text, check === undefined ? {} : { buildArgs: { BUILDKIT_DOCKERFILE_CHECK: check } });
      return lint({ dockerfile }, { ...selecting(...rules), dormant }, namesFor(rules)).findings.map(({ rule, severity }) => `${rule} ${severity}`);
    };
    const text = 'FROM a\nARG x\nRUN b\n';
    const skipping = `# check=skip=StageNameCasing;error=true;experimental=all\n${text}`;

    it('says what a directive would, and is not cut at blanks', () => {
      expect(found(text)).to.deep.equal(['from warning', 'run warning']);
      expect(found(text, 'skip=StageNameCasing')).to.deep.equal(['run warning']);
      expect(found(text, 'skip=StageNameCasing, UndefinedVar')).to.deep.equal([]);
      expect(found(`# check=skip=StageNameCasing, UndefinedVar\n${text}`)).to.deep.equal(['run warning']);
      expect(found(text, 'error=true')).to.deep.equal(['from error', 'run error']);
      expect(found(text, 'skip=all;experimental=InvalidDefinitionDescription')).to.deep.equal(['described warning']);
    });

    it('takes the place of the directive, of all it says, even where it says nothing', () => {
      expect(found(skipping)).to.deep.equal(['described error', 'run error']);
      expect(found(skipping, 'skip=UndefinedVar')).to.deep.equal(['from warning']);
      expect(found(skipping, '')).to.deep.equal(['from warning', 'run warning']);
      expect(found(`# check=bad\n${text}`, 'skip=UndefinedVar')).to.deep.equal(['from warning']);
    });

    it('leaves comments above instructions alone', () => {
      expect(found('FROM a\n# check=skip=UndefinedVar\nRUN b\n', 'error=true')).to.deep.equal(['from error']);
    });
  });

  describe('as hadolint', () => {
    const lines = (text: string, rule: AnyRule): number[] => {
      const dockerfile = parse(text);
      const selection = { choices: [{ ...choiceOf(rule), as: 'hadolint' }], hadolintPragmas: true, failOn: 'never' } as const;
      return lint({ dockerfile }, selection, namesFor([rule])).findings.map((finding) => dockerfile.lines.lineAt(spanOf(finding).start));
    };
    const twice = (more: Partial<Meta> = {}): AnyRule => ({
      meta: tinyMeta('twice', { aliases: ['DL3001'], ...more }),
      check: ({ dockerfile }: { dockerfile: Dockerfile }) => dockerfile.instructions.filter(({ keyword }) => keyword !== 'FROM')
        .map((outer) => outer.trigger ?? outer).flatMap(({ keywordSpan: at }) => [at, at].map((each) => ({ message: 'here', data: { what: '' }, at: each }))),
    });

    it('counts an instruction once, and nothing inside ONBUILD, unless the rule says otherwise', () => {
      expect(lines('FROM a\nRUN b\nONBUILD RUN c\n', twice())).to.deep.equal([2]);
      expect(lines('FROM a\nRUN b\nONBUILD RUN c\n', twice({ asHadolint: { onbuild: true } }))).to.deep.equal([2, 3]);
      expect(lines('FROM a\nRUN b\n', twice({ asHadolint: { each: true } }))).to.deep.equal([2, 2]);
    });

    it('lets its plain comment reach the very next line and no further; ours reaches the next instruction', () => {
      expect(lines('FROM a\n# hadolint ignore=DL3001\nRUN b\n', twice())).to.deep.equal([]);
      expect(lines('FROM a\n# hadolint ignore=DL3001\n\nRUN b\n', twice())).to.deep.equal([4]);
      expect(lines('FROM a\n# hadolint ignore=DL3001\n# why\nRUN b\n', twice())).to.deep.equal([4]);
      expect(lines('FROM a\nRUN b \\\n# hadolint ignore=DL3001\n c\n', twice())).to.deep.equal([2]);
      expect(lines('FROM a\n# imglint ignore=DL3001\n\nRUN b\n', twice())).to.deep.equal([]);
      expect(lines('FROM a\nRUN b\n# hadolint global ignore=DL3001\n', twice())).to.deep.equal([]);
    });
  });

  it('keeps what is found in files that cannot suppress it', () => {
    const rule = saying('beside', { at: { file: 'other', span: { start: 0, end: 0 } } }, { at: { file: '.dockerignore', span: { start: 25, end: 26 } } });
    const context = memoryContext({ '.dockerignore': '# imglint ignore-file=all\nx\n' });
    const { findings } = lint({ dockerfile: parse('FROM a\n'), context }, selecting(rule), namesFor([rule]));
    expect(findings.map(({ at }) => ('file' in at ? at.file : ''))).to.deep.equal(['other']);
  });

  it('does not judge `all`, used or not', () => {
    const { uses } = run('# imglint ignore=all\nFROM a\n', flaggingKeyword('user', 'USER'));
    expect(uses.map(({ outcome }) => outcome)).to.deep.equal(['idle']);
  });

  it('finds the use of a name whatever the order findings come in', () => {
    const text = 'FROM a\n# imglint ignore=two\nRUN b\nRUN c\n';
    const at = (needle: string): Reported['at'] => ({ start: text.indexOf(needle), end: text.indexOf(needle) + 1 });
    const rule = saying('two', { at: at('c\n'), anchor: { start: text.indexOf('RUN b'), end: text.indexOf('RUN b') + 1 } }, { at: at('FROM'), anchor: { start: text.indexOf('RUN c'), end: text.length } });
    expect(run(text, rule).uses.map(({ outcome }) => outcome)).to.deep.equal(['used']);
  });

  it('ends a range behind the instruction its end stands in', () => {
    const text = 'FROM a\n# imglint disable=user\nRUN b \\\n# imglint enable\n  c\nUSER d\n';
    const deep = saying('user', { at: { start: text.indexOf('c\n'), end: text.indexOf('c\n') + 1 } }, { at: { start: text.indexOf('USER'), end: text.length } });
    expect(run(text, deep).findings.map(({ at }) => ('start' in at ? at.start : -1))).to.deep.equal([text.indexOf('USER')]);
  });
});

describe('file results', () => {
  const text = 'FROM a\nRUN b \\\n  c\nONBUILD \\\n  COPY d\nNOPE\n';
  const dockerfile = parse(text);
  const reported = (...problems: readonly Partial<Reported>[]) => {
    const rule = { ...saying('r', ...problems), meta: tinyMeta('r', { aliases: ['DL1'] }) };
    const context = memoryContext({ '.dockerignore': 'x\n\ny\n' }, { label: 'svc' });
    return fileResults('svc/Dockerfile', dockerfile, lint({ dockerfile, context }, selecting(rule), namesFor([rule])).findings, context);
  };
  const at = (needle: string): { start: number; end: number } => ({ start: text.indexOf(needle), end: text.indexOf(needle) + needle.length });

  it('say all a report needs', () => {
    const [{ findings, ...file }] = reported({ at: at('c'), related: [{ at: at('FROM'), text: 'see' }], fix: unsafeFix('Do', 'look', insertAt(0, 'x')) });
    expect(file).to.deep.include({ path: 'svc/Dockerfile', kind: 'dockerfile', text, fixed: 0, diff: '' });
    expect(findings).to.deep.equal([{
      rule: 'r', aliases: ['DL1'], severity: 'warning', message: 'found r', span: at('c'), bytes: null, anchorLine: 2,
      range: { start: { line: 3, column: 3 }, end: { line: 3, column: 4 } },
      related: [{ text: 'see', range: { start: { line: 1, column: 1 }, end: { line: 1, column: 5 } } }],
      fix: { safety: 'unsafe', summary: 'Do', caveat: 'look', edits: [insertAt(0, 'x')], files: [] },
      docs: 'https://github.com/imglint/imglint/blob/main/docs/rules/r.md',
    }]);
  });

  it('anchor a finding on the first line of its instruction, an ONBUILD for a trigger, or where the rule says', () => {
    const lines = reported({ at: at('FROM') }, { at: at('c') }, { at: at('COPY') }, { at: at('NOPE'), anchor: at('c') })[0].findings.map(({ anchorLine }) => anchorLine);
    expect(lines).to.deep.equal([1, 2, 4, 2]);
  });

  it('leave what BuildKit refuses to the rule that says it: the file was read', () => {
    expect(fileResults('Dockerfile', parse('FROM a\nRUN b\nONBUILD COPY c\nNOPE\nCOPY\n'), [], null)[0].errors).to.deep.equal([]);
  });

  it('set what is found in other files apart', () => {
    const [own, other, ...more] = reported({ at: { file: '.dockerignore', span: { start: 3, end: 4 } }, fix: safeFix('Do') }, { at: at('b') }, { at: { file: '.dockerignore', span: { start: 0, end: 1 } } });
    expect(own.findings).to.have.length(1);
    expect(other).to.deep.include({ path: 'svc/.dockerignore', kind: 'dockerignore', text: 'x\n\ny\n', errors: [] });
    expect(other?.findings.map(({ anchorLine, range }) => [anchorLine, range.start])).to.deep.equal([[1, { line: 1, column: 1 }], [3, { line: 3, column: 1 }]]);
    expect(more).to.deep.equal([]);
  });
});

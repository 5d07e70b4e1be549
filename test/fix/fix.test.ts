import { expect } from 'chai';
import fc from 'fast-check';
import { memoryContext } from '../../src/discover/memory-context.js';
import { parse } from '../../src/dockerfile/parse.js';
import type { Dockerfile, Instruction } from '../../src/dockerfile/model.js';
import { relyingOn, safeFix, unsafeFix, type AnyRule, type Fix } from '../../src/engine/rule.js';
import { fix, type FixOutcome, type FixRequest } from '../../src/fix/fix.js';
import { deleteAt, insertAt, replaceAt } from '../../src/text/span.js';
import { flagging, flaggingKeyword, namesFor, selecting, tinyMeta } from '../harness/tiny-rules.js';

const run = (text: string, rules: readonly AnyRule[], request: Partial<FixRequest> = {}): FixOutcome =>
  fix(text, selecting(...rules), { allow: 'unsafe', names: namesFor(rules), ...request });

/** The instruction's whole argument becomes something else. */
const becomes = (argument: string) => (instruction: Instruction): Fix | undefined =>
  safeFix(`Say ${argument}`, replaceAt(instruction.argumentSpan, argument));
const saysNot = (keyword: string, argument: string) => (instruction: Instruction, text: string): boolean =>
  instruction.keyword === keyword && text.slice(instruction.argumentSpan.start, instruction.argumentSpan.end) !== argument;
const wanting = (id: string, keyword: string, argument: string, more: Parameters<typeof flagging>[2] = {}): AnyRule => ({
  ...flaggingKeyword(id, keyword, more),
  check: ({ dockerfile }) => dockerfile.instructions.filter((each: Instruction) => saysNot(keyword, argument)(each, dockerfile.text))
    .map((each: Instruction) => ({ message: 'here', data: { what: '' }, at: each.keywordSpan, fix: becomes(argument)(each) })),
});
const deleting = (id: string, keyword: string): AnyRule =>
  flaggingKeyword(id, keyword, { mend: ({ wholeSpan }) => safeFix('Delete it', deleteAt(wholeSpan)) });

describe('fix', () => {
  it('gives clean text back, and says so', () => {
    expect(run('FROM a\n', [deleting('x', 'RUN')])).to.deep.equal({ text: 'FROM a\n', files: [], applied: [], settled: true, bugs: [] });
  });

  it('says which fixes it applied, where', () => {
    const { text, applied, settled, bugs } = run('FROM a\n\nUSER b\n# c\nMAINTAINER d\n', [deleting('gone', 'MAINTAINER'), wanting('user', 'USER', 'me')]);
    expect({ text, settled, bugs }).to.deep.equal({ text: 'FROM a\n\nUSER me\n# c\n', settled: true, bugs: [] });
    expect(applied).to.deep.equal([
      { rule: 'gone', summary: 'Delete it', safety: 'safe', line: 5 },
      { rule: 'user', summary: 'Say me', safety: 'safe', line: 3 },
    ]);
  });

  it('deletes a thousand neighbours in one go', () => {
    expect(run(`FROM a\n${'MAINTAINER b\n'.repeat(1000)}`, [deleting('gone', 'MAINTAINER')])).to.deep.include({ text: 'FROM a\n', settled: true });
  });

  it('goes round again for what a fix brings about', () => {
    const first = flaggingKeyword('first', 'MAINTAINER', { mend: ({ keywordSpan }) => safeFix('', replaceAt(keywordSpan, 'USER')) });
    expect(run('FROM a\nMAINTAINER b\n', [first, wanting('second', 'USER', 'me')]).text).to.equal('FROM a\nUSER me\n');
  });

  it('leaves unsafe fixes, but takes their safe part, where only safe ones are allowed', () => {
    const rule = flagging('r', ({ keyword }) => keyword === 'add' || keyword === 'ADD', {
      mend: ({ keywordSpan, argumentSpan }, text) => {
        const safePart = text.slice(keywordSpan.start, keywordSpan.end) === 'ADD' ? undefined : safeFix('Recase', replaceAt(keywordSpan, 'ADD'));
        return { ...unsafeFix('Copy', 'look', replaceAt({ start: keywordSpan.start, end: argumentSpan.start }, 'COPY ')), ...(safePart ? { safePart } : {}) };
      },
    });
    expect(run('FROM a\nadd b c\n', [rule], { allow: 'safe' })).to.deep.include({ text: 'FROM a\nADD b c\n', settled: true });
    expect(run('FROM a\nadd b c\n', [rule]).text).to.equal('FROM a\nCOPY b c\n');
  });

  it('does not fix what is suppressed', () => {
    const text = 'FROM a\n# imglint ignore=gone\nMAINTAINER b\n';
    expect(run(text, [deleting('gone', 'MAINTAINER')]).text).to.equal(text);
  });

  describe('where fixes conflict', () => {
    const once = (id: string, severity: 'error' | 'warning', argument: string): AnyRule => flagging(id, ({ keyword }) => keyword === 'USER', {
      severity, mend: ({ argumentSpan }, text) => (text.slice(argumentSpan.start, argumentSpan.end) === 'x' ? becomes(argument)({ argumentSpan } as Instruction) : undefined),
    });
    const winner = (...rules: readonly AnyRule[]): string => run('FROM a\nUSER x\n', rules).text.slice(12, -1);

    it('the more severe finding goes first, then the lower id', () => {
      expect(winner(once('a', 'warning', 'warned'), once('b', 'error', 'erred'))).to.equal('erred');
      expect(winner(once('b', 'warning', 'b'), once('a', 'warning', 'a'))).to.equal('a');
    });

    it('a fix lands whole or waits', () => {
      const two = flaggingKeyword('two', 'FROM', {
        mend: ({ argumentSpan }, text) => (text.includes('USER x') ? safeFix('', replaceAt(argumentSpan, 'z'), replaceAt({ start: 12, end: 13 }, 'y')) : undefined),
      });
      expect(run('FROM a\nUSER x\n', [two, once('early', 'error', 'w')]).text).to.equal('FROM a\nUSER w\n');
    });

    it('what a fix takes for granted is what it was', () => {
      const leaning = flaggingKeyword('b', 'USER', {
        mend: ({ argumentSpan }, text) =>
          (text.includes('x') ? relyingOn(safeFix('', replaceAt(argumentSpan, `on-${text.slice(5, 6)}`)), { start: 5, end: 6 }) : undefined),
      });
      expect(run('FROM a\nUSER x\n', [wanting('a', 'FROM', 'z'), leaning]).text).to.equal('FROM z\nUSER on-z\n');
      expect(run('FROM a\nUSER x\n', [wanting('c', 'FROM', 'z'), leaning]).text).to.equal('FROM z\nUSER on-a\n');
    });

    /** Takes the keyword of the second RUN away and hangs its text on the first. */
    const joining = (id: string): AnyRule => ({
      ...flaggingKeyword(id, 'RUN'),
      check: ({ dockerfile: { instructions } }: { dockerfile: Dockerfile }) => instructions.flatMap((each, index) => {
        const next = instructions[index + 1];
        return each.keyword !== 'RUN' || next?.keyword !== 'RUN' ? []
          : [{ message: 'here', data: { what: '' }, at: next.keywordSpan, fix: safeFix('', replaceAt({ start: each.argumentSpan.end, end: next.argumentSpan.start }, ' && ')) }];
      }),
    });
    const copying = (id: string): AnyRule => flagging(id, ({ keyword, line }) => keyword === 'RUN' && line === 2, { mend: ({ span }) => safeFix('', replaceAt(span, 'COPY b c')) });

    it('nothing is joined to what becomes another instruction, whichever comes first', () => {
      expect(run('FROM a\nRUN b\nRUN c\nRUN d\n', [copying('a'), joining('b')]).text).to.equal('FROM a\nCOPY b c\nRUN c && d\n');
      expect(run('FROM a\nRUN b\nRUN c\nRUN d\n', [joining('a'), copying('b')]).text).to.equal('FROM a\nCOPY b c\n');
    });

    it('nothing is joined to what gets a flag, whichever comes first', () => {
      const flagged = (id: string): AnyRule => flagging(id, ({ keyword, line, flags }) => keyword === 'RUN' && line === 2 && flags.length === 0,
        { mend: ({ keywordSpan }) => safeFix('', insertAt(keywordSpan.end, ' --network=none')) });
      const joiningAlike = (id: string): AnyRule => ({
        ...joining(id),
        check: (context: { dockerfile: Dockerfile }) => (context.dockerfile.text.includes('--') ? [] : joining(id).check(context)),
      });
      expect(run('FROM a\nRUN b\nRUN c\n', [flagged('a'), joiningAlike('b')]).text).to.equal('FROM a\nRUN --network=none b\nRUN c\n');
      expect(run('FROM a\nRUN b\nRUN c\n', [joiningAlike('a'), flagged('b')]).text).to.equal('FROM a\nRUN --network=none b && c\n');
    });

    it('one rule joins a thousand in one go', () => {
      expect(run(`FROM a\n${'RUN b\n'.repeat(1000)}`, [joining('a')])).to.deep.include({ text: `FROM a\nRUN ${Array(1000).fill('b').join(' && ')}\n`, settled: true });
    });

    it('two insertions at one place come one round after the other', () => {
      const inserting = (id: string): AnyRule => flaggingKeyword(id, 'USER', {
        mend: ({ wholeSpan }, text) => (text.includes(id) ? undefined : safeFix('', insertAt(wholeSpan.start, `LABEL ${id}=1\n`))),
      });
      expect(run('FROM a\nUSER x\n', [inserting('two'), inserting('one')]).text).to.equal('FROM a\nLABEL one=1\nLABEL two=1\nUSER x\n');
    });
  });

  describe('drops, and reports, a fix that', () => {
    const text = '# syntax=docker/dockerfile:1\n# head\nFROM a\n# imglint ignore=other\nRUN b \\\n  # in\n  c\n# tail\nUSER d\n';
    const breaking = (mend: (instruction: Instruction, text: string) => Fix): AnyRule =>
      flaggingKeyword('bad', 'RUN', { mend });
    const at = (needle: string): { start: number; end: number } => ({ start: text.indexOf(needle), end: text.indexOf(needle) + needle.length });
    const cases: readonly (readonly [string, Fix, string])[] = [
      ['brings a new error', safeFix('', replaceAt(at('RUN'), 'RUM')), 'unknown instruction'],
      ['swallows the next instruction', safeFix('', replaceAt(at('  c\n# tail\n'), '  c \\\n# tail\n')), 'USER of line 9'],
      ['opens a heredoc over it', safeFix('', replaceAt(at('  c'), '  c <<USER')), ''],
      ['glues a word to another keyword', safeFix('', insertAt(text.indexOf('USER'), 'RUN ')), 'USER of line 9'],
      ['pushes a directive down', safeFix('', insertAt(0, '# first\n')), 'directive syntax'],
      ['loses a comment', safeFix('', deleteAt(at('# tail\n'))), 'comment of line 8'],
      ['loses a comment inside', safeFix('', deleteAt(at('  # in\n'))), 'comment of line 6'],
      ['loses a comment above what it deletes, if it is no suppression', safeFix('', deleteAt(at('# tail\nUSER d\n'))), 'comment of line 8'],
      ['makes a comment of an instruction', safeFix('', insertAt(text.indexOf('USER'), '# ')), 'USER of line 9'],
      ['lengthens a comment', safeFix('', insertAt(text.indexOf('# tail') + 6, ' end')), 'comment of line 8'],
      ['edits a place twice', safeFix('', deleteAt(at('RUN b')), deleteAt(at('b '))), 'overlap'],
      ['edits behind the end', safeFix('', insertAt(text.length + 1, 'x')), 'outside'],
      ['edits backwards', safeFix('', deleteAt({ start: 9, end: 3 })), 'no proper place'],
      ['changes nothing', safeFix('', replaceAt(at('RUN'), 'RUN')), 'changes nothing'],
    ];
    for (const [what, bad, reason] of cases) {
      it(what, () => {
        const good = wanting('good', 'FROM', 'z');
        const outcome = run(text, [breaking(() => bad), good]);
        expect(outcome.text).to.equal(text.replace('FROM a', 'FROM z'));
        expect(outcome.settled).to.equal(true);
        expect(outcome.applied.map(({ rule }) => rule)).to.deep.equal(['good']);
        expect(outcome.bugs.map(({ rule }) => rule)).to.deep.equal(['bad']);
        expect(outcome.bugs[0]?.reason.toLowerCase()).to.include(reason.toLowerCase());
      });
    }

    it('keeps another from its turn', () => {
      const bad = flaggingKeyword('bad', 'USER', { severity: 'error', mend: ({ keywordSpan, argumentSpan }) => safeFix('', replaceAt({ start: keywordSpan.start, end: argumentSpan.end }, 'USRE x')) });
      const outcome = run('FROM a\nUSER b\n', [bad, wanting('good', 'USER', 'me')]);
      expect(outcome).to.deep.include({ text: 'FROM a\nUSER me\n', settled: true });
      expect(outcome.bugs.map(({ rule }) => rule)).to.deep.equal(['bad']);
    });

    it('is one of many good ones', () => {
      const lines = Array.from({ length: 50 }, (_, i) => `USER u${String(i)}`);
      const rule = flaggingKeyword('some', 'USER', {
        mend: ({ argumentSpan }, all) => (all[argumentSpan.start] === 'm' ? undefined
          : /^u(7|31)$/.test(all.slice(argumentSpan.start, argumentSpan.end)) ? safeFix('', deleteAt(argumentSpan)) : safeFix('', replaceAt(argumentSpan, 'm'))),
      });
      const outcome = run(`FROM a\n${lines.join('\n')}\n`, [rule]);
      expect(outcome.text).to.equal(`FROM a\n${lines.map((line) => (/u(7|31)$/.test(line) ? line : 'USER m')).join('\n')}\n`);
      expect(outcome.bugs).to.have.length(1);
    });
  });

  it('takes of two fixes that harm only together the first, without blame', () => {
    const text = 'FROM a\nRUN bc\n';
    const at = text.indexOf('bc');
    const half = (id: string, offset: number, half: string): AnyRule => flaggingKeyword(id, 'RUN', {
      mend: (_, all) => (all.includes('bc') ? safeFix('', replaceAt({ start: at + offset, end: at + offset + 1 }, half)) : undefined),
    });
    expect(run(text, [half('a', 0, '<'), half('b', 1, '<E')])).to.deep.include({ text: 'FROM a\nRUN <c\n', settled: true, bugs: [] });
  });

  it('lets a suppression comment go with the instruction it is of, and only with that', () => {
    const rule = flaggingKeyword('gone', 'MAINTAINER', {
      mend: ({ wholeSpan, comments }) => safeFix('', deleteAt({ start: comments[0]?.span.start ?? wholeSpan.start, end: wholeSpan.end })),
    });
    expect(run('FROM a\n# hadolint ignore=DL3999\nMAINTAINER b\nUSER c\n', [rule])).to.deep.include({ text: 'FROM a\nUSER c\n', bugs: [] });
    expect(run('FROM a\n# note\nMAINTAINER b\nUSER c\n', [rule]).text).to.equal('FROM a\n# note\nMAINTAINER b\nUSER c\n');
    expect(run('FROM a\n# imglint ignore-file=x\nMAINTAINER b\nUSER c\n', [rule]).text).to.equal('FROM a\n# imglint ignore-file=x\nMAINTAINER b\nUSER c\n');
  });

  it('lets the rule that judges suppressions delete and change them', () => {
    const judge: AnyRule = {
      meta: tinyMeta('no-unused-suppression', { needs: ['dockerfile', 'suppressions'] }),
      check: ({ suppressions }) => suppressions.filter(({ outcome }: { outcome: string }) => outcome === 'unused')
        .map(({ nameSpan, suppression }: { nameSpan: Instruction['span']; suppression: { commentSpan: Instruction['span'] } }) =>
          ({ message: 'here', data: { what: '' }, at: nameSpan, fix: safeFix('', deleteAt({ ...suppression.commentSpan, end: suppression.commentSpan.end + 1 })) })),
    };
    const text = '# keep\n# imglint ignore=gone\nFROM a\n';
    expect(run(text, [judge, deleting('gone', 'MAINTAINER')])).to.deep.include({ text: '# keep\nFROM a\n', bugs: [] });
    const kept = text.replace('ignore=gone', 'ignore=gone,no-unused-suppression');
    expect(run(kept, [judge, deleting('gone', 'MAINTAINER')]).text).to.equal(kept);
  });

  it('lets a comment move', () => {
    const rule = flaggingKeyword('up', 'USER', {
      mend: ({ comments: [comment] }, text) => (comment && comment.line > 1
        ? safeFix('', deleteAt({ start: comment.span.start, end: comment.span.end + 1 }), insertAt(0, `  ${text.slice(comment.span.start, comment.span.end)}\n`)) : undefined),
    });
    expect(run('FROM a\n# note\nUSER b\n', [rule])).to.deep.include({ text: '  # note\nFROM a\nUSER b\n', bugs: [] });
  });

  it('accepts an error that was there before', () => {
    const rule = flagging('case', ({ keyword, keywordSpan }) => keyword === 'FRM' && keywordSpan.start > 0,
      { mend: ({ keywordSpan }, text) => (text.includes('frm') ? safeFix('', replaceAt(keywordSpan, 'FRM')) : undefined) });
    expect(run('FROM a\nfrm b\n', [rule]).text).to.equal('FROM a\nFRM b\n');
  });

  it('keeps the byte order mark, whoever edits the first line', () => {
    const rule = deleting('gone', 'MAINTAINER');
    expect(run('\uFEFFMAINTAINER a\r\nFROM b\r\n', [rule]).text).to.equal('\uFEFFFROM b\r\n');
    const whole = flaggingKeyword('whole', 'FROM', { mend: ({ wholeSpan }, text) => (text.includes('z') ? undefined : safeFix('', replaceAt(wholeSpan, '\uFEFFFROM z\n'))) });
    expect(run('\uFEFFFROM b\n', [whole]).text).to.equal('\uFEFFFROM z\n');
    const inserting = flaggingKeyword('top', 'FROM', { mend: (_, text) => (text.includes('top') ? undefined : safeFix('', insertAt(0, '# top\n'))) });
    expect(run('\uFEFFFROM b\n', [inserting]).text).to.equal('\uFEFF# top\nFROM b\n');
  });

  describe('gives the input back when', () => {
    it('rules undo one another', () => {
      const text = 'FROM a\nUSER b\n';
      const outcome = run(text, [wanting('here', 'USER', 'me'), wanting('there', 'USER', 'you')]);
      expect(outcome).to.deep.include({ text, files: [], applied: [], settled: false });
      expect(outcome.bugs.map(({ rule, reason }) => `${rule}: ${reason}`)).to.deep.equal([
        'here: the fixes of here, there undo one another', 'there: the fixes of here, there undo one another',
      ]);
    });

    it('a rule comes to no end', () => {
      const rule = flaggingKeyword('grow', 'USER', { mend: ({ argumentSpan }) => safeFix('', insertAt(argumentSpan.end, 'x')) });
      const outcome = run('FROM a\nUSER b\n', [rule]);
      expect(outcome).to.deep.include({ text: 'FROM a\nUSER b\n', applied: [], settled: false });
      expect(outcome.bugs).to.deep.equal([{ rule: 'grow', reason: 'its fixes had not come to an end after 10 rounds' }]);
    });

    it('a rule comes to no end, which is not the fault of those that did', () => {
      const grow = flaggingKeyword('grow', 'USER', { mend: ({ argumentSpan }) => safeFix('', insertAt(argumentSpan.end, 'x')) });
      expect(run('FROM a\nUSER b\n', [grow, wanting('from', 'FROM', 'z')]).bugs.map(({ rule }) => rule)).to.deep.equal(['grow']);
    });

    it('but not when each round leaves less to do', () => {
      const last: AnyRule = {
        ...deleting('last', 'MAINTAINER'),
        check: ({ dockerfile: { instructions } }: { dockerfile: Dockerfile }) => instructions.filter(({ keyword }) => keyword === 'MAINTAINER')
          .map((each, index, all) => ({ message: 'here', data: { what: '' }, at: each.keywordSpan, ...index === all.length - 1 ? { fix: safeFix('', deleteAt(each.wholeSpan)) } : {} })),
      };
      expect(run(`FROM a\n${'MAINTAINER b\n'.repeat(30)}`, [last])).to.deep.include({ text: 'FROM a\n', settled: true, bugs: [] });
      const text = `FROM a\n${'MAINTAINER b\n'.repeat(60)}`;
      expect(run(text, [last])).to.deep.include({ text, settled: false, bugs: [{ rule: 'last', reason: 'its fixes had not come to an end after 50 rounds' }] });
    });

    it('but not when ten rounds are just enough', () => {
      const rule = flaggingKeyword('grow', 'USER', {
        mend: ({ argumentSpan: { start, end } }) => (end - start < 11 ? safeFix('', insertAt(end, 'x')) : undefined),
      });
      expect(run('FROM a\nUSER b\n', [rule])).to.deep.include({ text: `FROM a\nUSER b${'x'.repeat(10)}\n`, settled: true, bugs: [] });
    });
  });

  it('reports a rule that throws once, and fixes with the others', () => {
    const outcome = run('FROM a\nUSER b\n', [flagging('boom', () => { throw new Error('oh'); }), wanting('good', 'USER', 'me')]);
    expect(outcome).to.deep.include({ text: 'FROM a\nUSER me\n', settled: true, bugs: [{ rule: 'boom', reason: 'it stopped: oh' }] });
  });

  describe('beside the Dockerfile', () => {
    const ignoring = (id: string, ...lines: readonly string[]): AnyRule => ({
      meta: tinyMeta(id, { needs: ['dockerfile', 'context'] }),
      check: ({ context }) => {
        const text: string = context.read('.dockerignore') ?? '';
        const missing = lines.filter((line) => !text.split('\n').includes(line));
        if (missing.length === 0) return [];
        const block = `${text === '' || text.endsWith('\n') ? '' : '\n'}${missing.join('\n')}\n`;
        return [{ message: 'here', data: { what: '' }, at: { start: 0, end: 0 },
          fix: { ...safeFix('Ignore'), files: [{ path: '.dockerignore', edits: [insertAt(text.length, block)] }] } }];
      },
    });

    it('makes a file, in one round, with each line once', () => {
      const { text, files, settled, applied } = run('FROM a\n', [ignoring('b', '.git', '.env'), ignoring('a', 'node_modules', '.git')], { context: memoryContext({}) });
      expect({ text, files, settled }).to.deep.equal({
        text: 'FROM a\n', settled: true, files: [{ path: '.dockerignore', before: null, after: 'node_modules\n.git\n.env\n' }],
      });
      expect(applied).to.have.length(2);
    });

    it('appends to one without a final newline', () => {
      const { files } = run('FROM a\n', [ignoring('b', 'b'), ignoring('a', 'a')], { context: memoryContext({ '.dockerignore': 'x' }) });
      expect(files).to.deep.equal([{ path: '.dockerignore', before: 'x', after: 'x\na\nb\n' }]);
    });

    it('changes Dockerfile and file together', () => {
      const rule: AnyRule = {
        meta: tinyMeta('both', { needs: ['dockerfile', 'context'] }),
        check: ({ context, dockerfile }) => (context.read('x') === null ? [{ message: 'here', data: { what: '' }, at: { start: 0, end: 4 },
          fix: { ...safeFix('', replaceAt(dockerfile.instructions[0].argumentSpan, 'b')), files: [{ path: 'x', edits: [insertAt(0, 'y')] }] } }] : []),
      };
      expect(run('FROM a\n', [rule], { context: memoryContext({}) })).to.deep.include({ text: 'FROM b\n', files: [{ path: 'x', before: null, after: 'y' }] });
    });

    it('says nothing of a file that became what it was', () => {
      const flip = (id: string, severity: 'error' | 'warning', line: string, other: string): AnyRule => ({
        meta: tinyMeta(id, { needs: ['dockerfile', 'context'], severity }),
        check: ({ context, dockerfile }) => (context.read('x') === line && dockerfile.text.includes(line) ? [{ message: 'here', data: { what: '' }, at: { start: 0, end: 4 },
          fix: { ...safeFix('', replaceAt(dockerfile.instructions[0].argumentSpan, other)), files: [{ path: 'x', edits: [replaceAt({ start: 0, end: 1 }, line === 'a' ? 'b' : 'a')] }] } }] : []),
      });
      const outcome = run('FROM a\n', [flip('to', 'error', 'a', 'b'), flip('back', 'warning', 'b', 'c')], { context: memoryContext({ x: 'a' }) });
      expect(outcome).to.deep.include({ text: 'FROM c\n', files: [], settled: true, bugs: [] });
      expect(outcome.applied).to.have.length(2);
    });

    it('drops a fix whose edits of another file overlap', () => {
      const rule: AnyRule = {
        meta: tinyMeta('r', { needs: ['dockerfile', 'context'] }),
        check: () => [{ message: 'here', data: { what: '' }, at: { start: 0, end: 4 }, fix: { ...safeFix(''), files: [{ path: 'x', edits: [deleteAt({ start: 0, end: 2 }), deleteAt({ start: 1, end: 3 })] }] } }],
      };
      expect(run('FROM a\n', [rule], { context: memoryContext({ x: 'abc' }) })).to.deep.include({ files: [], bugs: [{ rule: 'r', reason: 'its edits overlap (in x)' }] });
    });

    it('drops an edit of what is there but cannot be read', () => {
      const context = memoryContext({ '.dockerignore': 5_000_000 });
      expect(run('FROM a\n', [ignoring('a', 'x')], { context })).to.deep.include({
        files: [], settled: true, bugs: [{ rule: 'a', reason: 'it edits .dockerignore, which cannot be read' }],
      });
    });
  });

  it('keeps all that no fix touches, byte for byte, and is done after once', () => {
    const line = fc.oneof(
      fc.constantFrom('FROM a', 'RUN b \\', '  c', 'USER d', 'MAINTAINER e', '# note', '', 'RUN <<E', 'E', 'EXPOSE 1', 'USER'),
      fc.string({ maxLength: 12 }).map((text) => text.replaceAll('\n', ' ')),
    );
    const newline = fc.constantFrom('\n', '\r\n');
    fc.assert(fc.property(fc.array(line, { maxLength: 20 }), newline, fc.boolean(), (lines, end, mark) => {
      const text = (mark ? '\uFEFF' : '') + lines.join(end);
      const rules = [deleting('gone', 'MAINTAINER'), wanting('user', 'USER', 'me')];
      const once = run(text, rules);
      expect(once.settled).to.equal(true);
      expect(run(once.text, rules).text).to.equal(once.text);
      const before = parse(text);
      const others = (which: ReturnType<typeof parse>): string[] => which.instructions
        .filter(({ keyword }) => keyword !== 'MAINTAINER' && keyword !== 'USER').map(({ wholeSpan }) => which.text.slice(wholeSpan.start, wholeSpan.end).trimEnd().replace('\uFEFF', ''));
      expect(once.text.startsWith('\uFEFF')).to.equal(mark);
      expect(others(parse(once.text))).to.deep.equal(others(before));
      expect(parse(once.text).comments.map(({ text: said }) => said)).to.deep.equal(before.comments.map(({ text: said }) => said));
    }));
  });
});

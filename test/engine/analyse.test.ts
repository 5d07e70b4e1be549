import { expect } from 'chai';
import { parse } from '../../src/dockerfile/parse.js';
import { analyse } from '../../src/engine/analyse.js';
import type { AnyRule, Reported, Severity } from '../../src/engine/rule.js';
import { UsageError } from '../../src/errors.js';
import { choiceOf, flagging, flaggingKeyword, tinyMeta } from '../harness/tiny-rules.js';

const saying = (id: string, ...problems: readonly Reported[]): AnyRule => ({ meta: tinyMeta(id), check: () => problems });
const at = (start: number, end = start): Reported['at'] => ({ start, end });

describe('analyse', () => {
  it('fills the message, and nothing that only looks like a slot', () => {
    const rule = saying('a', { message: 'here', data: { what: '{what} $& {x}' }, at: at(0) });
    const [finding] = analyse(() => ({ dockerfile: parse('FROM a\n') }), [choiceOf(rule)]).findings;
    expect(finding).to.include({ rule: 'a', severity: 'warning', text: 'found {what} $& {x}' });
  });

  it('gives the severity, the options and the models of this run', () => {
    const seen: unknown[] = [];
    const rule: AnyRule = {
      meta: tinyMeta('a', { aliases: ['DL1'] }),
      check: (context) => { seen.push(context); return [{ message: 'here', data: { what: '' }, at: at(0) }]; },
    };
    const dockerfile = parse('FROM a\n');
    const { findings } = analyse(() => ({ dockerfile }), [{ rule, severity: 'error', as: null, options: { max: 3 } }]);
    expect(seen).to.deep.equal([{ dockerfile, shells: null, context: null, shellcheck: null, image: null, digests: null, history: null, host: null, suppressions: null, as: null, options: { max: 3 } }]);
    expect(findings[0]).to.include({ severity: 'error' });
    expect(findings[0]?.aliases).to.deep.equal(['DL1']);
  });

  it('lets a problem weigh less than its rule, and never more', () => {
    const said = (severity: Severity) => analyse(() => ({ dockerfile: parse('FROM a\n') }), [{
      rule: saying('a', ...(['error', 'info'] as const).map((atMost) => ({ message: 'here', data: { what: '' }, at: at(0), atMost }))),
      severity, as: null, options: {},
    }]).findings.map((finding) => finding.severity);
    expect(said('warning')).to.deep.equal(['warning', 'info']);
    expect(said('style')).to.deep.equal(['style', 'style']);
  });

  it('takes findings by the names they go by, as severe as is decided or else as they are found to be', () => {
    const found = (code: string, atMost: Severity) => ({ message: 'here', data: { what: '' }, at: at(0), code, atMost });
    const rule = saying('a', found('SC1', 'info'), found('SC2', 'style'), found('SC3', 'error'), found('SC4', 'error'));
    const decided = new Map<string, Severity | 'off'>([['SC2', 'error'], ['SC3', 'off']]);
    const { findings } = analyse(() => ({ dockerfile: parse('FROM a\n') }),
      [{ rule, severity: 'warning', as: null, options: {}, codes: (code) => decided.get(code) ?? null }]);
    expect(findings.map(({ rule: id, code, aliases, severity }) => [id, code, aliases, severity])).to.deep.equal([
      ['a', 'SC1', ['SC1'], 'info'], ['a', 'SC2', ['SC2'], 'error'], ['a', 'SC4', ['SC4'], 'warning'],
    ]);
  });

  it('lets a mistake of the user\'s through, which is no bug of the rule', () => {
    const rule: AnyRule = { meta: tinyMeta('a'), check: () => { throw new UsageError('no program'); } };
    expect(() => analyse(() => ({ dockerfile: parse('FROM a\n') }), [choiceOf(rule)])).to.throw(UsageError, 'no program');
  });

  it('passes over a rule whose needs are not met', () => {
    const rule = { ...flaggingKeyword('a', 'FROM'), meta: tinyMeta('a', { needs: ['dockerfile', 'context'] }) };
    const { findings, ran } = analyse(() => ({ dockerfile: parse('FROM a\n') }), [choiceOf(rule)]);
    expect(findings).to.deep.equal([]);
    expect([...ran]).to.deep.equal([]);
  });

  it('gives null for a model a rule can do without', () => {
    const seen: unknown[] = [];
    const rule: AnyRule = { meta: tinyMeta('a', { uses: ['context', 'dockerfile'] }), check: (context) => { seen.push(context); return []; } };
    const dockerfile = parse('FROM a\n');
    expect([...analyse(() => ({ dockerfile }), [choiceOf(rule)]).ran]).to.deep.equal(['a']);
    expect(seen).to.deep.equal([{ dockerfile, shells: null, context: null, shellcheck: null, image: null, digests: null, history: null, host: null, suppressions: null, as: null, options: {} }]);
  });

  it('sorts by file and place, and keeps the order of the rules at one place', () => {
    const late = saying('late', { message: 'here', data: { what: '1' }, at: at(5, 6) });
    const both = saying('both', ...[at(9, 10), at(5, 9), at(5, 6)].map((place, i) => ({ message: 'here', data: { what: String(i) }, at: place })),
      { message: 'here', data: { what: 'side' }, at: { file: '.dockerignore', span: { start: 0, end: 1 } } });
    const { findings } = analyse(() => ({ dockerfile: parse('FROM a\nRUN b\n') }), [choiceOf(late), choiceOf(both)]);
    expect(findings.map(({ rule, data }) => `${rule} ${data.what ?? ''}`)).to.deep.equal(['late 1', 'both 2', 'both 1', 'both 0', 'both side']);
  });

  it('tells a rule that throws from the others, even halfway and over a bad message', () => {
    const boom = flagging('boom', () => { throw new Error('oh'); });
    const slot = saying('slot', { message: 'here', data: {}, at: at(0) });
    const key = saying('key', { message: 'there', data: {}, at: at(0) });
    const { findings, crashes, ran } = analyse(() => ({ dockerfile: parse('FROM a\n') }), [boom, slot, key, flaggingKeyword('ok', 'FROM')].map(choiceOf));
    expect(crashes.map(({ rule, error }) => `${rule}: ${String(error)}`)).to.deep.equal([
      'boom: Error: oh', 'slot: Error: message "here" lacks {what}', 'key: Error: there is no message "there"',
    ]);
    expect(findings.map(({ rule }) => rule)).to.deep.equal(['ok']);
    expect([...ran]).to.deep.equal(['ok']);
  });
});

import { expect } from 'chai';
import { parse } from '../../src/dockerfile/parse.js';
import { unsaidAsHadolint } from '../../src/engine/last-shell-check.js';
import type { Finding, Severity } from '../../src/engine/rule.js';

const text = 'FROM a\nRUN one two\nRUN three\n';
const finding = (alias: string, word: string, severity: Severity = 'warning', as: Finding['as'] | null = 'hadolint'): Finding => {
  const start = text.indexOf(word);
  return { rule: alias, aliases: [alias], severity, message: 'x', data: {}, text: alias, at: { start, end: start + 1 }, ...(as ? { as } : {}) };
};
const unsaid = (...findings: readonly Finding[]): readonly string[] => [...unsaidAsHadolint(findings, parse(text))].map(({ rule }) => rule);

describe('unsaidAsHadolint', () => {
  it('leaves the last shell check of each instruction: by place, then from the worst down, then by code', () => {
    expect(unsaid(finding('SC1', 'one'), finding('SC2', 'two'), finding('SC3', 'three'))).to.deep.equal(['SC1']);
    expect(unsaid(finding('SC2', 'two'), finding('SC1', 'one'))).to.deep.equal(['SC1']);
    expect(unsaid(finding('SC9', 'one', 'warning'), finding('SC1', 'one', 'info'))).to.deep.equal(['SC9']);
    expect(unsaid(finding('SC9', 'one'), finding('SC10', 'one'))).to.deep.equal(['SC9']);
  });

  it('concerns nothing but shell checks that hadolint judges', () => {
    expect(unsaid(finding('DL1', 'one'), finding('SC1', 'one'), finding('DL2', 'two'))).to.deep.equal([]);
    expect(unsaid(finding('SC1', 'one', 'warning', null), finding('SC2', 'two'))).to.deep.equal([]);
  });
});

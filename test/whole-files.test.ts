import { expect } from 'chai';
import { existsSync, readFileSync } from 'node:fs';
import { parse } from '../src/dockerfile/parse.js';
import { isOtherFile, spanOf } from '../src/engine/anchor.js';
import { lint, type Verdict } from '../src/engine/lint.js';
import { modelsOf } from '../src/engine/models.js';
import type { Finding, Fix } from '../src/engine/rule.js';
import { fix, type FixOutcome } from '../src/fix/fix.js';
import { Lines } from '../src/text/lines.js';
import { fixturesIn, isUpdating, rewrite, writeOrRemove, type Fixture } from './harness/fixture.js';
import { comments, imageView } from './harness/image-view.js';
import { allNames, contextAfter, everything, filesOf, type Case } from './harness/run-rule.js';

/** Every rule at once over whole Dockerfiles: what is found is kept as text beside them, what fixing makes of them too. */
describe('whole Dockerfiles', () => {
  for (const fixture of fixturesIn('fixtures/dockerfiles')) describe(fixture.name, () => {
    const findings = fixture.path.replace(/\.Dockerfile$/, '.findings');

    it('are found what stands beside them', () => {
      const verdict = verdictOn(fixture);
      expect(verdict.crashes).to.deep.equal([]);
      const told = verdict.findings.map((finding) => `${lineOf(finding, fixture)}\n`).join('');
      if (isUpdating) writeOrRemove(findings, told);
      else expect(told).to.equal(existsSync(findings) ? readFileSync(findings, 'utf8') : '');
    });

    it('become what stands beside them, and that stays as it is', () => {
      const outcome = fixed(fixture, 'unsafe');
      expect(outcome).to.deep.include({ settled: true, bugs: [] });
      if (isUpdating) rewrite(fixture, fixture.annotated, outcome.text, filesOf(outcome));
      else {
        expect(outcome.text).to.equal(fixture.fixed);
        expect(filesOf(outcome)).to.deep.equal(fixture.fixedFiles);
      }
      const again = fixed({ ...fixture, source: outcome.text, context: contextAfter(fixture.context, outcome) }, 'unsafe');
      expect(again).to.deep.equal({ text: outcome.text, files: [], applied: [], settled: true, bugs: [] });
    });

    it('keep their comments, what the image holds and how it starts, where only safe fixes are allowed', () => {
      const outcome = fixed(fixture, 'safe');
      expect(outcome).to.deep.include({ settled: true, bugs: [] });
      expect(comments(parse(outcome.text))).to.deep.equal(comments(parse(fixture.source)));
      expect(imageView(parse(outcome.text))).to.deep.equal(imageView(parse(fixture.source)));
    });
  });
});

const verdictOn = ({ source, context, settings }: Case): Verdict => lint(modelsOf(parse(source, settings), context), everything, allNames);

const fixed = ({ source, context, settings }: Case, allow: Fix['safety']): FixOutcome =>
  fix(source, everything, { allow, names: allNames, settings, ...(context ? { context } : {}) });

const lineOf = (finding: Finding, { source, context }: Fixture): string => {
  const { at, rule, severity, text, fix: mend } = finding;
  const lines = new Lines(isOtherFile(at) ? context?.read(at.file) ?? '' : source);
  const { line, column } = lines.positionAt(spanOf(finding).start);
  return `${isOtherFile(at) ? `${at.file}:` : ''}${String(line)}:${String(column)} ${severity} ${rule}: ${text}${mend ? ` (${mend.safety} fix)` : ''}`;
};

import { expect } from 'chai';
import { memoryContext } from '../src/discover/memory-context.js';
import { parse } from '../src/dockerfile/parse.js';
import type { AnyRule } from '../src/engine/rule.js';
import { annotate } from './harness/annotate.js';
import { fixturesIn, isUpdating, rewrite, type Fixture } from './harness/fixture.js';
import { comments, imageView } from './harness/image-view.js';
import { allRules, contextAfter, filesOf, findingsOf, fixOf, type Case } from './harness/run-rule.js';
import { variants } from './harness/variants.js';

/** Every rule against the Dockerfiles of `fixtures/rules/<id>/`. A rule author writes no test code. */
for (const rule of allRules.filter(({ meta }) => !meta.needs.includes('image'))) {
  describe(rule.meta.id, () => {
    const fixtures = fixturesIn(`fixtures/rules/${rule.meta.id}`);

    it('has a fixture it flags and one it leaves alone', () => {
      expect(fixtures.filter((fixture) => findingsOf(rule, fixture).length > 0).length).to.be.within(1, fixtures.length - 1);
    });

    it('shows in its fixtures every message and every kind of fix its metadata speaks of, and no other', () => {
      const found = fixtures.flatMap((fixture) => findingsOf(rule, fixture));
      expect([...new Set(found.map(({ message }) => message))]).to.have.members(Object.keys(rule.meta.messages));
      const safeties = new Set(found.flatMap(({ fix }) => fix?.safety ?? []));
      if (rule.meta.fix === undefined) expect([...safeties]).to.deep.equal([]);
      else expect([...safeties]).to.include(rule.meta.fix);
      if (rule.meta.fix === 'safe') expect([...safeties]).to.deep.equal(['safe']);
    });

    rule.meta.examples.forEach((example, i) => it(`speaks of its example ${String(i + 1)}, and not of what is to be written instead`, () => {
      expect(findingsOf(rule, exampleCase(example, example.before))).to.not.deep.equal([]);
      const after = exampleCase({ ...example, files: { ...example.files, ...example.filesAfter } }, example.after);
      // Where both are one, it is a file beside the Dockerfile that makes the difference.
      const mended = example.before === example.after && example.filesAfter === undefined ? settledCase(rule, after) : after;
      expect(findingsOf(rule, mended).map(({ text }) => text)).to.deep.equal([]);
    }));

    for (const fixture of fixtures) describe(fixture.name, () => testFixture(rule, fixture));
  });
}

function testFixture(rule: AnyRule, fixture: Fixture): void {
  it('is found what is written in it', () => {
    const annotated = annotate(fixture.source, findingsOf(rule, fixture), fixture.context);
    if (isUpdating) {
      const outcome = fixOf(rule, fixture, 'unsafe');
      rewrite(fixture, annotated, outcome.text, filesOf(outcome));
    } else expect(annotated).to.equal(fixture.annotated);
  });
  if (isUpdating) return;

  it('becomes what stands beside it, and that stays as it is', () => {
    const outcome = fixOf(rule, fixture, 'unsafe');
    expect(outcome).to.deep.include({ text: fixture.fixed, settled: true, bugs: [] });
    expect(filesOf(outcome)).to.deep.equal(fixture.fixedFiles);
    const again = fixOf(rule, { ...fixture, source: fixture.fixed, context: contextAfter(fixture.context, outcome) }, 'unsafe');
    expect(again).to.deep.equal({ text: fixture.fixed, files: [], applied: [], settled: true, bugs: [] });
  });

  it('keeps its comments, what the image holds and how it starts, where only safe fixes are allowed', () => {
    const outcome = fixOf(rule, fixture, 'safe');
    expect(outcome).to.deep.include({ settled: true, bugs: [] });
    const [before, after] = [parse(fixture.source, fixture.settings), parse(outcome.text, fixture.settings)];
    expect(comments(after)).to.deep.equal(comments(before));
    expect(imageView(after)).to.deep.equal(imageView(before));
  });

  for (const { name, exempt, dress, undress, compared } of variants) {
    const source = dress(fixture.source);
    const fixed = dress(fixture.fixed);
    if (exempt.includes(rule.meta.id) || source === null || source === fixture.source) continue;
    it(`is the same with ${name}`, () => {
      expect(undress(annotate(source, findingsOf(rule, { ...fixture, source }), fixture.context))).to.equal(undress(fixture.annotated));
      if (fixed !== null) expect(compared(fixOf(rule, { ...fixture, source }, 'unsafe').text)).to.equal(fixed);
    });
  }
}

type Example = AnyRule['meta']['examples'][number];

const exampleCase = ({ files = {}, options = {} }: Example, source: string): Case =>
  ({ source, context: memoryContext({ Dockerfile: source, ...files }), as: null, options, settings: {} });

const settledCase = (rule: AnyRule, example: Case): Case => {
  const outcome = fixOf(rule, example, 'unsafe');
  return { ...example, source: outcome.text, context: contextAfter(example.context, outcome) };
};

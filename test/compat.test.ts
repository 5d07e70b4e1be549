import { expect } from 'chai';
import { categories, rules } from '../rules/index.js';
import { configFromObject } from '../src/config/from-object.js';
import { memoryContext } from '../src/discover/memory-context.js';
import { parse } from '../src/dockerfile/parse.js';
import { anchorOf, spanOf } from '../src/engine/anchor.js';
import { lint } from '../src/engine/lint.js';
import { modelsOf } from '../src/engine/models.js';
import type { AnyRule, Finding, Peer } from '../src/engine/rule.js';
import { buildkitRows } from './compat/buildkit-vectors.js';
import { hadolintRows } from './compat/hadolint-vectors.js';
import type { Row, Vector } from './compat/vector.js';
import { allNames } from './harness/run-rule.js';

const allRules: readonly AnyRule[] = rules;
const ruleOf = (code: string): readonly AnyRule[] => allRules.filter(({ meta }) => meta.aliases?.includes(code));

/** The lines in which a preset finds a code, as the tool counts them. */
function linesOf(peer: Peer, row: Row, { text, settings, files }: Vector): readonly number[] {
  const { selection } = configFromObject({ settings: { presets: peer, ...row.settings, ...settings }, rules: allRules, plugins: [], categories });
  const dockerfile = parse(text);
  const { findings, crashes } = lint(modelsOf(dockerfile, files === undefined ? null : memoryContext({ ...files, Dockerfile: text })), selection, allNames);
  for (const { error } of crashes) throw error;
  // BuildKit counts by place, hadolint by instruction.
  const startOf = (finding: Finding): number => (peer === 'buildkit' ? finding.anchor?.start : undefined)
    ?? anchorOf(dockerfile, finding)?.span.start ?? spanOf(finding).start;
  return findings.filter(({ aliases }) => aliases.includes(row.code)).map((finding) => dockerfile.lines.lineAt(startOf(finding)));
}

const vectorOf = (vector: string | Vector): Vector => (typeof vector === 'string' ? { text: vector } : vector);
const title = (text: string): string => text.replaceAll('\n', ' ⏎ ');

for (const [peer, rows] of [['hadolint', hadolintRows], ['buildkit', buildkitRows]] as const) {
  describe(`what ${peer} finds`, () => {
    for (const row of rows.filter(({ code }) => ruleOf(code).length > 0)) {
      describe(row.code, () => {
        for (const vector of row.fires.map(vectorOf)) it(`in ${title(vector.text)}`, () => {
          const found = linesOf(peer, row, vector);
          if (vector.lines === undefined) expect(found).to.not.deep.equal([]);
          else expect(found).to.deep.equal(vector.lines);
        });
        for (const vector of row.silent.map(vectorOf)) it(`not in ${title(vector.text)}`, () => {
          expect(linesOf(peer, row, vector)).to.deep.equal([]);
        });
      });
    }
  });
}

/** All that the two tools can say, by the lists of the catalogue: 71 codes and 22 checks. */
const codes = [...new Set([...hadolintRows, ...buildkitRows].map(({ code }) => code)), 'InvalidBaseImagePlatform'];

describe('compat', () => {
  it('knows every code of hadolint and every check of BuildKit', () => {
    expect(codes.filter((code) => code.startsWith('DL')).length).to.equal(71);
    expect(codes.filter((code) => !code.startsWith('DL')).length).to.equal(22);
  });

  it('has a rule for each of them', () => {
    const missing = codes.filter((code) => ruleOf(code).length === 0);
    expect(missing).to.deep.equal([]);
  });

  it('has in each preset just the rules that the tool has', () => {
    for (const [peer, rows] of [['hadolint', hadolintRows], ['buildkit', buildkitRows]] as const) {
      const { selection } = configFromObject({ settings: { presets: peer }, rules: allRules, plugins: [], categories });
      const known = rows.filter(({ settings }) => settings?.rules === undefined).map(({ code }) => code);
      const ran = new Set(selection.choices.flatMap(({ rule }) => rule.meta.aliases ?? []));
      expect(known.filter((code) => ruleOf(code).length > 0 && !ran.has(code))).to.deep.equal([]);
    }
  });
});

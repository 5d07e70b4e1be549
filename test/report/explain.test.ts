import { expect } from 'chai';
import { defineRule, safeFix, unsafeFix, type AnyRule } from '../../src/engine/rule.js';
import { explain } from '../../src/report/explain.js';
import { replaceAt } from '../../src/text/span.js';

const page = (rule: AnyRule): string => explain(rule, [rule], new Map([[rule.meta.id, 'test']]));

describe('the page of a rule', () => {
  it('says what, why and how bad, and shows what a run says of its example', () => {
    const rule = defineRule({
      id: 'no-user', aliases: ['X1', 'Y2'], presets: ['size', 'strict'], severity: 'info', severityIn: { strict: 'error' },
      needs: ['dockerfile'], fix: 'unsafe', summary: 'A USER', rationale: 'Because.',
      examples: [{ before: 'FROM a:1\nUSER x\n', after: 'FROM a:1' }],
      messages: { user: 'USER {name} is one' },
      options: { names: { doc: 'Which | ones', default: ['x'] } },
    }, function* ({ dockerfile, options }) {
      for (const { keyword, keywordSpan: at, words } of dockerfile.instructions) {
        const name = words[0]?.text ?? '';
        if (keyword !== 'USER' || !options.names.includes(name)) continue;
        yield { message: 'user', data: { name }, at, fix: unsafeFix('Drop it', 'it may be needed', replaceAt(at, '')) };
      }
    });
    expect(page(rule)).to.equal(`# no-user

A USER. Because. Severity info, error in strict; presets size, strict; fix unsafe; also known as X1, Y2.

\`\`\`dockerfile
FROM a:1
USER x
\`\`\`
\`\`\`text
2: info: USER x is one
   fix (unsafe): Drop it - it may be needed
\`\`\`
Write instead:
\`\`\`dockerfile
FROM a:1
\`\`\`

| option | default | what it does |
|---|---|---|
| \`names\` | \`["x"]\` | Which \\| ones |
`);
  });

  it('shows the files beside the Dockerfile, and names the one a finding lies in', () => {
    const rule = defineRule({
      id: 'no-star', presets: [], optIn: true, severity: 'warning', needs: ['context'], fix: 'safe', summary: 'A star!', rationale: 'Why not.',
      examples: [{ before: 'FROM a:1', after: 'FROM a:1', files: { '.dockerignore': 'a\n*\n', 'b/c': '' }, filesAfter: { '.dockerignore': 'a\n' } }],
      messages: { star: 'a star' },
    }, function* ({ context }) {
      const start = context.ignoreFile?.text.indexOf('*') ?? -1;
      const span = { start, end: start + 1 };
      yield { message: 'star', data: {}, at: { file: '.dockerignore', span }, fix: safeFix('Drop it') };
    });
    expect(page(rule)).to.equal(`# no-star

A star! Why not. Severity warning; on only where it is named; fix safe.

\`\`\`dockerfile
FROM a:1
\`\`\`
Beside it: \`b/c\`
Beside it, in \`.dockerignore\`:
\`\`\`text
a
*
\`\`\`
\`\`\`text
.dockerignore:2: warning: a star
   fix (safe): Drop it
\`\`\`
Write in \`.dockerignore\`:
\`\`\`text
a
\`\`\`
`);
  });

  it('says with which options it shows its example', () => {
    const rule = defineRule({
      id: 'no-name', presets: ['size'], severity: 'info', needs: ['dockerfile'], summary: 's', rationale: 'r', messages: { named: 'it is {name}' },
      examples: [{ before: 'FROM a:1', after: 'FROM b:1', options: { names: ['a:1'] } }],
      options: { names: { doc: 'Which', default: [] } },
    }, function* ({ dockerfile, options }) {
      for (const { from } of dockerfile.stages) {
        const name = from.words[0]?.text ?? '';
        if (options.names.includes(name)) yield { message: 'named', data: { name }, at: from.span };
      }
    });
    expect(page(rule)).to.contain('With `names` `["a:1"]`:\n```dockerfile\nFROM a:1\n```\n```text\n1: info: it is a:1\n```');
  });

  it('does not hide a rule that throws', () => {
    const rule: AnyRule = {
      meta: { id: 'no-luck', presets: [], severity: 'info', needs: ['dockerfile'], summary: 's', rationale: 'r', messages: {}, examples: [{ before: 'FROM a:1', after: '' }] },
      check() { throw new Error('oops'); },
    };
    expect(() => page(rule)).to.throw('oops');
  });
});

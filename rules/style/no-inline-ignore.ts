import { readPragma } from '../../src/engine/pragma.js';
import { defineRule } from '../../src/engine/rule.js';

export default defineRule({
  id: 'no-inline-ignore', aliases: ['DL1001'], presets: ['hadolint'], severity: 'info', severityIn: { hadolint: 'off' }, optIn: true,
  needs: ['dockerfile'],
  summary: 'A comment that silences a linter',
  rationale: 'Where exceptions are kept in one file they are seen and reviewed; a comment beside the code hides them.',
  messages: { inline: 'this comment silences {names} here; say it in the configuration' },
  options: { all: { doc: 'Also the comments of imglint and of BuildKit\'s checks.', default: false } },
  examples: [{ before: 'FROM debian:12\n# hadolint ignore=DL3008\nRUN apt-get install -y jq', after: 'FROM debian:12\nRUN apt-get install -y jq' }],
}, function* ({ dockerfile: { comments, text }, options: { all } }) {
  for (const { span, inside } of comments) {
    const pragma = readPragma(text.slice(span.start, span.end), span.start);
    if (pragma === null || pragma.names.length === 0) continue;
    const isPlain = pragma.form === 'hadolint ignore' && inside === null;
    if (!isPlain && !(all && (pragma.tool === 'imglint' || pragma.tool === 'buildkit'))) continue;
    yield { message: 'inline', data: { names: pragma.names.map(({ name }) => name).join(', ') }, at: span };
  }
});

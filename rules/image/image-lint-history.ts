import { defineRule } from '../../src/engine/rule.js';

export default defineRule({
  id: 'image-lint-history', relays: true, aliases: ['DKL-DI-0001', 'DKL-DI-0003', 'DKL-DI-0004', 'DKL-DI-0005', 'CIS-DI-0007', 'CIS-DI-0009'],
  presets: ['recommended'], severity: 'error',
  needs: ['image', 'history'],
  summary: 'What the rules about Dockerfiles say of the commands in the history',
  rationale: 'Without its Dockerfile an image still tells by which commands it was made. Each finding goes by the id of the rule that it is, weighs what that weighs, and is silent where that rule is off. Beside its Dockerfile the history tells nothing new, and is left alone.',
  messages: { said: '{message}' },
  options: { all: { doc: 'Also the commands that made the base image.', default: false } },
  examples: [{ before: 'RUN /bin/sh -c apk add jq', after: 'RUN /bin/sh -c apk add --no-cache jq' }],
}, function* ({ history, options }) {
  for (const { rule, aliases, severity, text, item } of history.said(options.all ? 'all' : 'own')) {
    yield { message: 'said', data: { message: text }, at: { history: item }, code: rule, alsoCalled: aliases, atMost: severity };
  }
});

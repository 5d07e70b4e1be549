import { hardcodedSecrets, type HardcodedSecret } from '../../src/dockerfile/hardcoded-secrets.js';
import type { Dockerfile } from '../../src/dockerfile/model.js';
import { defineRule } from '../../src/engine/rule.js';

export default defineRule({
  id: 'no-hardcoded-secret', aliases: ['CIS-DI-0010'],
  presets: ['recommended', 'security'], severity: 'error',
  needs: ['dockerfile'],
  summary: 'A secret written into the Dockerfile',
  rationale: 'Whoever has the file, the image or its history has the secret, and deleting the line takes it from none of them. A secret mount leaves nothing behind.',
  messages: {
    image: '{what} can be read by whoever has the image; revoke it, and use RUN --mount=type=secret',
    start: '{what} can be read by whoever has the image; revoke it, and set it when the container starts',
  },
  options: {
    allow: { doc: 'Names of variables that hold no secret here, whatever they sound like.', default: [] },
  },
  examples: [{
    before: 'FROM node:24-alpine\nENV NPM_TOKEN=ItIsJustMadeUp4You\nRUN npm ci',
    after: 'FROM node:24-alpine\nRUN --mount=type=secret,id=npm,env=NPM_TOKEN npm ci',
  }],
}, function* ({ dockerfile, options }) {
  for (const secret of hardcodedSecrets(dockerfile)) {
    const { span: at, instruction: { keyword }, pair, byName } = secret;
    if (byName && pair !== null && options.allow.includes(pair.key.text)) continue;
    yield { message: starting.has(keyword) ? 'start' : 'image', data: { what: wording(dockerfile, secret) }, at };
  }
});

/** What only matters once a container runs. */
const starting: ReadonlySet<string> = new Set(['CMD', 'ENTRYPOINT', 'HEALTHCHECK']);

/** Of a long token how it begins: that is the mark of whoever issued it, and helps to find it there. Of a password nothing. */
const wording = ({ text }: Dockerfile, { kind, span: { start, end } }: HardcodedSecret): string =>
  (/(?:token|key)$/.test(kind) && /^(?:[A-Z]{4}|[A-Za-z]{2,}[-_.]|AIza|eyJ)/.test(text.slice(start, end)) && end - start >= 20
    ? `the ${kind} ${text.slice(start, start + 4)}…` : `the ${kind}`);

import { references } from '../../src/dockerfile/lex.js';
import { defineRule } from '../../src/engine/rule.js';

export default defineRule({
  id: 'numeric-user', aliases: ['DL3066'], presets: ['hadolint'], severity: 'info',
  needs: ['dockerfile'],
  about: { instructions: ['USER'] },
  summary: 'A USER by name',
  rationale: 'Kubernetes can tell that a container does not run as root (runAsNonRoot) only from a number: what a name stands for is known only inside the image.',
  messages: { name: '{user} is a name; write its number, such as USER 10001' },
  examples: [{ before: 'FROM alpine:3.23\nRUN adduser -D -u 10001 web\nUSER web', after: 'FROM alpine:3.23\nRUN adduser -D -u 10001 web\nUSER 10001' }],
}, function* ({ dockerfile, as }) {
  const args = new Set<string>();
  for (const outer of dockerfile.instructions) {
    const instruction = outer.trigger ?? outer;
    if (instruction.keyword === 'ARG') for (const { key } of instruction.pairs) args.add(key.text);
    const [user] = instruction.words;
    if (instruction.keyword !== 'USER' || user === undefined) continue;
    if (references(user.text, dockerfile.escape).some(({ name }) => args.has(name))) continue;
    const value = dockerfile.valueOf(user, instruction);
    if (value === null || /^\d+(?::|$)/.test(value) || (as !== 'hadolint' && isSettled(value))) continue;
    yield { message: 'name', data: { user: value }, at: user.span };
  }
});

/** Windows knows its users by name only. */
const isSettled = (user: string): boolean => user === '' || /^Container(?:Administrator|User)$/i.test(user);

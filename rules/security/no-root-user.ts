import { projectFiles } from '../../src/dependencies/project-files.js';
import { inForce, startsAsRootOnPurpose } from '../../src/dependencies/root-start.js';
import { defineRule } from '../../src/engine/rule.js';
import { isRootUser } from '../../src/knowledge/users.js';

export default defineRule({
  id: 'no-root-user', aliases: ['DL3002', 'DS-0002', 'CKV_DOCKER_8', 'CIS-DI-0001'],
  presets: ['recommended', 'hadolint', 'security'], severity: 'warning',
  needs: ['dockerfile', 'shells'], uses: ['context'],
  about: { instructions: ['USER'] },
  summary: 'The last USER is root',
  rationale: 'Whoever breaks out of the program is root in the container, and often more than that on the host.',
  messages: { root: 'the last USER is root; end with one that is not, such as USER 10001' },
  options: {
    everyStage: { doc: 'Look at every stage, not just at the one that is built.', default: false, in: { hadolint: true, strict: true } },
  },
  examples: [{
    before: 'FROM alpine:3.23\nUSER root\nRUN apk add --no-cache jq=1.8\nCMD ["jq"]',
    after: 'FROM alpine:3.23\nUSER root\nRUN apk add --no-cache jq=1.8\nUSER 10001\nCMD ["jq"]',
  }],
}, function* ({ dockerfile, shells, context, options }) {
  const { target } = dockerfile;
  const inherited = target === null ? undefined : inForce(dockerfile, target, 'USER');
  const final = inherited !== undefined && target !== null && !startsAsRootOnPurpose(dockerfile, target, projectFiles(dockerfile, shells, context)) ? [inherited] : [];
  const own = options.everyStage ? dockerfile.stages.flatMap(({ instructions }) => instructions.findLast(({ keyword }) => keyword === 'USER') ?? []) : [];
  for (const user of new Set([...own, ...final])) {
    const [name] = user.words;
    if (name !== undefined && isRootUser(dockerfile.valueOf(name, user) ?? '')) yield { message: 'root', data: {}, at: name.span };
  }
});

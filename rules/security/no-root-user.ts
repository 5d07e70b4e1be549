import type { Dockerfile, Instruction, Stage } from '../../src/dockerfile/model.js';
import { defineRule } from '../../src/engine/rule.js';

export default defineRule({
  id: 'no-root-user', aliases: ['DL3002', 'DS-0002', 'CKV_DOCKER_8', 'CIS-DI-0001'],
  presets: ['recommended', 'hadolint', 'security'], severity: 'warning',
  needs: ['dockerfile'],
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
}, function* ({ dockerfile, options }) {
  const found = new Set<Instruction>();
  if (options.everyStage) for (const stage of dockerfile.stages) addRoot(found, stage.instructions.findLast(isUser), dockerfile);
  if (dockerfile.target !== null && !dropsPrivileges(dockerfile.target, dockerfile)) {
    const users = dockerfile.chain(dockerfile.target).map(({ instructions }) => instructions.findLast(isUser));
    addRoot(found, users.find((user) => user !== undefined), dockerfile);
  }
  for (const user of found) yield { message: 'root', data: {}, at: user.words[0]?.span ?? user.span };
});

const isUser = ({ keyword }: Instruction): boolean => keyword === 'USER';

function addRoot(found: Set<Instruction>, user: Instruction | undefined, dockerfile: Dockerfile): void {
  const [name] = user?.words ?? [];
  if (user === undefined || name === undefined) return;
  if (/^(root|0)(:|$)/.test(dockerfile.valueOf(name, user) ?? '')) found.add(user);
}

/** Such an entrypoint starts as root to set things up, and gives that up before the program starts. */
function dropsPrivileges(target: Stage, dockerfile: Dockerfile): boolean {
  const started = dockerfile.chain(target).flatMap(({ instructions }) => instructions)
    .filter(({ keyword }) => keyword === 'ENTRYPOINT' || keyword === 'CMD');
  return started.some(({ words }) => words.some(({ text }) => privilegeDrop.test(text)));
}

const privilegeDrop = /(^|[\s/"'])(gosu|su-exec|setpriv|runuser|s6-overlay)($|[\s"'])|^\/init($|\s)/;

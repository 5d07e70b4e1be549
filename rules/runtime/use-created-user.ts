import { nameOf } from '../../src/layers/places.js';
import { projectFiles } from '../../src/dependencies/project-files.js';
import { blockStart } from '../../src/dockerfile/block.js';
import type { Dockerfile, Stage } from '../../src/dockerfile/model.js';
import { defineRule, unsafeFix } from '../../src/engine/rule.js';
import { createdUser } from '../../src/knowledge/created-users.js';
import { flagValue } from '../../src/knowledge/command.js';
import { defaultUser } from '../../src/knowledge/distro.js';
import { devStages, isDevStage } from '../../src/knowledge/stage-names.js';
import { dropsPrivileges, handlesUsersItself } from '../../src/knowledge/users.js';
import { startOf, type Start } from '../../src/multistage/start.js';
import type { Command, Shells } from '../../src/shell/model.js';
import { inCaseOf } from '../../src/text/letter-case.js';
import { newlineOf } from '../../src/text/lines.js';
import { insertAt } from '../../src/text/span.js';

export default defineRule({
  id: 'use-created-user', presets: ['recommended', 'security'], severity: 'warning',
  needs: ['dockerfile', 'shells'], uses: ['context'], fix: 'unsafe',
  summary: 'A user that is made and never used',
  rationale: 'Somebody made a user for the program to run as, and without USER it runs as root all the same.',
  messages: { unused: '{user} is made here, and the program still runs as root; write USER {user} before it starts' },
  examples: [{
    before: 'FROM alpine:3.23\nRUN adduser -D svc\nCOPY app /app\nCMD ["/app"]', after: 'FROM alpine:3.23\nRUN adduser -D svc\nCOPY app /app\nUSER svc\nCMD ["/app"]',
  }],
}, function* ({ dockerfile, shells, context }) {
  const { target } = dockerfile;
  if (target === null || isDevStage(target.name, devStages)) return;
  const chain = dockerfile.chain(target);
  if (chain.some(({ instructions }) => instructions.some(({ keyword }) => keyword === 'USER'))) return;
  const root = chain.at(-1)?.image.reference ?? null;
  const made = madeIn(dockerfile, shells, target);
  const last = made.at(-1);
  // Several users are there to keep the parts of a server apart, which it starts itself.
  if (last === undefined || made.length > 1 || root === null || defaultUser(root) === 'non-root') return;
  const start = startOf(dockerfile, shells, target);
  const files = projectFiles(dockerfile, shells, context);
  const at = start.entrypoint ?? start.cmd;
  if (at === null || mayGiveUpRoot(start, (name) => files(at, null, name))) return;
  const fix = repair(dockerfile, target, last);
  yield { message: 'unused', data: { user: last.user }, at: last.command.span, ...(fix === null ? {} : { fix }) };
});

type Made = Readonly<{ user: string; uid: string | null; command: Command }>;

const madeIn = (dockerfile: Dockerfile, shells: Shells, target: Stage): readonly Made[] => dockerfile.chain(target).toReversed()
  .flatMap(({ instructions }) => instructions.filter(({ keyword }) => keyword === 'RUN')).flatMap((run) => shells.commands(run)).flatMap((command) => {
    const user = createdUser(command);
    const uid = flagValue(command, 'u', 'uid');
    return user === null ? [] : [{ user, uid: uid !== null && /^\d+$/.test(uid) ? uid : null, command }];
  });

/** The program, or the script it starts with, takes care of it; or nobody can see whether it does. */
const mayGiveUpRoot = (start: Start, read: (name: string) => string | null): boolean => {
  if (start.programs.length === 0) return true;
  return start.programs.some((program) => {
    const words = program.map(({ text }) => text);
    const [first] = words;
    if (first === null || first === undefined || handlesUsersItself(nameOf(first)) || starters.has(nameOf(first))) return true;
    const scripts = words.flatMap((word) => (word !== null && /\.sh$|entrypoint/.test(word) ? [word] : []));
    const texts = scripts.map((script) => read(script) ?? read(nameOf(script)));
    return texts.includes(null) || dropsPrivileges([...words.map((word) => word ?? ''), ...texts.map((text) => text ?? '')])
      || [...words, ...texts].some((text) => /(?:^|[\s"';&|])(?:su|sudo|chroot|start-stop-daemon|supervisord|s6-\w+)(?:\s|$)/.test(text ?? ''));
  });
};

/** What they start is another question. */
const starters: ReadonlySet<string> = new Set(['bash', 'sh', 'su', 'sudo', 'chroot', 'gosu', 'su-exec', 'setpriv']);

const repair = (dockerfile: Dockerfile, target: Stage, { user, uid }: Made) => {
  const { text } = dockerfile;
  const start = target.instructions.find(({ keyword }) => keyword === 'ENTRYPOINT' || keyword === 'CMD');
  if (start === undefined || target.instructions.some(({ keyword, index }) => keyword === 'RUN' && index > start.index)) return null;
  const keyword = inCaseOf(text.slice(start.keywordSpan.start, start.keywordSpan.end), 'USER');
  return unsafeFix(
    `Run as ${user}`, 'what the program writes to, and ports below 1024, must be open to that user',
    insertAt(blockStart(dockerfile, start), `${keyword} ${uid ?? user}${newlineOf(text)}`),
  );
};

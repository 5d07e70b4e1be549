import type { Dockerfile, Instruction, Stage, Word } from '../../src/dockerfile/model.js';
import { setBefore } from '../../src/dockerfile/set-before.js';
import { defineRule } from '../../src/engine/rule.js';
import { hasOnlyKnownUsers, isBaseUser } from '../../src/knowledge/base-users.js';
import { distroOf } from '../../src/knowledge/distro.js';
import { runsUnseen } from '../../src/layers/unseen.js';
import type { Shells } from '../../src/shell/model.js';
import { rootOf } from '../../src/dockerfile/roots.js';

export default defineRule({
  id: 'no-unresolvable-user', presets: ['recommended'], severity: 'warning',
  needs: ['dockerfile', 'shells'],
  summary: 'A user that the image does not have',
  rationale: 'A name means something only through /etc/passwd. Where it is not in there, the container does not start, or the build stops at --chown.',
  messages: {
    empty: 'there is no /etc/passwd in an image on {base} to look {user} up in; write a number, such as 10001',
    missing: 'nothing here makes the user {user}, and {base} does not have it; make it first, or write a number',
  },
  examples: [{ before: 'FROM scratch\nCOPY app /app\nUSER app\nCMD ["/app"]', after: 'FROM scratch\nCOPY app /app\nUSER 10001\nCMD ["/app"]' }],
}, function* ({ dockerfile, shells }) {
  let mayHaveBeenMade: ReturnType<typeof makersIn> | null = null;
  for (const stage of dockerfile.stages) {
    const uses = stage.instructions.flatMap((instruction) => userWords(instruction).map((word) => ({ instruction, word })));
    const base = uses.length === 0 ? null : baseOf(dockerfile, stage);
    if (base === null) continue;
    for (const { instruction, word } of uses) {
      const user = dockerfile.valueOf(word, instruction)?.split(':', 1)[0] ?? '';
      if (!/^[a-z_][\w.-]*$/i.test(user) || base.brings(user)) continue;
      mayHaveBeenMade ??= makersIn(dockerfile, shells);
      if (mayHaveBeenMade(instruction, user)) continue;
      yield { message: base.isEmpty ? 'empty' : 'missing', data: { user, base: base.name }, at: word.span };
    }
  }
});

const userWords = ({ keyword, words, flags }: Instruction): readonly Word[] => {
  if (keyword === 'USER') return words.slice(0, 1);
  return keyword === 'COPY' || keyword === 'ADD' ? flags.flatMap(({ name, value }) => (name === 'chown' && value !== null ? [value] : [])) : [];
};

type Base = Readonly<{ name: string; isEmpty: boolean; brings(user: string): boolean }>;

/** The image at the root of the chain, where all of its users are known. */
const baseOf = (dockerfile: Dockerfile, stage: Stage): Base | null => {
  const root = rootOf(dockerfile, stage).image;
  if (root?.value === 'scratch') return { name: 'scratch', isEmpty: true, brings: (user) => user === 'root' };
  const reference = root?.reference ?? null;
  if (reference === null) return null;
  const name = root?.value ?? '';
  if (reference.name.startsWith('gcr.io/distroless/') || distroOf(reference)?.family === 'none' && /distroless/.test(reference.name)) {
    return { name, isEmpty: false, brings: (user) => ['root', 'nobody', 'nonroot'].includes(user) };
  }
  return hasOnlyKnownUsers(reference) ? { name, isEmpty: false, brings: isBaseUser } : null;
};

/** Whether something before an instruction, in its stage or a parent, names the user, brings the file, or does what nobody sees here. */
const makersIn = (dockerfile: Dockerfile, shells: Shells): (before: Instruction, user: string) => boolean => {
  const mayMakeAny = setBefore(dockerfile, (instruction) => {
    if (dockerfile.instructions[instruction.index]?.trigger === instruction) return false;
    if (instruction.keyword === 'COPY' || instruction.keyword === 'ADD') return bringsUsers(dockerfile, instruction);
    const script = instruction.keyword === 'RUN' ? shells.script(instruction) : undefined;
    return script !== undefined && (script === null || script.errors.length > 0
      || script.commands.some((command) => runsUnseen(dockerfile.text, command) || makesUsers.has(command.name)));
  });
  const named = new Map<string, Map<Stage, number>>();
  for (const run of dockerfile.instructions) {
    if (run.stage === null || run.keyword !== 'RUN') continue;
    for (const [word] of (shells.script(run)?.text ?? '').matchAll(/[\w.-]+/g)) {
      let stages = named.get(word);
      if (stages === undefined) named.set(word, stages = new Map<Stage, number>());
      if (!stages.has(run.stage)) stages.set(run.stage, run.index);
    }
  }
  return (before, user) => {
    if (mayMakeAny({ ...before, index: before.index - 1 })) return true;
    const stages = named.get(user);
    if (stages === undefined) return false;
    for (let stage = before.stage; stage !== null; stage = stage.parent) {
      if ((stages.get(stage) ?? Infinity) < (stage === before.stage ? before.index : Infinity)) return true;
    }
    return false;
  };
};

/** Onto the root, into /etc, or from where nobody can tell. */
const bringsUsers = (dockerfile: Dockerfile, instruction: Instruction): boolean => {
  const destination = instruction.words.at(-1);
  const path = destination === undefined ? null : dockerfile.valueOf(destination, instruction);
  return path === null || /^\/(?:etc(?:\/(?:passwd)?)?)?$/.test(path) || /\.(?:tar|tgz|txz|tar\.\w+)$/.test(instruction.words[0]?.text ?? '');
};

const makesUsers: ReadonlySet<string> = new Set(['newusers', 'vipw', 'systemd-sysusers']);

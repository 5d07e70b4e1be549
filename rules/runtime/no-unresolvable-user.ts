import type { Dockerfile, Instruction, Stage, Word } from '../../src/dockerfile/model.js';
import { defineRule } from '../../src/engine/rule.js';
import { hasOnlyKnownUsers, isBaseUser } from '../../src/knowledge/base-users.js';
import { distroOf } from '../../src/knowledge/distro.js';
import { runsUnseen } from '../../src/layers/unseen.js';
import type { Shells } from '../../src/shell/model.js';

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
  for (const stage of dockerfile.stages) {
    const uses = stage.instructions.flatMap((instruction) => userWords(instruction).map((word) => ({ instruction, word })));
    const base = uses.length === 0 ? null : baseOf(dockerfile, stage);
    if (base === null) continue;
    for (const { instruction, word } of uses) {
      const user = dockerfile.valueOf(word, instruction)?.split(':', 1)[0] ?? '';
      if (!/^[a-z_][\w.-]*$/i.test(user) || base.brings(user) || mayHaveBeenMade(dockerfile, shells, instruction, user)) continue;
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
  const root = dockerfile.chain(stage).at(-1)?.image;
  if (root?.value === 'scratch') return { name: 'scratch', isEmpty: true, brings: (user) => user === 'root' };
  const reference = root?.reference ?? null;
  if (reference === null) return null;
  const name = root?.value ?? '';
  if (reference.name.startsWith('gcr.io/distroless/') || distroOf(reference)?.family === 'none' && /distroless/.test(reference.name)) {
    return { name, isEmpty: false, brings: (user) => ['root', 'nobody', 'nonroot'].includes(user) };
  }
  return hasOnlyKnownUsers(reference) ? { name, isEmpty: false, brings: isBaseUser } : null;
};

/** Something before the instruction, in its stage or a parent, names the user, brings the file, or does what nobody sees here. */
const mayHaveBeenMade = (dockerfile: Dockerfile, shells: Shells, before: Instruction, user: string): boolean => {
  const { stage } = before;
  const chain = stage === null ? [] : dockerfile.chain(stage);
  return chain.some((each) => each.instructions.some((instruction) => {
    if (each === stage && instruction.index >= before.index) return false;
    if (instruction.keyword === 'COPY' || instruction.keyword === 'ADD') return bringsUsers(dockerfile, instruction);
    if (instruction.keyword !== 'RUN') return false;
    const script = shells.script(instruction);
    if (script === null || script.errors.length > 0) return true;
    return names(script.text, user) || script.commands.some((command) => runsUnseen(dockerfile.text, command) || makesUsers.has(command.name));
  }));
};

/** Onto the root, into /etc, or from where nobody can tell. */
const bringsUsers = (dockerfile: Dockerfile, instruction: Instruction): boolean => {
  const destination = instruction.words.at(-1);
  const path = destination === undefined ? null : dockerfile.valueOf(destination, instruction);
  return path === null || /^\/(?:etc(?:\/(?:passwd)?)?)?$/.test(path) || /\.(?:tar|tgz|txz|tar\.\w+)$/.test(instruction.words[0]?.text ?? '');
};

const names = (text: string, user: string): boolean => new RegExp(`(?<![\\w.-])${user.replace(/[.$]/g, '\\$&')}(?![\\w.-])`).test(text);
const makesUsers: ReadonlySet<string> = new Set(['newusers', 'vipw', 'systemd-sysusers']);

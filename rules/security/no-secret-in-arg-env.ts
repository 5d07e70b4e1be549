import { hardcodedSecrets } from '../../src/dockerfile/hardcoded-secrets.js';
import type { Dockerfile, Instruction, Pair } from '../../src/dockerfile/model.js';
import { defineRule } from '../../src/engine/rule.js';
import { looksSecret, looksSecretToBuildKit, looksSecretToHadolint } from '../../src/knowledge/credentials.js';

export default defineRule({
  id: 'no-secret-in-arg-env', aliases: ['DL3064', 'SecretsUsedInArgOrEnv', 'DS-0031', 'CIS-DI-0010', 'CIS 4.10'],
  presets: ['recommended', 'hadolint', 'buildkit', 'security'], severity: 'error',
  severityIn: { recommended: 'warning', hadolint: 'warning', buildkit: 'warning' },
  asHadolint: { onbuild: true },
  needs: ['dockerfile'],
  about: { instructions: ['ARG', 'ENV'] },
  summary: 'A secret in ARG or ENV',
  rationale: 'The configuration and the history of an image hold every ENV, and every ARG that a RUN saw, for all who can pull it. A secret mount leaves nothing behind.',
  messages: {
    arg: 'what ARG {name} is given stays in the history of the image; use RUN --mount=type=secret,id={name},env={name}',
    env: 'ENV {name} can be read by whoever has the image; set it when the container starts, or use RUN --mount=type=secret,id={name},env={name}',
  },
  options: {
    names: {
      doc: 'Whose idea of a name that holds a secret: "imglint", "buildkit", "hadolint", or "all" of them.',
      default: 'imglint', in: { buildkit: 'buildkit', hadolint: 'hadolint', strict: 'all' },
    },
    allow: { doc: 'Names that hold no secret here, whatever they sound like.', default: [] },
  },
  examples: [{
    before: 'FROM node:24-alpine\nARG NPM_TOKEN\nRUN npm ci',
    after: 'FROM node:24-alpine\nRUN --mount=type=secret,id=NPM_TOKEN,env=NPM_TOKEN npm ci',
  }],
}, function* ({ dockerfile, as, options }) {
  const { isSecret, everywhere, forgiving } = judgeOf(options.names);
  // What is a secret by its value, too, is the business of no-hardcoded-secret.
  const literal = new Set(as === null ? hardcodedSecrets(dockerfile).map(({ pair }) => pair) : []);
  const known = new Set<Pair>();
  for (const outer of dockerfile.instructions) {
    const instruction = outer.trigger ?? outer;
    if (instruction.keyword !== 'ARG' && instruction.keyword !== 'ENV') continue;
    if (!everywhere && isGlobal(dockerfile, instruction)) continue;
    for (const pair of instruction.pairs) {
      const name = dockerfile.valueOf(pair.key, instruction);
      if (name === null || !isSecret(name) || options.allow.includes(name)) continue;
      const isOld = forgiving && instruction.keyword === 'ENV' && holdsNothingNew(dockerfile, instruction, pair, known);
      known.add(pair);
      if (isOld || literal.has(pair)) continue;
      yield { message: instruction.keyword === 'ARG' ? 'arg' : 'env', data: { name }, at: pair.key.span };
    }
  }
});

interface Judge {
  readonly isSecret: (name: string) => boolean;
  /** Also an ARG before the first FROM, which reaches no layer by itself. */
  readonly everywhere: boolean;
  /** An ENV without a secret of its own passes. */
  readonly forgiving: boolean;
}

const judges: Readonly<Record<string, Judge>> = {
  buildkit: { isSecret: looksSecretToBuildKit, everywhere: false, forgiving: false },
  hadolint: { isSecret: looksSecretToHadolint, everywhere: true, forgiving: false },
  all: {
    isSecret: (name) => looksSecret(name) || looksSecretToBuildKit(name) || looksSecretToHadolint(name), everywhere: true, forgiving: false,
  },
};
const ours: Judge = { isSecret: looksSecret, everywhere: false, forgiving: true };
const judgeOf = (names: string): Judge => (Object.hasOwn(judges, names) ? judges[names] : undefined) ?? ours;

const isGlobal = ({ stages }: Dockerfile, { stage }: Instruction): boolean => stage === null && stages.length > 0;

/** Empty, or only the value of a variable that has had its turn. */
const holdsNothingNew = (dockerfile: Dockerfile, instruction: Instruction, { value }: Pair, known: ReadonlySet<Pair>): boolean => {
  const text = value?.text.replace(/^(["'])(.*)\1$/s, '$2') ?? '';
  const named = /^\$(?:(\w+)|\{(\w+)\})$/.exec(text);
  const name = named?.[1] ?? named?.[2];
  const source = name === undefined ? undefined : dockerfile.lookup(name, instruction)?.pair;
  return text === '' || (source !== undefined && known.has(source));
};

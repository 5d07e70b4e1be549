import { makesDirective } from '../../src/dockerfile/header.js';
import type { Dockerfile, Instruction, Pair } from '../../src/dockerfile/model.js';
import { usedAfter } from '../../src/dockerfile/used-after.js';
import { defineRule, unsafeFix } from '../../src/engine/rule.js';
import { ignoresEnvironment } from '../../src/knowledge/closed-programs.js';
import { deleteInstruction } from '../../src/shell/edits.js';
import type { Shells } from '../../src/shell/model.js';

export default defineRule({
  id: 'no-unused-arg', presets: ['recommended'], severity: 'info',
  needs: ['dockerfile', 'shells'], fix: 'unsafe',
  about: { instructions: ['ARG'] },
  summary: 'An ARG that nothing uses',
  rationale: 'Whoever passes the argument is made to believe that it changes something. In a stage each of its values has all that follows built anew.',
  messages: {
    global: 'no FROM uses ARG {name}, and no stage asks for it; delete it',
    stage: 'nothing uses ARG {name}; delete it',
  },
  options: {
    implicit: {
      doc: 'Names that programs read without being told; a * stands for any letters.',
      default: ['GOPROXY', 'GOFLAGS', 'CGO_ENABLED', 'GOOS', 'GOARCH', 'NPM_CONFIG_*', 'PIP_*', 'MAVEN_OPTS', 'CARGO_*', 'RUSTFLAGS', 'CFLAGS', 'MAKEFLAGS'],
    },
  },
  examples: [{ before: 'FROM alpine:3.23\nARG COLOR\nRUN apk add --no-cache jq', after: 'FROM alpine:3.23\nRUN apk add --no-cache jq' }],
}, function* ({ dockerfile, shells, options }) {
  const args = dockerfile.instructions.filter(({ keyword }) => keyword === 'ARG');
  if (args.length === 0 || dockerfile.stages.length === 0) return;
  const isImplicit = matcherOf(options.implicit);
  const commented = new Set(dockerfile.comments.map(({ inside }) => inside));
  const everywhere = mentionsAnywhere(dockerfile);
  const isUsedAfter = usedAfter(dockerfile, (instruction) => keysOf(dockerfile, shells, instruction));
  for (const instruction of args) {
    const { stage, pairs } = instruction;
    const beside = pairs.length > 1 ? namesIn(pairs) : null;
    for (const { key } of pairs) {
      const name = key.text;
      if (isImplicit(name) || !/^\w+$/.test(name) || beside?.has(name) === true) continue;
      const isUsed = stage === null ? everywhere.has(name) : isUsedAfter(instruction, name) || isUsedAfter(instruction, anything);
      if (isUsed) continue;
      const fix = pairs.length > 1 || commented.has(instruction) || makesDirective(dockerfile, instruction, instruction.endLine + 1) ? {}
        : { fix: unsafeFix(`Delete ARG ${name}`, `a build that passes --build-arg ${name} is told that nobody takes it`, deleteInstruction(dockerfile, instruction)) };
      yield { message: stage === null ? 'global' : 'stage', data: { name }, at: key.span, ...fix };
    }
  }
});

/** What programs read that nobody can look into. */
const anything = '*';

const builtIn = [
  'HTTP_PROXY', 'HTTPS_PROXY', 'FTP_PROXY', 'NO_PROXY', 'ALL_PROXY', 'http_proxy', 'https_proxy', 'ftp_proxy', 'no_proxy', 'all_proxy', 'SOURCE_DATE_EPOCH', 'BUILDKIT_*', 'TARGET*', 'BUILD*',
  'DEBIAN_FRONTEND', 'CACHEBUST*', 'CACHE_BUST*',
];

const matcherOf = (implicit: readonly string[]): ((name: string) => boolean) => {
  const all = [...builtIn, ...implicit];
  const whole = new Set(all.filter((each) => !each.includes('*')));
  const parts = all.filter((each) => each.includes('*')).map((each) => each.split('*'));
  return (name) => whole.has(name) || parts.some((each) => matches(name, each));
};

/** First and last part at the ends, the others in order between. */
const matches = (name: string, parts: readonly string[]): boolean => {
  const [first = '', ...rest] = parts;
  const last = rest.pop() ?? '';
  if (!name.startsWith(first)) return false;
  let from = first.length;
  for (const part of rest) {
    const at = name.indexOf(part, from);
    if (at === -1) return false;
    from = at + part.length;
  }
  return name.length - last.length >= from && name.endsWith(last);
};

/** What the values of one ARG name, each other among them. */
const namesIn = (pairs: readonly Pair[]): ReadonlySet<string> => new Set(pairs.flatMap(({ value }) => value?.text.match(/[A-Za-z_]\w*/g) ?? []));

const shellText: ReadonlySet<string> = new Set(['RUN', 'CMD', 'ENTRYPOINT', 'HEALTHCHECK', 'SHELL', 'ONBUILD']);

/** Where scripts may do anything with a name it is enough that it occurs; elsewhere it stands behind a dollar sign. */
function* keysOf({ text }: Dockerfile, shells: Shells, instruction: Instruction): Iterable<string> {
  const { keyword, wholeSpan, span } = instruction;
  const written = text.slice(Math.min(wholeSpan.start, span.start), wholeSpan.end);
  if (shellText.has(keyword)) for (const [name] of written.matchAll(/[A-Za-z_]\w*/g)) yield name;
  else if (written.includes('$')) for (const [, name = ''] of written.matchAll(/\$\{?([A-Za-z_]\w*)/g)) yield name;
  if (keyword === 'RUN' && readsAnything(shells, instruction)) yield anything;
}

const readsAnything = (shells: Shells, instruction: Instruction): boolean => {
  const script = shells.script(instruction);
  return script === null || script.errors.length > 0 || script.commands.length === 0 || script.commands.some(({ name, args }) => !ignoresEnvironment(name)
    && !/^[A-Z_]+=/.test(name) && !(name === 'set' && args.length > 0));
};

/** For an ARG before the first FROM any use of the name counts, even one that sees nothing of it: redeclare-global-arg speaks of that. */
const mentionsAnywhere = ({ instructions, text }: Dockerfile): ReadonlySet<string> => {
  const names = new Set<string>();
  for (const { stage, keyword, wholeSpan, pairs } of instructions) {
    const written = text.slice(wholeSpan.start, wholeSpan.end);
    const isText = stage !== null && shellText.has(keyword);
    for (const [found, name = found] of written.matchAll(isText ? /[A-Za-z_]\w*/g : /\$\{?([A-Za-z_]\w*)/g)) names.add(name);
    if (stage !== null && keyword === 'ARG') for (const { key } of pairs) names.add(key.text);
  }
  return names;
};

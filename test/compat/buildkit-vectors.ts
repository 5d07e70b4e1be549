import { each, lines, type Row } from './vector.js';

const from = (...parts: readonly string[]): string => lines('FROM scratch', ...parts);
const context = { a: 'a', '.b': 'b' };

/** What BuildKit says of the vectors of the rule catalogue, part 16, in its preset. */
export const buildkitRows: readonly Row[] = [
  { code: 'StageNameCasing', fires: [{ text: 'FROM scratch AS Web', lines: [1] }], silent: ['FROM scratch AS web'] },
  {
    code: 'FromAsCasing',
    fires: [{ text: 'FROM scratch as w', lines: [1] }, { text: 'from scratch AS w', lines: [1] }],
    silent: ['FROM scratch AS w', 'from scratch as w', 'From scratch as w'],
  },
  {
    code: 'NoEmptyContinuation',
    fires: [{ text: from('COPY a \\', '', '/b'), lines: [4] }],
    silent: [from('COPY a \\', '# c', '/b')],
  },
  {
    code: 'ConsistentInstructionCasing',
    fires: [
      { text: lines('from scratch', 'COPY a /', 'COPY b /'), lines: [1] }, { text: lines('fROm scratch', 'from scratch'), lines: [1] },
      { text: lines('FROM scratch', 'copy a /'), lines: [2] },
    ],
    silent: [lines('from scratch', 'copy a /'), lines('FROM scratch', 'COPY a /')],
  },
  {
    code: 'JSONArgsRecommended',
    fires: [{ text: from('CMD x'), lines: [2] }],
    silent: [from('SHELL ["/bin/sh", "-c"]', 'CMD x'), lines('FROM scratch AS p', 'SHELL ["/bin/sh", "-c"]', 'FROM p', 'CMD x')],
  },
  {
    code: 'MultipleInstructionsDisallowed',
    fires: [{ text: from('CMD ["a"]', 'CMD ["b"]'), lines: [2] }],
    silent: [lines('FROM scratch AS p', 'CMD ["a"]', 'FROM p', 'CMD ["b"]')],
  },
  {
    code: 'UndefinedArgInFrom',
    fires: [{ text: 'FROM a:$t', lines: [1] }],
    silent: [lines('ARG t', 'FROM a:${t:-1}'), 'FROM --platform=$BUILDPLATFORM a'],
  },
  {
    code: 'InvalidDefaultArgInFrom',
    fires: [
      { text: lines('ARG V', 'FROM a:$V'), lines: [2] }, { text: lines('ARG S="x:"', 'FROM a$S'), lines: [2] },
      { text: lines('FROM scratch AS b', 'FROM B'), lines: [2] },
    ],
    silent: [lines('ARG V=1', 'FROM a:$V'), lines('ARG S', 'FROM a:1$S')],
  },
  {
    code: 'UndefinedVar',
    fires: [
      { text: from('COPY $f .', 'ARG f'), lines: [2] }, { text: from('ENV PATH=/b:$PTH'), lines: [2] }, { text: from('COPY ${f:-x} .'), lines: [2] },
    ],
    silent: [from('ARG f', 'COPY $f .'), lines('FROM scratch AS p', 'ARG f=a', 'FROM p', 'COPY $f .'), from('RUN echo $f')],
  },
  {
    code: 'WorkdirRelativePath',
    fires: [{ text: from('WORKDIR a/', 'WORKDIR b'), lines: [2] }],
    silent: [from('WORKDIR /a', 'WORKDIR b'), lines('FROM scratch AS p', 'WORKDIR /a', 'FROM p', 'WORKDIR b')],
  },
  { code: 'LegacyKeyValueFormat', fires: each('FROM scratch\n', 'ENV a b', 'LABEL a b'), silent: [from('ENV a=b')] },
  {
    code: 'SecretsUsedInArgOrEnv',
    fires: [
      ...each('FROM scratch\nENV ', 'SECRET_WORD=a', 'auth=a', 'apikey=a', 'git_key=a'), { text: from('ENV auth=a apikey=b'), lines: [2, 2] },
    ],
    silent: [...each('FROM scratch\nENV ', 'PUBLIC_KEY=a', 'secret_file=a', 'AUTH_VERSION=a', 'TOKENS=a'), lines('ARG auth', 'FROM scratch')],
  },
  {
    code: 'CopyIgnoredFile',
    fires: [
      { text: from('COPY a /'), lines: [2], files: { ...context, '.dockerignore': 'a' } },
      { text: from('ADD a /'), lines: [2], files: { ...context, '.dockerignore': 'a' } },
      { text: from('COPY . .'), lines: [2], files: { ...context, '.dockerignore': '*' } },
    ],
    silent: [
      { text: from('COPY a /'), files: { ...context, '.dockerignore': 'a\n!b' } }, { text: from('COPY . .'), files: { ...context, '.dockerignore': '.*' } },
      { text: lines('FROM scratch AS p', 'FROM scratch', 'COPY --from=p a /'), files: { ...context, '.dockerignore': 'a' } },
    ],
  },
  {
    code: 'FromPlatformFlagConstDisallowed',
    fires: [{ text: 'FROM --platform=linux/riscv64 scratch', lines: [1] }],
    silent: each('FROM --platform=', 'linux/amd64 scratch AS amd64-tool', 'linux/amd64 scratch AS linuxbase', '$BUILDPLATFORM scratch'),
  },
  { code: 'RedundantTargetPlatform', fires: [{ text: 'FROM --platform=$TARGETPLATFORM a', lines: [1] }], silent: ['FROM --platform=$BUILDPLATFORM a'] },
  { code: 'ExposeProtoCasing', fires: [{ text: from('EXPOSE 70/tCP 9/UDP'), lines: [2, 2] }], silent: [from('EXPOSE 80/udp')] },
  { code: 'ExposeInvalidFormat', fires: [{ text: from('EXPOSE 10.0.0.5:81:81 [::2]:9:9 7:7'), lines: [2, 2, 2] }], silent: [from('EXPOSE 80')] },
  {
    code: 'InvalidDefinitionDescription', settings: { rules: { InvalidDefinitionDescription: 'warning' } },
    fires: [{ text: lines('# note', 'ARG a=1', 'FROM scratch'), lines: [2] }, { text: lines('# X text', 'FROM scratch AS x'), lines: [2] }],
    silent: [lines('# a text', 'ARG a=1', 'FROM scratch'), lines('# note', '#', 'ARG a=1', 'FROM scratch'), lines('# note', 'FROM scratch')],
  },
  { code: 'DuplicateStageName', fires: [{ text: lines('FROM scratch AS a', 'FROM scratch AS A'), lines: [2] }], silent: [lines('FROM scratch AS a', 'FROM scratch AS b')] },
  { code: 'ReservedStageName', fires: [{ text: 'FROM a AS scratch', lines: [1] }], silent: ['FROM a AS b'] },
  { code: 'MaintainerDeprecated', fires: [{ text: from('MAINTAINER a'), lines: [2] }], silent: [from('LABEL a=b')] },
];

import type { Dockerfile, Instruction, Word } from '../../src/dockerfile/model.js';
import { defineRule } from '../../src/engine/rule.js';
import { span } from '../../src/text/span.js';

export default defineRule({
  id: 'no-unexpanded-exec-var', presets: ['recommended'], severity: 'info',
  needs: ['dockerfile'],
  about: { instructions: ['CMD', 'ENTRYPOINT', 'HEALTHCHECK'] },
  summary: 'A variable in an exec form',
  rationale: 'No shell reads an exec form, so the program is given the name of the variable with its dollar sign, and not its value.',
  messages: { literal: '{program} is given {variable} as it stands; have a shell read it: ["sh", "-c", "exec …"]' },
  examples: [{ before: 'FROM alpine:3.23\nCMD ["echo", "$HOME"]', after: 'FROM alpine:3.23\nCMD ["sh", "-c", "echo $HOME"]' }],
}, function* ({ dockerfile }) {
  for (const outer of dockerfile.instructions) {
    const instruction = outer.trigger ?? outer;
    const { keyword, json } = instruction;
    if (json === null || !starts.has(keyword) || !json.some(({ text }) => text.includes('$'))) continue;
    const argv = json.map(({ text }) => text);
    if (isShellCall(argv) || (keyword === 'CMD' && isReadByEntrypoint(dockerfile, instruction))) continue;
    for (const word of json) {
      const found = variableIn(word);
      if (found === null) continue;
      const isKnown = dockerfile.lookup(found.name, instruction) !== undefined;
      if (!isKnown && expandsItself(argv, word)) continue;
      yield { message: 'literal', data: { program: argv[0] ?? '', variable: found.text }, at: found.at };
    }
  }
});

const starts: ReadonlySet<string> = new Set(['CMD', 'ENTRYPOINT', 'HEALTHCHECK']);

const variableIn = ({ text, offsets }: Word) => {
  const found = /\$(?:([A-Za-z_]\w*)|\{([A-Za-z_]\w*)(?:[:?+-][^}]*)?\})/.exec(text);
  if (found === null) return null;
  const { 0: written, 1: plain, 2: braced, index } = found;
  return { text: written, name: plain ?? braced ?? '', at: span(offsets(index), offsets(index + written.length - 1) + 1) };
};

const nameOf = (path: string): string => path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1).replace(/\.exe$/i, '').toLowerCase();

/** Somewhere in it a shell is told to read a text: `tini -- sh -c …` too. */
const isShellCall = (argv: readonly string[]): boolean => {
  const at = argv.findIndex((word) => shells.has(nameOf(word)));
  return at !== -1 && (windowsShells.has(nameOf(argv[at] ?? '')) || argv.slice(at + 1).some((word) => /^-[a-z]*c$/.test(word)));
};

const windowsShells: ReadonlySet<string> = new Set(['cmd', 'powershell', 'pwsh']);
const shells: ReadonlySet<string> = new Set([...windowsShells, 'sh', 'bash', 'ash', 'dash', 'zsh', 'ksh', 'busybox']);

/** The words go to a shell after all, or to a program that makes something of variables. */
const isReadByEntrypoint = (dockerfile: Dockerfile, { stage }: Instruction): boolean => {
  if (stage === null) return false;
  for (const each of dockerfile.chain(stage)) {
    const entrypoint = each.instructions.findLast(({ keyword }) => keyword === 'ENTRYPOINT');
    if (entrypoint === undefined) continue;
    const argv = (entrypoint.json ?? []).map(({ text }) => text);
    return entrypoint.json === null || isShellCall(argv) || readers.has(nameOf(argv[0] ?? ''));
  }
  return false;
};

/** Programs that know variables of their own. */
const expandsItself = (argv: readonly string[], { text }: Word): boolean => {
  const program = nameOf(argv[0] ?? '');
  return readers.has(program) || (program === 'java' && text.includes('${')) || (argv.some((word) => /^(?:-e|--eval|-r|-p)$/.test(word)) && !text.startsWith('-'));
};

const readers: ReadonlySet<string> = new Set([
  'envsubst', 'nginx', 'openresty', 'make', 'gmake', 'awk', 'gawk', 'mawk', 'perl', 'php', 'ruby', 'jq', 'yq', 'tclsh', 'expect', 'gomplate', 'confd', 'dockerize', 'supervisord',
  's6-svscan', 'execlineb', 'logstash', 'fluentd', 'fluent-bit', 'vector', 'telegraf', 'otelcol', 'caddy', 'traefik', 'rsyslogd', 'mongo', 'mongosh', 'grep', 'sed',
]);

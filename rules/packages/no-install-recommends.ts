import type { Instruction } from '../../src/dockerfile/model.js';
import { setBefore } from '../../src/dockerfile/set-before.js';
import { defineRule, unsafeFix } from '../../src/engine/rule.js';
import { hasArg, hasFlag, spelled } from '../../src/knowledge/command.js';
import { installedPackages } from '../../src/knowledge/package-managers.js';
import { insertFlag } from '../../src/shell/edits.js';
import type { Command } from '../../src/shell/model.js';
import { insertAt, type TextEdit } from '../../src/text/span.js';

export default defineRule({
  id: 'no-install-recommends', aliases: ['DL3015', 'DS-0029', 'aptGetInstallUseNoRec'],
  presets: ['recommended', 'hadolint', 'size'], severity: 'warning', severityIn: { hadolint: 'info' },
  asHadolint: { onbuild: true },
  needs: ['dockerfile', 'shells'], fix: 'unsafe',
  about: { commands: ['apt', 'apt-get'] },
  summary: 'apt-get install with everything it recommends',
  rationale: 'Recommended packages are what a desktop user would like to have as well: often half of the layer, and never asked for.',
  messages: { recommends: '{command} install also brings what the packages merely recommend; add --no-install-recommends' },
  examples: [{ before: 'FROM debian:13\nRUN apt-get install -y git', after: 'FROM debian:13\nRUN apt-get install --no-install-recommends -y git' }],
}, function* ({ dockerfile, shells, as }) {
  const isConfigured = as === 'hadolint' ? () => false : setBefore(dockerfile, (instruction) => turnsRecommendsOff(instruction, dockerfile.text));
  const isExcused = as === 'hadolint' ? isExcusedAsHadolint : isExcusedByUs;
  const isForTls = hasAddress.test(dockerfile.text) && !dockerfile.text.includes(authorities);
  for (const outer of dockerfile.instructions) {
    const instruction = outer.trigger ?? outer;
    const script = instruction.keyword === 'RUN' ? shells.script(instruction) : null;
    if (script === null || isConfigured(outer)) continue;
    for (const command of script.commands) {
      const verb = /^apt(-get)?$/.test(command.name) ? command.args.find(({ value }) => value === 'install') : undefined;
      if (verb === undefined || isExcused(command)) continue;
      yield {
        message: 'recommends', data: { command: command.name }, at: command.nameSpan,
        ...(script.form === 'exec' ? {} : { fix: unsafeFix('Install only what is named', caveat, insertFlag(verb, '--no-install-recommends'), ...isForTls ? certificates(command) : []) }),
      };
    }
  }
});

const caveat = 'something the image needs may have come as a recommendation; name it if the build or the program misses it';

const authorities = 'ca-certificates';
const hasAddress = /https?:\/\/(?!localhost|127\.|\[::1\])/;

/** Without these no server is who it says it is; Debian's own clients merely recommend them. */
function certificates(command: Command): readonly TextEdit[] {
  const client = installedPackages(command).find(({ word: { value } }) => value !== null && clients.test(value));
  const word = client === undefined ? undefined : command.args[client.index];
  return word === undefined ? [] : [insertAt(word.span.end, ` ${authorities}`)];
}

const clients = /^(?:curl|wget|git)(?:=.*)?$/s;

/** A variable that is called after flags may hold this one. */
const leavesThemOut = (command: Command): boolean => hasFlag(command, 'no-install-recommends')
  || command.args.some((arg) => /^(-o|--option=)?APT::Install-Recommends=["']?(false|0|no)["']?$/i.test(spelled(arg))
    || (arg.value === null && /\$\{?\w*(?:opt|flag|arg)/i.test(arg.text)));

const isExcusedByUs = (command: Command): boolean => leavesThemOut(command) || installsFilesOnly(command);

const isExcusedAsHadolint = (command: Command): boolean => command.name !== 'apt-get'
  || hasFlag(command, 'no-install-recommends') || hasArg(command, 'APT::Install-Recommends=false');

const installsFilesOnly = (command: Command): boolean => {
  const words = installedPackages(command);
  return words.length > 0 && words.every(({ word }) => word.value?.endsWith('.deb') === true);
};

/** A line under apt.conf.d turns them off for all that follows; where the file comes from outside, nobody knows what it says. */
const turnsRecommendsOff = ({ keyword, wholeSpan, words }: Instruction, text: string): boolean => {
  if (keyword === 'COPY' || keyword === 'ADD') return /^\/etc\/apt\/apt\.conf/.test(words.at(-1)?.text ?? '');
  const said = keyword === 'RUN' ? text.slice(wholeSpan.start, wholeSpan.end) : '';
  return said.includes('apt.conf') && /Install-Recommends[\\"'\s=]{0,8}(?:false|0|no)\b/i.test(said);
};

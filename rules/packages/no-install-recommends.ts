import type { Instruction } from '../../src/dockerfile/model.js';
import { defineRule, unsafeFix } from '../../src/engine/rule.js';
import { hasFlag, spelled } from '../../src/knowledge/command.js';
import { installedPackages } from '../../src/knowledge/package-managers.js';
import { insertFlag } from '../../src/shell/edits.js';
import type { Command, Script } from '../../src/shell/model.js';

export default defineRule({
  id: 'no-install-recommends', aliases: ['DL3015', 'DS-0029', 'aptGetInstallUseNoRec'],
  presets: ['recommended', 'hadolint', 'size'], severity: 'warning', severityIn: { hadolint: 'info' },
  needs: ['dockerfile', 'shells'], fix: 'unsafe',
  summary: 'apt-get install with everything it recommends',
  rationale: 'Recommended packages are what a desktop user would like to have as well: often half of the layer, and never asked for.',
  messages: { recommends: '{command} install also brings what the packages merely recommend; add --no-install-recommends' },
  examples: [{ before: 'FROM debian:13\nRUN apt-get install -y git', after: 'FROM debian:13\nRUN apt-get install --no-install-recommends -y git' }],
}, function* ({ dockerfile, shells }) {
  const configured = new Set(dockerfile.instructions.filter((instruction) => turnsRecommendsOff(instruction, dockerfile.text)).map(({ stage }) => stage));
  for (const outer of dockerfile.instructions) {
    const instruction = outer.trigger ?? outer;
    if (instruction.keyword !== 'RUN' || (outer.stage !== null && dockerfile.chain(outer.stage).some((stage) => configured.has(stage)))) continue;
    const script = shells.script(instruction);
    for (const command of script?.commands ?? []) {
      const verb = /^apt(-get)?$/.test(command.name) ? command.args.find(({ value }) => value === 'install') : undefined;
      if (verb === undefined || leavesThemOut(command) || installsFilesOnly(command)) continue;
      yield {
        message: 'recommends', data: { command: command.name }, at: command.nameSpan,
        ...(isEditable(script, command) ? {
          fix: unsafeFix('Install only what is named', 'something the image needs may have come as a recommendation; name it if the build or the program misses it',
            insertFlag(verb, '--no-install-recommends')),
        } : {}),
      };
    }
  }
});

const leavesThemOut = (command: Command): boolean => hasFlag(command, 'no-install-recommends')
  || command.args.some((arg) => /^(-o|--option=)?APT::Install-Recommends=["']?(false|0|no)["']?$/i.test(spelled(arg)));

const installsFilesOnly = (command: Command): boolean => {
  const words = installedPackages(command);
  return words.length > 0 && words.every(({ word }) => word.value?.endsWith('.deb') === true);
};

/** A line under apt.conf.d turns them off for all that follows; where the file comes from outside, nobody knows what it says. */
const turnsRecommendsOff = ({ keyword, span, words }: Instruction, text: string): boolean =>
  (keyword === 'RUN' && /APT::Install-Recommends\\?["']?\s*[= ]?\s*\\?["']?(false|0|no)\b/i.test(text.slice(span.start, span.end)) && /apt\.conf/.test(text.slice(span.start, span.end)))
  || (['COPY', 'ADD'].includes(keyword) && /^\/etc\/apt\/apt\.conf/.test(words.at(-1)?.text ?? ''));

const isEditable = (script: Script | null, command: Command): boolean => script !== null && script.form !== 'exec' && command.args.length > 0;

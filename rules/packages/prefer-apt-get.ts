import { defineRule, safeFix } from '../../src/engine/rule.js';
import { replaceAt, span } from '../../src/text/span.js';
import type { Command } from '../../src/shell/model.js';

export default defineRule({
  id: 'prefer-apt-get', aliases: ['DL3027', 'CKV_DOCKER_9'], presets: ['recommended', 'hadolint'], severity: 'warning',
  asHadolint: { onbuild: true },
  needs: ['dockerfile', 'shells'], fix: 'safe',
  about: { commands: ['apt'] },
  summary: 'apt in a script',
  rationale: 'apt is made for people at a terminal and says itself that its command line may change; apt-get and apt-cache stay as they are.',
  messages: { apt: 'apt is for people at a terminal; write {tool}' },
  options: { allow: { doc: 'Subcommands that may be used all the same, such as `list`.', default: [] } },
  examples: [{ before: 'FROM debian:12\nRUN apt install -y nano', after: 'FROM debian:12\nRUN apt-get install -y nano' }],
}, function* ({ dockerfile, shells, options: { allow } }) {
  for (const outer of dockerfile.instructions) {
    const instruction = outer.trigger ?? outer;
    if (instruction.keyword !== 'RUN') continue;
    for (const command of shells.commands(instruction)) {
      const verb = verbOf(command);
      if (command.name !== 'apt' || allow.includes(verb)) continue;
      const tool = asking.has(verb) ? 'apt-cache' : 'apt-get';
      const { end } = command.nameSpan;
      const isPlain = shells.script(instruction)?.form !== 'exec' && dockerfile.text.startsWith('apt', end - 3);
      const fix = isPlain && !onlyApt.has(verb) ? { fix: safeFix(`Use ${tool}`, replaceAt(span(end - 3, end), tool)) } : {};
      yield { message: 'apt', data: { tool }, at: command.nameSpan, ...fix };
    }
  }
});

const verbOf = ({ args }: Command): string => args.find(({ value }) => value !== null && !value.startsWith('-'))?.value ?? '';

/** What apt-cache answers. */
const asking: ReadonlySet<string> = new Set(['search', 'show', 'list', 'policy', 'depends', 'rdepends']);
/** Subcommands that neither of the two has under that name. */
const onlyApt: ReadonlySet<string> = new Set(['list', 'full-upgrade', 'edit-sources', 'history-list']);

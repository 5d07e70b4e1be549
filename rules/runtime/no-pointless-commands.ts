import { defineRule } from '../../src/engine/rule.js';
import { mountsOf } from '../../src/dockerfile/mount.js';
import type { Instruction } from '../../src/dockerfile/model.js';
import type { Command, Script } from '../../src/shell/model.js';

export default defineRule({
  id: 'no-pointless-commands', aliases: ['DL3001'], presets: ['recommended', 'hadolint'], severity: 'info',
  asHadolint: { onbuild: true },
  needs: ['dockerfile', 'shells'],
  about: { instructions: ['RUN'] },
  summary: 'A command that means nothing in a build',
  rationale: 'A build runs one script after another in a container without services, terminals or users. Some commands have nothing to act on there.',
  messages: { pointless: '{command} does nothing for an image' },
  examples: [{ before: 'FROM alpine:3.23\nRUN apk add --no-cache jq && top', after: 'FROM alpine:3.23\nRUN apk add --no-cache jq' }],
}, function* ({ dockerfile, shells, as }) {
  for (const outer of dockerfile.instructions) {
    const instruction = outer.trigger ?? outer;
    if (instruction.keyword !== 'RUN') continue;
    for (const command of shells.commands(instruction)) {
      if (!pointless.has(command.name)) continue;
      if (as !== 'hadolint' && hasPoint(command, instruction, shells.script(instruction))) continue;
      yield { message: 'pointless', data: { command: command.name }, at: command.nameSpan };
    }
  }
});

const pointless: ReadonlySet<string> = new Set(['free', 'kill', 'mount', 'ps', 'service', 'shutdown', 'ssh', 'top', 'vim']);

/** It acts on something that this very RUN brought: an agent, a process of its own, the rights to mount. */
const hasPoint = ({ name }: Command, instruction: Instruction, script: Script | null): boolean => {
  switch (name) {
    case 'ssh': return mountsOf(instruction).some(({ type }) => type === 'ssh');
    case 'kill': case 'ps': return script?.statements.some(({ background }) => background) ?? false;
    case 'mount': return instruction.flags.some(({ name: flag, value }) => flag === 'security' && value?.text === 'insecure');
    // Whether that has a point is what no-daemon-in-run looks at.
    case 'service': return true;
    default: return false;
  }
};

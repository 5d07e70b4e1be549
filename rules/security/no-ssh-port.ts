import { defineRule } from '../../src/engine/rule.js';
import { isSshPort } from '../../src/knowledge/ssh.js';

export default defineRule({
  id: 'no-ssh-port', aliases: ['DS-0004', 'CKV_DOCKER_1'],
  presets: ['recommended', 'security'], severity: 'warning',
  needs: ['dockerfile'],
  about: { instructions: ['EXPOSE'] },
  summary: 'The SSH port exposed',
  rationale: 'An SSH server in a container is one more thing to break into, with keys and logs of its own. docker exec opens a shell without one.',
  messages: { port: '{port} opens the SSH port; leave it out, and use docker exec to get in' },
  examples: [{ before: 'FROM nginx:1.29\nEXPOSE 22 80', after: 'FROM nginx:1.29\nEXPOSE 80' }],
}, function* ({ dockerfile }) {
  for (const outer of dockerfile.instructions) {
    const instruction = outer.trigger ?? outer;
    if (instruction.keyword !== 'EXPOSE') continue;
    for (const word of instruction.words) {
      const value = dockerfile.valueOf(word, instruction);
      if (value?.split(/\s+/).some(isSshPort) === true) yield { message: 'port', data: { port: word.text }, at: word.span };
    }
  }
});

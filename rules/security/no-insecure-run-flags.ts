import type { Flag } from '../../src/dockerfile/model.js';
import { mountsOf } from '../../src/dockerfile/mount.js';
import { defineRule } from '../../src/engine/rule.js';

export default defineRule({
  id: 'no-insecure-run-flags',
  presets: ['recommended', 'security'], severity: 'warning',
  needs: ['dockerfile'],
  about: { instructions: ['RUN'] },
  summary: 'A RUN that leaves the sandbox of the build',
  rationale: 'What a build runs comes from all over the world. With such a flag it gets at the host, its network or its devices, and the build works only where that is allowed.',
  messages: {
    security: '{flag} runs this with every right the host has; drop the flag, or do this outside the build',
    network: '{flag} puts this RUN on the network of the host; drop the flag, or fetch what it needs with ADD',
    device: '{flag} hands a device of the host to this RUN; do this outside the build',
    socket: '{flag} hands the Docker daemon, and with it the host, to this RUN; do this outside the build',
  },
  options: {
    allow: { doc: 'Flags that are wanted here: "security", "network", "device" or "socket".', default: [] },
  },
  examples: [{ before: 'FROM debian:13\nRUN --security=insecure modprobe fuse', after: 'FROM debian:13\nRUN modprobe fuse' }],
}, function* ({ dockerfile, options }) {
  for (const outer of dockerfile.instructions) {
    const instruction = outer.trigger ?? outer;
    if (instruction.keyword !== 'RUN' || instruction.flags.length === 0) continue;
    const sockets = new Set(mountsOf(instruction)
      .filter(({ type, source, target }) => type === 'bind' && (isSocket(source) || isSocket(target))).map(({ value }) => value));
    for (const flag of instruction.flags) {
      const kind = kindOf(flag) ?? (flag.value !== null && sockets.has(flag.value) ? 'socket' : null);
      if (kind === null || options.allow.includes(kind)) continue;
      yield { message: kind, data: { flag: kind === 'socket' ? '--mount of docker.sock' : written(flag) }, at: flag.span };
    }
  }
});

const kindOf = ({ name, value }: Flag): 'security' | 'network' | 'device' | null => {
  if (name === 'security' && value?.text === 'insecure') return 'security';
  if (name === 'network' && value?.text === 'host') return 'network';
  return name === 'device' ? 'device' : null;
};

const written = ({ name, value }: Flag): string => (value === null ? `--${name}` : `--${name}=${value.text}`);

const isSocket = (path: string | null): boolean => path !== null && /(?:^|\/)docker\.sock$/.test(path);

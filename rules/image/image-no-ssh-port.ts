import { defineRule } from '../../src/engine/rule.js';
import { scriptIn, startedWords } from '../../src/image/started-words.js';
import { isSshPort } from '../../src/knowledge/ssh.js';
import { shown } from '../../src/text/shown.js';

export default defineRule({
  id: 'image-no-ssh-port', aliases: ['DS-0004'], presets: ['recommended', 'security'], severity: 'warning',
  needs: ['image'],
  summary: 'An image that offers SSH',
  rationale: 'An SSH server in a container is one more thing to break into, with keys and logs of its own. docker exec opens a shell without one.',
  messages: {
    port: 'port {port} is SSH\'s; leave it out, and use docker exec to get in',
    server: 'the container starts {server}; leave it out, and use docker exec to get in',
  },
  examples: [{ before: 'ExposedPorts: 22/tcp', after: 'ExposedPorts: 8080/tcp' }],
}, function* ({ image }) {
  for (const port of image.config.exposedPorts) {
    if (isSshPort(port)) yield { message: 'port', data: { port: shown(port) }, at: { config: 'ExposedPorts', key: port } };
  }
  const started = startedWords(image.config);
  if (started === null) return;
  const script = scriptIn(started.words)?.script ?? null;
  const server = (script === null ? undefined : calledIn(script)) ?? started.words.find(isServer);
  if (server === undefined) return;
  const isArgument = !image.config.entrypoint.some((word) => word === server || word === script);
  yield { message: 'server', data: { server: shown(server) }, at: { config: isArgument ? 'Cmd' : 'Entrypoint' } };
});

const isServer = (word: string): boolean => word.split('/').at(-1) === 'sshd';

/** What a script begins with, or what it calls by its whole path further on: `pkill sshd` starts none. */
const calledIn = (script: string): string | undefined => {
  const [first = '', ...others] = script.trim().replace(/^exec\s+/, '').split(/[\s;&|]+/);
  return [first, ...others.filter((word) => word.startsWith('/'))].find(isServer);
};

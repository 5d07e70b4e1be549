import { oneLine } from '../../../text/one-line.js';
import type { Engine, Reach, Tls } from './engine.js';

/** An engine by its address, as DOCKER_HOST and contexts spell it. `from` says who named it. */
export function engineAt(address: string, from: string, tls: () => Tls | string | null): Engine {
  return { name: oneLine(address.replace(/:[^:@/]*@/, ':…@')), isGuess: false, reach: reachOf(address, from, tls) };
}

export const guessed = (socket: string): Engine => ({ name: `unix://${socket}`, isGuess: true, reach: { socket } });

function reachOf(address: string, from: string, tls: () => Tls | string | null): Reach | string {
  const [, scheme = '', rest = ''] = /^(?:([a-z]+):\/\/)?(.*)$/s.exec(address) ?? [];
  switch (scheme) {
    case 'unix': return rest.startsWith('/') ? { socket: rest } : `${from} names no socket; write unix:///path/of/the.sock`;
    case '': case 'tcp': case 'http': case 'https': {
      const found = scheme === 'https' ? tls() ?? trusted : tls();
      return typeof found === 'string' ? found : overTcp(rest, from, found);
    }
    case 'ssh': return 'an engine behind ssh is not asked; bring its socket here (ssh -nNT -L ./docker.sock:/var/run/docker.sock HOST) and set DOCKER_HOST=unix://$PWD/docker.sock, '
      + 'or run: docker save NAME | imglint image -';
    case 'npipe': return 'named pipes are not spoken to; run: docker save NAME | imglint image -';
    default: return `${from} is of the unknown kind ${scheme}://; known: unix, tcp, http, https`;
  }
}

const trusted: Tls = { ca: null, cert: null, key: null, isVerified: true };

function overTcp(rest: string, from: string, tls: Tls | null): Reach | string {
  const found = /^(\[[0-9a-fA-F:.]+\]|[A-Za-z0-9.-]+)?(?::([0-9]{1,5}))?\/?$/.exec(rest);
  const port = Number(found?.[2] ?? (tls === null ? 2375 : 2376));
  if (found === null || rest === '' || port > 65_535) return `${from} names no host; write tcp://host:port`;
  return { host: (found[1] ?? 'localhost').replace(/^\[|\]$/g, ''), port, tls };
}

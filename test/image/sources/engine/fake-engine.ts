import { createServer, type RequestListener, type Server } from 'node:http';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Engines that live as long as a test. */
export function fakeEngines(): (answer: RequestListener) => Promise<string> {
  const servers: Server[] = [];
  const folders: string[] = [];
  afterEach(() => {
    for (const server of servers.splice(0)) {
      server.closeAllConnections();
      server.close();
    }
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  });
  return async (answer) => {
    const folder = mkdtempSync(join(tmpdir(), 'imglint-test-'));
    folders.push(folder);
    const server = createServer(answer);
    servers.push(server);
    const socket = join(folder, 'engine.sock');
    await new Promise<void>((done) => { server.listen(socket, done); });
    return socket;
  };
}

/** An engine that has the images it is given, by their names; and what it was asked. */
export function having(images: Readonly<Record<string, Buffer>>): RequestListener & { readonly asked: string[] } {
  const asked: string[] = [];
  return Object.assign<RequestListener, { asked: string[] }>((request, response) => {
    asked.push(request.url ?? '');
    const [, name = '', what] = /^\/images\/(.+)\/(json|get)(?:\?.*)?$/.exec(decodeURIComponent(request.url ?? '')) ?? [];
    const image = images[name];
    if (image === undefined) response.writeHead(404, { 'content-type': 'application/json' }).end(JSON.stringify({ message: `No such image: ${name}` }));
    else if (what === 'json') response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ Id: `sha256:${'a'.repeat(64)}` }));
    else response.writeHead(200, { 'content-type': 'application/x-tar' }).end(image);
  }, { asked });
}

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sha256, type Layout } from '../builder.js';

/** A request as the server saw it. */
export interface Seen {
  readonly method: string;
  readonly path: string;
  /** As it was sent. */
  readonly target: string;
  readonly query: URLSearchParams;
  readonly authorization: string | undefined;
  readonly range: string | undefined;
  readonly accept: string | undefined;
  readonly body: string;
}

/** Answers in place of the registry; true where it did. */
export type Fault = (seen: Seen, response: ServerResponse) => boolean;

export interface Server {
  /** `127.0.0.1:PORT`. */
  readonly host: string;
  readonly seen: Seen[];
  fault: Fault;
}

const running: (() => Promise<void>)[] = [];

export const closeServers = async (): Promise<void> => {
  for (const close of running.splice(0)) await close();
};

/** An HTTP server of this machine that says what it is told to, and else that there is nothing. */
export async function serve(answer: Fault): Promise<Server> {
  const self: { host: string; seen: Seen[]; fault: Fault } = { host: '', seen: [], fault: () => false };
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const url = new URL(request.url ?? '/', 'http://x');
      const { authorization, range, accept } = request.headers;
      const seen: Seen = { method: request.method ?? '', path: decodeURIComponent(url.pathname), target: request.url ?? '', query: url.searchParams, authorization, range, accept, body };
      self.seen.push(seen);
      if (!self.fault(seen, response) && !answer(seen, response)) json(response, 404, { errors: [{ code: 'NOT_FOUND' }] });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  self.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  running.push(() => new Promise((resolve) => {
    server.close(() => { resolve(); });
    server.closeAllConnections();
  }));
  return self;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString();
}

export function json(response: ServerResponse, status: number, value: unknown, headers: Readonly<Record<string, string>> = {}): true {
  return send(response, status, Buffer.from(JSON.stringify(value)), { 'content-type': 'application/json', ...headers });
}

export function send(response: ServerResponse, status: number, body: Buffer | string, headers: Readonly<Record<string, string>> = {}): true {
  response.writeHead(status, { 'content-length': String(Buffer.byteLength(body)), ...headers });
  response.end(body);
  return true;
}

/** The images of a layout under the repository `acme/app`, tagged as the layout names them; `all` is its index. */
export async function serveLayout(layout: Layout): Promise<Server> {
  const index = layout.get('index.json')!;
  const { manifests } = JSON.parse(index.toString()) as { manifests: { digest: string; annotations: Record<string, string> }[] };
  const tags = new Map(manifests.map(({ digest, annotations }) => [annotations['org.opencontainers.image.ref.name'] ?? '', digest]));
  const blob = (digest: string): Buffer | undefined => layout.get(`blobs/${digest.replace(':', '/')}`);
  return serve(({ path }, response) => {
    const [, kind = '', name = ''] = /^\/v2\/acme\/app\/(manifests|blobs)\/([^/]+)$/.exec(path) ?? [];
    const isTop = name === 'all' || name === `sha256:${sha256(index)}`;
    const bytes = kind === 'blobs' ? blob(name) : isTop ? index : blob(tags.get(name) ?? name);
    if (bytes === undefined) return json(response, 404, { errors: [{ code: kind === 'blobs' ? 'BLOB_UNKNOWN' : 'MANIFEST_UNKNOWN', message: 'none' }] });
    const type = isTop ? 'application/vnd.oci.image.index.v1+json' : 'application/vnd.oci.image.manifest.v1+json';
    return send(response, 200, bytes, { 'content-type': kind === 'blobs' ? 'application/octet-stream' : type });
  });
}

import { expect } from 'chai';
import type { Image } from '../../../src/image/model.js';
import { ociLayout, sha256, type Layout, type Spec } from '../builder.js';
import { readBytes } from '../read.js';
import { dockerArchive } from '../builder.js';
import { json, send, serve, serveLayout, type Seen } from './fake-registry.js';
import { pull, refused, secret, today, world } from './pull.js';

const noise = Array.from({ length: 40 }, (_, index) => sha256(Buffer.from(`${index}`))).join('');
const spec: Spec = {
  layers: [[{ file: 'etc/passwd', content: 'root:x:0:0::/:/bin/sh\n' }, { file: 'old', content: noise }], [{ whiteout: 'old' }, { file: 'new', content: 'n'.repeat(300) }]],
};
const layout = ociLayout(spec);

/** What is read comes to the same, however it was sent. */
const sums = (image: Image) => ({ live: image.files.bytes, recoverable: image.waste.recoverable, layers: image.layers.map(({ uncompressed, files }) => [uncompressed, files]) });
const expected = { live: 322, recoverable: noise.length, layers: [[22 + noise.length, 2], [300, 1]] };

const manifestOf = (of: Layout) => {
  const digest = (JSON.parse(of.get('index.json')!.toString()) as { manifests: { digest: string }[] }).manifests[0]!.digest;
  return JSON.parse(of.get(`blobs/${digest.replace(':', '/')}`)!.toString()) as { config: { digest: string }; layers: { digest: string; size: number }[] };
};
const first = manifestOf(layout).layers[0]!;
const bytes = layout.get(`blobs/${first.digest.replace(':', '/')}`)!;
const isFirst = ({ path }: Seen): boolean => path.endsWith(first.digest);
const isManifest = ({ path }: Seen): boolean => path.includes('/manifests/');
/** The first few requests of a kind. */
const once = (is: (seen: Seen) => boolean, times = 1) => {
  let left = times;
  return (seen: Seen): boolean => is(seen) && left-- > 0;
};

describe('an image of a registry', () => {
  it('is the same as of an archive, and what is asked for names the forms it may have', async () => {
    const server = await serveLayout(layout);
    const image = await pull(`${server.host}/acme/app:1`);
    const archived = await readBytes(dockerArchive(spec));
    expect(sums(image)).to.deep.equal(expected);
    expect(sums(archived)).to.deep.equal(expected);
    expect(image.layers.map(({ diffId }) => diffId)).to.deep.equal(archived.layers.map(({ diffId }) => diffId));
    expect(image).to.include({ kind: 'registry', reference: `docker://${server.host}/acme/app:1`, id: archived.id });
    expect(image.tags).to.deep.equal([`${server.host}/acme/app:1`]);
    expect(image.layers[0]!.compressed).to.equal(first.size);
    expect(server.seen.map(({ method, path }) => `${method} ${path.split('/').at(-2)}`)).to.deep.equal(['GET manifests', 'GET blobs', 'GET blobs', 'GET blobs']);
    const accept = server.seen.find(isManifest)!.accept!;
    for (const type of ['oci.image.index.v1', 'oci.image.manifest.v1', 'docker.distribution.manifest.v2', 'docker.distribution.manifest.list.v2']) expect(accept).to.include(`application/vnd.${type}+json`);
    expect(server.seen.map(({ authorization }) => authorization)).to.deep.equal(server.seen.map(() => undefined));
  });

  it('is chosen by platform from an index, and by digest', async () => {
    const both = ociLayout(['amd64', 'riscv64'].map((architecture) => ({ ...spec, tag: architecture, platform: { os: 'linux', architecture } })));
    const server = await serveLayout(both);
    const image = await pull(`${server.host}/acme/app:all`, world(), 'linux/riscv64');
    expect(image.platform).to.equal('linux/riscv64');
    const again = await pull(`${server.host}/acme/app@${image.digest!}`);
    expect([again.digest, again.tags]).to.deep.equal([image.digest, []]);
    expect((await pull(`${server.host}/acme/app:wrong@${image.digest!}`)).digest).to.equal(image.digest);
    expect(await refused(`${server.host}/acme/app:all`, world(), 'linux/s390x')).to.include('there is no image for linux/s390x in it');
    expect(await refused(`${server.host}/acme/app:amd64`, world(), 'linux/riscv64')).to.include('the image is for linux/amd64, not for linux/riscv64');
  });

  it('goes on from where a connection was cut', async () => {
    const server = await serveLayout(layout);
    const cut = once(isFirst);
    server.fault = (seen, response) => {
      if (isFirst(seen) && seen.range !== undefined) {
        const start = Number(/^bytes=(\d+)-$/.exec(seen.range)![1]);
        return send(response, 206, bytes.subarray(start), { 'content-range': `bytes ${start}-${bytes.length - 1}/${bytes.length}` });
      }
      if (!cut(seen)) return false;
      response.writeHead(200, { 'content-length': String(bytes.length) });
      response.write(bytes.subarray(0, 700), () => response.socket?.end());
      return true;
    };
    const around = world();
    expect(sums(await pull(`${server.host}/acme/app:1`, around))).to.deep.equal(expected);
    expect(server.seen.filter(isFirst).map(({ range }) => range)).to.deep.equal([undefined, 'bytes=700-']);
    expect(around.pauses).to.deep.equal([500]);
    expect(around.said).to.deep.equal([`${server.host}/acme/app:1: ${first.digest}: at byte 700: ${server.host} broke off the connection (ECONNRESET); trying again in 0.5 s`]);
  });

  it('is asked for again where its manifest was cut', async () => {
    const server = await serveLayout(layout);
    const cut = once(isManifest, 2);
    server.fault = (seen, response) => {
      if (!cut(seen)) return false;
      response.writeHead(200, { 'content-length': '1000' });
      response.write('{', () => response.socket?.end());
      return true;
    };
    const around = world();
    expect(sums(await pull(`${server.host}/acme/app:1`, around))).to.deep.equal(expected);
    expect(around.pauses).to.deep.equal([500, 1000]);
    server.fault = (_, response) => {
      response.writeHead(404, { 'content-length': '1000' });
      response.write('{', () => response.socket?.end());
      return true;
    };
    expect(await refused(`${server.host}/acme/app:1`)).to.match(/broke off the connection \(ECONNRESET\)$/);
  });

  it('skips what it has where the server sends all of it again', async () => {
    const server = await serveLayout(layout);
    const cut = once(isFirst, 3);
    server.fault = (seen, response) => {
      if (!cut(seen)) return false;
      response.writeHead(200, { 'content-length': String(bytes.length) });
      response.write(bytes.subarray(0, 900), () => response.socket?.end());
      return true;
    };
    expect(sums(await pull(`${server.host}/acme/app:1`))).to.deep.equal(expected);
    expect(server.seen.filter(isFirst).map(({ range }) => range)).to.deep.equal([undefined, 'bytes=900-', 'bytes=900-', 'bytes=900-']);
  });

  it('is given up where it is cut again and again, or another part comes', async () => {
    const server = await serveLayout(layout);
    server.fault = (seen, response) => {
      if (!isFirst(seen)) return false;
      response.writeHead(200, { 'content-length': String(bytes.length) });
      response.write(bytes.subarray(0, 10), () => response.socket?.end());
      return true;
    };
    const around = world();
    expect(await refused(`${server.host}/acme/app:1`, around)).to.match(/: at byte 10: .* broke off the connection \(ECONNRESET\), and that 6 times: try again later$/);
    expect(around.pauses).to.deep.equal([500, 1000, 2000, 4000, 8000]);
    const cut = once(isFirst);
    server.fault = (seen, response) => {
      if (!isFirst(seen)) return false;
      if (!cut(seen)) return send(response, 206, bytes.subarray(3), { 'content-range': `bytes 3-${bytes.length - 1}/${bytes.length}` });
      response.writeHead(200, { 'content-length': String(bytes.length) });
      response.write(bytes.subarray(0, 10), () => response.socket?.end());
      return true;
    };
    expect(await refused(`${server.host}/acme/app:1`)).to.match(/sends another part of it than it was asked for$/);
  });

  const lies: readonly (readonly [string, Buffer, RegExp])[] = [
    ['other bytes', Buffer.concat([bytes.subarray(0, 4), Buffer.from([bytes[4]! ^ 1]), bytes.subarray(5)]), /: sha256:\w+: its content is sha256:\w+, and not sha256:\w+: it is damaged, or was exchanged$/],
    ['too many bytes', Buffer.concat([bytes, Buffer.from('x')]), /: it is longer than the \d+ bytes that its manifest states$/],
    ['too few bytes', bytes.subarray(0, -1), new RegExp(`: it is ${bytes.length - 1} bytes long, and its manifest states ${bytes.length}$`)],
  ];
  for (const [what, body, said] of lies) {
    it(`is refused where a blob is ${what}`, async () => {
      const server = await serveLayout(layout);
      server.fault = (seen, response) => isFirst(seen) && send(response, 200, body);
      expect(await refused(`${server.host}/acme/app:1`)).to.match(said);
    });
  }

  it('is waited for as long as the server asks, in seconds or until a date', async () => {
    const server = await serveLayout(layout);
    const isBusy = once(isManifest);
    const isBusyLater = once(isFirst);
    server.fault = (seen, response) => {
      if (isBusy(seen)) return json(response, 429, { errors: [{ code: 'TOOMANYREQUESTS' }] }, { 'retry-after': '7' });
      return isBusyLater(seen) && send(response, 503, '', { 'retry-after': new Date(today + 5000).toUTCString() });
    };
    const around = world();
    expect(sums(await pull(`${server.host}/acme/app:1`, around))).to.deep.equal(expected);
    expect(around.pauses).to.deep.equal([7000, 5000]);
    expect(around.said).to.deep.equal([`${server.host} answers 429; trying again in 7.0 s`, `${server.host} answers 503; trying again in 5.0 s`]);
  });

  it('is asked for again where the server breaks, and given up after six times, or where it asks for an hour', async () => {
    const server = await serveLayout(layout);
    const breaks = once(isManifest, 3);
    server.fault = (seen, response) => breaks(seen) && send(response, 500, 'oops');
    const around = world();
    expect(sums(await pull(`${server.host}/acme/app:1`, around))).to.deep.equal(expected);
    expect(around.pauses).to.deep.equal([500, 1000, 2000]);
    server.fault = (_, response) => send(response, 502, '');
    expect(await refused(`${server.host}/acme/app:1`)).to.match(/answers 502, and that 6 times: try again later$/);
    server.fault = (_, response) => send(response, 429, '', { 'retry-after': '3600' });
    expect(await refused(`${server.host}/acme/app:1`)).to.match(/answers 429, and asks for longer patience than anybody has \(Retry-After\): try again later, or log in/);
  });

  it('is given up where nothing comes any more', async () => {
    const server = await serveLayout(layout);
    server.fault = (seen, response) => {
      if (!isFirst(seen)) return false;
      response.writeHead(200, { 'content-length': String(bytes.length) });
      response.write(bytes.subarray(0, 10));
      return true;
    };
    const quick = world({ patience: { connect: 5000, idle: 60 } });
    expect(await refused(`${server.host}/acme/app:1`, quick)).to.match(/: at byte 10: 127\.0\.0\.1:\d+ sends nothing any more, or next to nothing, and that 6 times: try again later$/);
    server.fault = () => true;
    expect(await refused(`${server.host}/acme/app:1`, world({ patience: { connect: 5000, idle: 60 } }))).to.match(/sends nothing any more, or next to nothing$/);
    server.fault = (seen, response) => {
      if (!isFirst(seen)) return false;
      response.writeHead(200, { 'content-length': String(bytes.length) });
      const drip = setInterval(() => { response.write('x'); }, 10);
      response.on('close', () => { clearInterval(drip); });
      return true;
    };
    expect(await refused(`${server.host}/acme/app:1`, quick)).to.match(/sends nothing any more, or next to nothing, and that 6 times: try again later$/);
  });

  it('is followed to another host, which does not learn who asks, and not in a circle', async () => {
    const server = await serveLayout(layout);
    const storage = await serve((_, response) => send(response, 200, bytes));
    server.fault = (seen, response) => {
      if (seen.authorization === undefined) return json(response, 401, {}, { 'www-authenticate': 'Basic realm="x"' });
      return isFirst(seen) && send(response, 307, '', { location: `http://${storage.host}/there?signature=${secret}` });
    };
    const env = { HOME: '/nowhere', IMGLINT_REGISTRY_USER: 'me', IMGLINT_REGISTRY_PASSWORD: secret };
    expect(sums(await pull(`${server.host}/acme/app:1`, world({ env })))).to.deep.equal(expected);
    expect(storage.seen.map(({ path, authorization }) => [path, authorization])).to.deep.equal([['/there', undefined]]);
    expect(new Set(server.seen.slice(1).map(({ authorization }) => authorization))).to.deep.equal(new Set([`Basic ${Buffer.from(`me:${secret}`).toString('base64')}`]));
    storage.fault = (_, response) => send(response, 403, 'expired');
    expect(await refused(`${server.host}/acme/app:1`, world({ env }))).to.match(/ sends us on to 127\.0\.0\.1:\d+ for .*, and there it answers 403: try again later$/);
    storage.fault = (_, response) => send(response, 503, '');
    expect(await refused(`${server.host}/acme/app:1`, world({ env }))).to.match(/^127\.0\.0\.1:\d+ answers 503, and that 6 times/);
    storage.fault = (_, response) => send(response, 302, '', { location: `?${secret}` });
    storage.seen.length = 0;
    expect(await refused(`${server.host}/acme/app:1`, world({ env }))).to.match(/sends us on more than 10 times$/);
    expect(storage.seen).to.have.length(10);
    storage.fault = (_, response) => send(response, 302, '', { location: `http://registry.example/?${secret}` });
    expect(await refused(`${server.host}/acme/app:1`, world({ env }))).to.match(/sends us on to where nobody may be sent: from HTTPS only to HTTPS, to plain HTTP only on this machine or with --plain-http$/);
  });

  const answers: readonly (readonly [string, Buffer | string, RegExp])[] = [
    ['a page', '<html></html>', /answers with something that is no manifest: it is no registry, or a page stands before it$/],
    ['endless', Buffer.alloc((4 << 20) + 1, ' '), /the manifest is longer than the 4 MiB that registries take$/],
    ['of schema 1', '{"schemaVersion":1,"fsLayers":[]}', /its manifest is of Docker's first kind \(schema 1\)/],
    ['a chart', '{"schemaVersion":2,"config":{"mediaType":"application/vnd.cncf.helm.config.v1+json"},"layers":[]}', /this is no image of a container, but of the kind application\/vnd\.cncf\.helm\.config\.v1\+json$/],
    ['without a configuration', '{"schemaVersion":2,"layers":[]}', /manifest sha256:\w+: this is no manifest of an image: it names no configuration$/],
    ['null', 'null', /this is no manifest of an image: it names no configuration$/],
    ['an index of nothing', '{"manifests":[]}', /there is no image in it$/],
    ['an index of lies', '{"manifests":[{"digest":"../../x","size":1}]}', /manifest sha256:\w+: \.\.\/\.\.\/x is no digest$/],
  ];
  for (const [what, body, said] of answers) {
    it(`is refused where its manifest is ${what}`, async () => {
      const server = await serve((_, response) => send(response, 200, body));
      expect(await refused(`${server.host}/acme/app:1`)).to.match(said);
    });
  }

  it('is refused where indexes list each other deeper than anybody builds them, and where one is not what its digest says', async () => {
    const type = 'application/vnd.oci.image.index.v1+json';
    const indexes = new Map<string, Buffer>();
    let top = Buffer.from('{"manifests":[]}');
    for (let depth = 0; depth < 8; depth++) {
      indexes.set(`sha256:${sha256(top)}`, top);
      top = Buffer.from(JSON.stringify({ manifests: [{ digest: `sha256:${sha256(top)}`, size: top.length, mediaType: type }] }));
    }
    const server = await serve(({ path }, response) => send(response, 200, indexes.get(path.split('/').at(-1)!) ?? top, { 'content-type': type }));
    expect(await refused(`${server.host}/acme/app:1`)).to.match(/its indexes list each other more than 4 levels deep$/);
    // A circle can only be made by lying about digests.
    server.fault = (_, response) => send(response, 200, top, { 'content-type': type });
    expect(await refused(`${server.host}/acme/app:1`)).to.match(/its content is sha256:\w+, and not sha256:\w+/);
    expect(await refused(`${server.host}/acme/app@sha256:${'0'.repeat(64)}`)).to.match(/its content is sha256:\w+, and not sha256:0{64}: it is damaged, or was exchanged$/);
  });

  it('is refused where there is none, no registry, or nobody', async () => {
    const server = await serveLayout(layout);
    const { host } = server;
    expect(await refused(`${host}/acme/app:2`)).to.equal(`${host}/acme/app:2: ${host} has no such image (MANIFEST_UNKNOWN): check name and tag; some registries also say so of what is not for everybody`);
    server.fault = (seen, response) => isFirst(seen) && json(response, 404, { errors: [{ code: 'BLOB_UNKNOWN' }] });
    expect(await refused(`${host}/acme/app:1`)).to.match(/has no such blob \(BLOB_UNKNOWN\)/);
    server.fault = (_, response) => send(response, 404, '<html>', { 'content-type': 'text/html' });
    expect(await refused(`${host}/acme/app:1`)).to.match(/does not answer as a registry does \(it answers 404 for the image\): check the address$/);
    server.fault = (_, response) => json(response, 403, { errors: [{ code: 'DENIED', message: `no \u001b[31m ${secret}` }] });
    expect(await refused(`${host}/acme/app:1`)).to.match(/does not let us have it \(it answers 403, DENIED\): log in first$/);
    server.fault = (_, response) => {
      response.socket?.destroy();
      return true;
    };
    expect(await refused(`${host}/acme/app:1`)).to.match(/broke off the connection \(ECONNRESET\)$/);
    expect(await refused('127.0.0.1:1/acme/app')).to.equal('127.0.0.1:1/acme/app:latest: nobody answers at 127.0.0.1:1: check the address, its port, and that the registry runs');
  });

  it('has layers that are kept elsewhere', async () => {
    const windows = new Map(layout);
    const config = manifestOf(layout).config;
    const manifest = Buffer.from(JSON.stringify({ config, layers: [{ mediaType: 'application/vnd.docker.image.rootfs.foreign.diff.tar.gzip', digest: `sha256:${'1'.repeat(64)}`, size: 5 }, manifestOf(layout).layers[1]] }));
    windows.set(`blobs/sha256/${sha256(manifest)}`, manifest);
    const server = await serveLayout(windows);
    const image = await pull(`${server.host}/acme/app@sha256:${sha256(manifest)}`);
    expect(image.layers.map(({ files }) => files)).to.deep.equal([0, 1]);
    expect(server.seen.filter(({ method }) => method === 'HEAD').map(({ path }) => path)).to.deep.equal([`/v2/acme/app/blobs/sha256:${'1'.repeat(64)}`]);
  });
});

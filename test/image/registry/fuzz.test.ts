import { expect } from 'chai';
import fc from 'fast-check';
import { ociLayout } from '../builder.js';
import { send, serveLayout } from './fake-registry.js';
import { pull, secret, world } from './pull.js';

const spec = (architecture: string) => ({ layers: [[{ file: 'etc/passwd', content: 'root:x:0:0::/:/bin/sh\n' }], [{ file: 'new', content: 'n'.repeat(300) }]], tag: architecture, platform: { os: 'linux', architecture } });
const layout = ociLayout([spec('amd64'), spec('arm64')]);

/** What an answer says beside what it should. */
const word = fc.constantFrom(
  '', 'x', '0', '-1', '1e99', '9'.repeat(30), `http://127.0.0.1:1/${secret}`, 'http://[', 'file:///etc/passwd', '/v2/', 'bytes 0-', 'bytes 7-9/9', 'chunked', 'gzip', 'application/json',
  'application/vnd.oci.image.index.v1+json', 'Basic', `Bearer realm="http://127.0.0.1:1/${secret}"`, 'Bearer realm=', `Basic realm="\u00ff${secret}`, '\u009b31m',
);
const headers = fc.dictionary(fc.constantFrom('location', 'retry-after', 'content-range', 'content-type', 'content-encoding', 'www-authenticate', 'docker-content-digest'), word, { maxKeys: 3 });
const status = fc.constantFrom(200, 200, 200, 204, 206, 301, 307, 400, 401, 403, 404, 416, 418, 429, 500, 503);
const bytes = fc.oneof(
  fc.constant(null), fc.constant(''), fc.json(), fc.constantFrom('{"manifests":[{}]}', '{"layers":{}}', '{"config":[]}', `{"errors":[{"code":"${secret}","message":"\u001b${secret}"}]}`),
  fc.record({ at: fc.nat(2000), byte: fc.nat(255) }), fc.record({ cut: fc.nat(600) }),
);
const fault = fc.record({ nth: fc.nat(7), until: fc.nat(9), status, headers, bytes });

describe('a hostile registry', () => {
  it('is read or refused in a line, never more, and no secret of its addresses is told', async function () {
    this.timeout(60_000);
    const refused = { count: 0 };
    const server = await serveLayout(layout);
    await fc.assert(fc.asyncProperty(fc.array(fault, { minLength: 1, maxLength: 2 }), async (faults) => {
      let asked = 0;
      server.fault = ({ path }, response) => {
        const nth = asked++;
        const now = faults.find((one) => nth >= one.nth && nth <= one.nth + one.until);
        if (now === undefined) return false;
        const right = layout.get(`blobs/${path.split('/').at(-1)?.replace(':', '/') ?? ''}`) ?? layout.get('index.json')!;
        return send(response, now.status, spoilt(right, now.bytes), now.headers);
      };
      const around = world({ patience: { connect: 2000, idle: 200 } });
      try {
        const image = await pull(`${server.host}/acme/app:amd64`, around, 'linux/amd64');
        expect(image.files.bytes).to.equal(322);
      } catch (error) {
        if (!(error instanceof Error) || error.name !== 'UsageError') throw error;
        expect(error.message).to.match(/^[^\n\p{Cc}]+$/u);
        expect(error.message).not.to.include(secret);
        refused.count++;
      }
      expect(around.said.join('\n')).not.to.include(secret);
      expect(asked).to.be.lessThan(80);
    }), { numRuns: 150 });
    expect(refused.count).to.be.within(30, 149);
  });
});

function spoilt(right: Buffer, how: string | null | Readonly<{ at: number; byte: number }> | Readonly<{ cut: number }>): Buffer {
  if (how === null) return right;
  if (typeof how === 'string') return Buffer.from(how);
  if ('cut' in how) return right.subarray(0, how.cut);
  const changed = Buffer.from(right);
  if (how.at < changed.length) changed[how.at] = how.byte;
  return changed;
}

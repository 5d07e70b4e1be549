import { parse } from '../../../src/dockerfile/parse.js';
import type { ReportedFinding } from '../../../src/engine/result.js';
import { besideDockerfile } from '../../../src/image/join/beside.js';
import type { Read } from '../../../src/report/image/read.js';
import type { Part, Spec } from '../../image/builder.js';
import { readSpec } from '../../image/read.js';
import { finding } from '../sample.js';

const buildkit = { comment: 'buildkit.dockerfile.v0' };

/** Names that would do harm, were they ever markup. A name holds no slash. */
export const hostileNames = [
  '<script>alert(1)<∕script>', '<img src=x onerror=alert(1)>', '\u202egnp.exe', 'line\nbreak', '"><b>', '&amp;', '\u2028', 'back\\slash', '<!--', ']]>',
] as const;

const dockerfile = 'FROM debian:12\nARG API_TOKEN\nCOPY a /srv/a\n# note\nRUN make \\\n  thing\nRUN rm /srv/a\nENV DB_PASSWORD=hunter22\nCMD ["/thing"]\n';

const spec: Spec = {
  layers: [
    [{ file: 'etc/os-release', content: 'ID=debian\n' }, { file: 'usr/lib/libc.so', content: 'c'.repeat(2_100_000) }],
    [{ file: 'srv/a', content: 'a'.repeat(3_000_000) }],
    [{ file: 'usr/bin/thing', content: 'b'.repeat(1_000_000) }, { file: 'usr/bin/copy', content: 'b'.repeat(1_000_000) },
      ...hostileNames.map((name, index): Part => ({ file: `srv/hostile/${name}`, content: 'h'.repeat(20_000 + index) }))],
    [{ whiteout: 'srv/a' }],
  ],
  history: [
    { created_by: '/bin/sh -c #(nop) ADD file:abc in / ' }, { created_by: '/bin/sh -c #(nop)  CMD ["bash"]', empty_layer: true },
    { created_by: 'COPY a /srv/a # buildkit', ...buildkit }, { created_by: 'RUN |1 API_TOKEN=hunter2hunter2 /bin/sh -c make thing # buildkit', ...buildkit },
    { created_by: 'RUN /bin/sh -c rm /srv/a # buildkit', ...buildkit }, { created_by: 'ENV DB_PASSWORD=hunter22', empty_layer: true, ...buildkit },
    { created_by: 'CMD ["/thing"]', empty_layer: true, ...buildkit },
  ],
  config: { Env: ['DB_PASSWORD=hunter22'], Labels: { 'api-token': 'hunter23' }, Cmd: ['/thing'] },
  tag: 'shop/app:1',
};

export async function sample(): Promise<Read> {
  const model = parse(dockerfile, {});
  return { image: besideDockerfile(await readSpec(spec), model), dockerfile: { path: 'Dockerfile', model } };
}

/** What came with the base image. */
export const inBase: ReportedFinding = finding(dockerfile, {
  at: 'FROM debian:12', rule: 'image-no-setuid', severity: 'info', message: 'whoever starts su has the rights of its owner', place: { layer: 0, path: 'usr/lib/libc.so' }, inBase: true,
});

export const findings: readonly ReportedFinding[] = [
  finding(dockerfile, {
    at: 'COPY a /srv/a', rule: 'image-no-deleted-files', message: 'layer 1 keeps 3.0 MB that </script><img src=x onerror=alert(1)> takes away', bytes: 3_000_000,
    place: { layer: 1, path: 'srv/a' }, files: [{ path: 'srv/a', layer: 1, bytes: 3_000_000 }, { path: 'usr/bin/thing', layer: 2, bytes: 5 }],
  }),
  { ...finding(dockerfile, { at: 'CMD', rule: 'image-non-root-user', severity: 'error', message: 'the image runs as root', place: { config: 'User' }, docs: 'javascript:alert(1)' }), span: { start: 0, end: 0 } },
];

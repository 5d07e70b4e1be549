import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from '../../src/dockerfile/parse.js';
import { lintImage } from '../../src/engine/lint-image.js';
import type { AnyRule, Finding, ImagePlace } from '../../src/engine/rule.js';
import type { Choice } from '../../src/engine/selection.js';
import { besideBase } from '../../src/image/base-boundary.js';
import type { ImageConfig } from '../../src/image/config.js';
import { readByRules } from '../../src/image/read-by-rules.js';
import { besideDockerfile } from '../../src/image/join/beside.js';
import { readImage } from '../../src/image/read-image.js';
import { openImage } from '../../src/image/sources/open-image.js';
import { containerdArchive, dockerArchive, ociArchive, ociLayout, type Spec } from '../image/builder.js';
import { allNames, allRules, choiceOf } from './run-rule.js';

/** An image, and what a rule says of it: the default export of `fixtures/rules/<id>/<name>.ts`. */
export interface ImageCase {
  /** The image; or, where a broken one is needed, the very bytes of its archive. */
  readonly image: Spec | Buffer;
  /** What it was built from. */
  readonly dockerfile?: string;
  readonly options?: Readonly<Record<string, boolean | number | string | readonly string[] | Readonly<Record<string, string>>>>;
  /** `os/arch`, as `--platform` asks for it. */
  readonly platform?: string;
  /** Variables of the machine that looks at the image. */
  readonly env?: Readonly<Record<string, string>>;
  /** The base as it is now, which somebody looked at. */
  readonly base?: Readonly<{ name: string; image: Spec }>;
  /** Layers are compared with their digests. */
  readonly verify?: boolean;
  /** In which forms it says so; all of them where nothing is said. */
  readonly forms?: readonly Form[];
  /** `place: text (bytes)`, in the order of a report; with a Dockerfile the line before them: `line 3: layer 1 srv/x: text`. */
  readonly says: readonly string[];
}

export const forms = ['docker-archive', 'containerd-archive', 'oci-archive', 'oci-archive, gzip', 'oci-archive, zstd'] as const;
export type Form = (typeof forms)[number];

const pack = (spec: Spec | Buffer, form: Form): Buffer => {
  if (Buffer.isBuffer(spec)) return spec;
  switch (form) {
    case 'docker-archive': return dockerArchive(spec);
    case 'containerd-archive': return containerdArchive(spec);
    case 'oci-archive': return ociArchive(ociLayout(spec, 'none'));
    case 'oci-archive, gzip': return ociArchive(ociLayout(spec, 'gzip'));
    case 'oci-archive, zstd': return ociArchive(ociLayout(spec, 'zstd'));
  }
};

async function* nothing(): AsyncIterable<Uint8Array> { /* nobody types */ }

/** What the rule says of the image in one of its forms. */
export async function imageFindings(rule: AnyRule, { image: spec, dockerfile: text, options, platform, env = {}, base, verify = false }: ImageCase, form: Form): Promise<readonly Finding[]> {
  const folder = mkdtempSync(join(tmpdir(), 'imglint-test-'));
  try {
    writeFileSync(join(folder, 'app.tar'), pack(spec, form));
    const opened = await openImage('app.tar', { cwd: folder, stdin: nothing(), platform: platform ?? null });
    try {
      const alone = await readImage(opened.source, { keeps: readByRules, verify });
      const read = base === undefined ? alone : besideBase(alone, base.name, await configOf(base.image, folder), 'given');
      const dockerfile = text === undefined ? null : parse(text);
      const image = dockerfile === null ? read : besideDockerfile(read, dockerfile);
      const { findings, crashes } = lintImage(image, dockerfile, { choices: choicesFor(rule, options), hadolintPragmas: true, failOn: 'warning' }, allNames, { env });
      for (const { error } of crashes) throw error;
      return findings;
    } finally {
      opened.close();
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function configOf(spec: Spec, folder: string): Promise<ImageConfig> {
  writeFileSync(join(folder, 'base.tar'), dockerArchive(spec));
  const opened = await openImage('base.tar', { cwd: folder, stdin: nothing(), platform: null });
  opened.close();
  return opened.source.config;
}

/** Who relays what others say needs them. */
const choicesFor = (rule: AnyRule, options: ImageCase['options']): readonly Choice[] =>
  [choiceOf(rule, options), ...rule.meta.relays === true ? allRules.filter(({ meta }) => !meta.needs.includes('image')).map((other) => choiceOf(other)) : []];

/** As `says` has it. */
export function worded(findings: readonly Finding[], dockerfile: string | undefined): readonly string[] {
  const lines = dockerfile === undefined ? null : parse(dockerfile).lines;
  return findings.map(({ at, place, text, bytes }) => [
    ...lines !== null && 'start' in at && at.end > at.start ? [`line ${String(lines.lineAt(at.start))}: `] : [],
    `${place === undefined ? '' : placeText(place)}: `, text, ...bytes === undefined ? [] : [` (${String(bytes)})`],
  ].join(''));
}

const placeText = (place: ImagePlace): string => {
  if ('config' in place) return place.key === undefined ? place.config : `${place.config} ${place.key}`;
  if ('history' in place) return `history ${String(place.history)}`;
  return place.path === undefined ? `layer ${String(place.layer)}` : `layer ${String(place.layer)} ${place.path}`;
};

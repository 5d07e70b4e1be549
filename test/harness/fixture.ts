import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { BuildContext } from '../../src/discover/context.js';
import { memoryContext } from '../../src/discover/memory-context.js';
import type { BuildSettings } from '../../src/dockerfile/model.js';
import type { OptionValue, Peer } from '../../src/engine/rule.js';
import { strip } from './annotate.js';

/** A Dockerfile with what is expected of it written into it, and what lies beside it in `fixtures/`. */
export interface Fixture {
  readonly name: string;
  readonly path: string;
  readonly annotated: string;
  readonly source: string;
  /** What fixing all makes of it; the source where nothing is to be fixed. */
  readonly fixed: string;
  /** Files beside the Dockerfile that fixing changes or makes. */
  readonly fixedFiles: Readonly<Record<string, string>>;
  /** Null where there is no `<name>.context`. */
  readonly context: BuildContext | null;
  /** Whose judgement is asked for: `hadolint.flagged.Dockerfile`, `buildkit.quiet.Dockerfile`; else our own. */
  readonly as: Peer | null;
  /** `<name>.options.json`: the rule's options. */
  readonly options: Readonly<Record<string, OptionValue>>;
  /** `<name>.digests.json`: what registries are taken to have, by the name of the image; null where they were not asked. */
  readonly digests: ReadonlyMap<string, string> | null;
  /** `<name>.settings.json`: what the command line says about the build. */
  readonly settings: BuildSettings;
}

const ending = '.Dockerfile';

export const fixturesIn = (folder: string): Fixture[] =>
  (existsSync(folder) ? readdirSync(folder) : []).filter((name) => name.endsWith(ending)).sort()
    .map((file) => readFixture(`${folder}/${file}`));

const readFixture = (path: string): Fixture => {
  const base = path.slice(0, -ending.length);
  const annotated = readFileSync(path, 'utf8');
  const source = strip(annotated);
  const name = base.slice(base.lastIndexOf('/') + 1);
  return {
    name, as: peers.find((peer) => name.startsWith(`${peer}.`)) ?? null, path, annotated, source,
    fixed: readOr(`${base}.fixed`, source),
    fixedFiles: readTree(`${base}.fixed.context`),
    context: existsSync(`${base}.context`) ? readContext(`${base}.context`, source) : null,
    options: JSON.parse(readOr(`${base}.options.json`, '{}')) as Fixture['options'],
    digests: existsSync(`${base}.digests.json`) ? new Map(Object.entries(JSON.parse(readOr(`${base}.digests.json`, '{}')) as Record<string, string>)) : null,
    settings: JSON.parse(readOr(`${base}.settings.json`, '{}')) as BuildSettings,
  };
};

const peers = ['hadolint', 'buildkit'] as const;

const readOr = (path: string, otherwise: string): string => (existsSync(path) ? readFileSync(path, 'utf8') : otherwise);

/** `.sizes` lists what git would not hold, one `path bytes` a line; a path with a final slash is an empty folder. */
const readContext = (folder: string, dockerfile: string): BuildContext => {
  const { '.sizes': sizes = '', ...files } = readTree(folder);
  const listed = sizes.split('\n').filter((line) => line.trim() !== '').map((line) => {
    const cut = line.trimEnd().lastIndexOf(' ');
    return [line.slice(0, cut), Number(line.slice(cut + 1))] as const;
  });
  return memoryContext({ Dockerfile: dockerfile, ...files, ...Object.fromEntries(listed) });
};

const readTree = (folder: string): Record<string, string> => Object.fromEntries(
  (existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }) : []).filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `${parentPath}/${name}`.slice(folder.length + 1)).sort()
    .map((path) => [path, readFileSync(`${folder}/${path}`, 'utf8')]),
);

/** `npm run fixtures:update`: what the program now says becomes what is expected, to be read as a diff. */
export const isUpdating = process.env['UPDATE'] === '1';

export const rewrite = (fixture: Fixture, annotated: string, fixed: string, fixedFiles: Readonly<Record<string, string>>): void => {
  const base = fixture.path.slice(0, -ending.length);
  writeFileSync(fixture.path, annotated);
  writeOrRemove(`${base}.fixed`, fixed === fixture.source ? null : fixed);
  rmSync(`${base}.fixed.context`, { recursive: true, force: true });
  for (const [path, text] of Object.entries(fixedFiles)) writeOrRemove(`${base}.fixed.context/${path}`, text);
};

export const writeOrRemove = (path: string, text: string | null): void => {
  if (text === null) {
    rmSync(path, { force: true });
    return;
  }
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
};

import { sourcesOf } from '../../src/dockerfile/external-images.js';
import type { Dockerfile, Instruction, Stage } from '../../src/dockerfile/model.js';
import { rootsOf } from '../../src/dockerfile/roots.js';
import { defineRule } from '../../src/engine/rule.js';
import { distroOf } from '../../src/knowledge/distro.js';
import { parseImageReference, type ImageReference } from '../../src/knowledge/image-reference.js';
import { workdirsOf } from '../../src/layers/folders.js';
import { placeAt } from '../../src/layers/places.js';
import { linkedInImage, linkedInStage, type LinkedFiles } from '../../src/multistage/linked-files.js';
import type { Shells } from '../../src/shell/model.js';

export default defineRule({
  id: 'no-libc-mismatch', presets: ['recommended'], severity: 'warning',
  needs: ['dockerfile', 'shells'],
  about: { instructions: ['COPY'] },
  summary: 'Programs copied to where their C library is not',
  rationale: 'A program made on Debian looks for glibc, and Alpine has musl: it ends with "not found" although it is there, and so does every module with a compiled part.',
  messages: { mismatch: '{path} was made for {libc} on {from}, and {image} has {other}; take one distribution for both' },
  examples: [{
    before: 'FROM node:24 AS deps\nWORKDIR /app\nCOPY package*.json ./\nRUN npm ci\n\nFROM node:24-alpine\nCOPY --from=deps /app/node_modules /app/node_modules',
    after: 'FROM node:24-alpine AS deps\nWORKDIR /app\nCOPY package*.json ./\nRUN npm ci\n\nFROM node:24-alpine\nCOPY --from=deps /app/node_modules /app/node_modules',
  }],
}, function* ({ dockerfile, shells }) {
  const roots = rootsOf(dockerfile);
  const imageOf = (stage: Stage): ImageReference | null => roots.get(stage)?.image.reference ?? null;
  const linked = linkedFilesIn(dockerfile, shells);
  const bringers = once(() => bringersOfTheOther(dockerfile));
  for (const copy of dockerfile.instructions) {
    const [source] = copy.keyword === 'COPY' && copy.stage !== null && dockerfile.ships(copy) ? sourcesOf(copy) : [];
    if (source === undefined || copy.stage === null) continue;
    const from = dockerfile.stageFor(source.text, copy);
    const [there, here] = [from === null ? parseImageReference(source.text) : imageOf(from), imageOf(copy.stage)];
    const [libc, other] = [there === null ? null : distroOf(there)?.libc ?? null, here === null ? null : distroOf(here)?.libc ?? null];
    if (there === null || here === null || libc === null || other === null || libc === other || bringers().has(copy.stage)) continue;

    const path = pathsOf(dockerfile, copy).find((each) => !isPortable(each) && linked(from ?? there)(each));
    const data = { libc, from: written(there), image: written(here), other };
    if (path !== undefined) yield { message: 'mismatch', data: { ...data, path }, at: source.at };
  }
});

/** What each stage and image holds, looked at once. */
const linkedFilesIn = (dockerfile: Dockerfile, shells: Shells): ((from: Stage | ImageReference) => LinkedFiles) => {
  const known = new Map<Stage, LinkedFiles>();
  const workdirs = once(() => workdirsOf(dockerfile));
  return (from) => {
    if (!('instructions' in from)) return linkedInImage(from);
    const files = known.get(from) ?? linkedInStage(dockerfile, shells, from, workdirs());
    known.set(from, files);
    return files;
  };
};

const once = <T>(make: () => T): (() => T) => {
  let made: Readonly<{ value: T }> | undefined;
  return () => (made ??= { value: make() }).value;
};

const pathsOf = (dockerfile: Dockerfile, copy: Instruction): readonly string[] => copy.words.slice(0, -1).flatMap((word) => {
  const path = dockerfile.valueOf(word, copy);
  return path === null ? [] : placeAt('/', path) ?? [];
});

/** Files that an interpreter or a browser reads. */
const isPortable = (path: string): boolean => /\.(?:jar|m?js|html|css|py|rb|php|json|wasm)$/.test(path);

/** The stages that have the other library too, or something that stands for it, of their own or from a stage below. */
const bringersOfTheOther = ({ text, stages }: Dockerfile): ReadonlySet<Stage> => {
  const bringers = new Set<Stage>();
  for (const stage of stages) {
    const isOwn = stage.instructions.some(({ keyword, wholeSpan: { start, end } }) => keyword === 'RUN' && otherLibrary.test(text.slice(start, end)));
    if (isOwn || (stage.parent !== null && bringers.has(stage.parent))) bringers.add(stage);
  }
  return bringers;
};
const otherLibrary = /\b(?:gcompat|libc6-compat|glibc|musl)\b/;

const written = ({ name, tag }: ImageReference): string => `${name}${tag === null ? '' : `:${tag}`}`;

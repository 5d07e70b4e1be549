import type { BuildContext } from '../../src/discover/context.js';
import { defineRule, relyingOn, unsafeFix, type UnsafeFix } from '../../src/engine/rule.js';
import { approximateSize } from '../../src/knowledge/base-images.js';
import { parseImageReference, type ImageReference } from '../../src/knowledge/image-reference.js';
import { spoken, startedNames } from '../../src/multistage/artefact.js';
import { isBuilderImage } from '../../src/knowledge/stage-names.js';
import { findBuild } from '../../src/multistage/detect.js';
import type { Build } from '../../src/multistage/model.js';
import { Refusal } from '../../src/multistage/refusal.js';
import { rewrite, type Rewrite } from '../../src/multistage/rewrite.js';

export default defineRule({
  id: 'use-multi-stage-build', presets: ['recommended', 'size'], severity: 'warning',
  needs: ['dockerfile', 'shells'], uses: ['context'], fix: 'unsafe',
  summary: 'A compiler left in the image',
  rationale: 'What builds a program is often ten times as large as the program, and every tool in it is one more for whoever breaks in. A second stage takes only what runs.',
  messages: {
    split: '`{command}` leaves {kit} in the image; copy {artefact} into a second stage, FROM {runtime}{saving}',
    vendor: '`{command}` leaves {kit} in the image; install in a stage of its own, FROM {installer}, and copy {artefact}',
    told: '`{command}` leaves {kit} in the image; build in a first stage and copy what it makes into a second one (not rewritten: {reason})',
  },
  options: {
    devStages: {
      doc: 'Final stages that are there to work in.', default: ['dev', 'development', 'test', 'ci', 'debug', 'builder', 'build'],
    },
    allowToolCmd: { doc: 'An image that starts its build tool is meant to.', default: false },
    runtimeImages: { doc: 'The image to run in, by ecosystem (go, rust, maven, gradle, node, c, make, dotnet, ruby, python).', default: {} },
    distro: { doc: '`auto` takes an image without a shell where it can, `same` one of the same distribution as the builder.', default: 'auto' },
  },
  examples: [{
    before: 'FROM golang:1.26-alpine\nWORKDIR /src\nCOPY . .\nRUN go build -o /srv/api ./cmd/api\nEXPOSE 8080\nCMD ["/srv/api"]',
    after: 'FROM golang:1.26-alpine AS build\nWORKDIR /src\nCOPY . .\nRUN CGO_ENABLED=0 go build -o /srv/api ./cmd/api\n\n'
      + 'FROM gcr.io/distroless/static-debian13\nWORKDIR /src\nCOPY --from=build /srv/api /srv/api\nEXPOSE 8080\nCMD ["/srv/api"]',
  }],
}, function* ({ dockerfile, shells, context, options }) {
  const { target } = dockerfile;
  if (target === null || isNamedFor(target.name ?? '', options.devStages) || isForDevelopment(context)) return;
  const build = findBuild(dockerfile, shells, context);
  const last = build?.steps.at(-1);
  if (build === null || last === undefined || isBuilderImage(build.root.name) || (options.allowToolCmd && startsTool(build))) return;

  const outcome = rewrite(build, options);
  const data = { command: spoken(last.command), kit: build.ecosystem === 'composer' ? 'Composer and its cache' : written(build) };
  const related = build.steps.map(({ command }) => ({ at: command.span, text: 'built here' }));
  const at = target.from.span;
  if (outcome instanceof Refusal) {
    yield { message: 'told', data: { ...data, reason: outcome.message }, at, related };
    return;
  }
  const artefact = outcome.artefacts.length > 2 ? `${outcome.artefacts.slice(0, 2).join(', ')} and more` : outcome.artefacts.join(' and ');
  const { runtime } = outcome;
  // What is moved is written as it stands.
  const all = { start: target.from.span.start, end: (target.instructions.at(-1) ?? target.from).wholeSpan.end };
  yield runtime === null
    ? { message: 'vendor', data: { ...data, artefact, installer: outcome.installer ?? 'composer:2' }, at, related, fix: relyingOn(unsafeFix('Install in a stage of its own', outcome.caveat ?? '', ...outcome.edits), all) }
    : {
      message: 'split', at, related, fix: relyingOn(fixOf(outcome), all),
      data: { ...data, kit: runtime === data.kit ? 'what only it needs' : data.kit, artefact, runtime, saving: saving(build.root, runtime) },
    };
});

/** `dev`, and `dev-envs` as well. */
const isNamedFor = (name: string, stages: readonly string[]): boolean => stages.includes(name) || name.split(/[-_.]/).some((word) => stages.includes(word));

/** `Dockerfile.dev` and its like are for working in. */
const isForDevelopment = (context: BuildContext | null): boolean => {
  const path = context?.dockerfilePath ?? '';
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/dockerfile|containerfile/i, '');
  return /dev|test|ci/i.test(name) || path.split('/').includes('.devcontainer');
};

const startsTool = (build: Build): boolean => startedNames(build).some((name) =>
  build.steps.some(({ command }) => command.name === (name ?? '').slice((name ?? '').lastIndexOf('/') + 1)));

const written = ({ root }: Build): string => `${root.name}${root.tag === null ? '' : `:${root.tag}`}`;

const fixOf = ({ edits, caveat }: Rewrite): UnsafeFix => unsafeFix(
  'Build in one stage, run in another',
  `only what is copied is in the new image: look for other files, programs and certificates it needs at run time${caveat === null ? '' : `; ${caveat}`}`,
  ...edits,
);

/** About how much lighter, where both were measured alike. */
const saving = (root: ImageReference, runtime: string): string => {
  const [from, reference] = [approximateSize(root), parseImageReference(runtime)];
  const to = reference === null ? null : approximateSize(reference);
  for (const measure of ['compressedMB', 'uncompressedMB'] as const) {
    const [heavy, light] = [from?.[measure] ?? null, to?.[measure] ?? null];
    if (heavy !== null && light !== null && heavy - light >= 1) return `, about ${String(Math.round(heavy - light))} MB lighter`;
  }
  return '';
};

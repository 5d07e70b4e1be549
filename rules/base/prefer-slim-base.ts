import { imagePart } from '../../src/dockerfile/image-part.js';
import type { Dockerfile, Stage } from '../../src/dockerfile/model.js';
import { defineRule, unsafeFix } from '../../src/engine/rule.js';
import { approximateSize } from '../../src/knowledge/base-images.js';
import { distroOf } from '../../src/knowledge/distro.js';
import { officialName, type ImageReference } from '../../src/knowledge/image-reference.js';
import { lighterVariants, type LighterVariant } from '../../src/knowledge/lighter.js';
import { descendants, lacksInAlpine, lacksInSlim, needsShell, type StageUse } from '../../src/multistage/stage-use.js';
import type { TextEdit } from '../../src/text/span.js';

export default defineRule({
  id: 'prefer-slim-base', presets: ['recommended', 'size'], severity: 'info',
  needs: ['dockerfile', 'shells'], uses: ['context'], fix: 'unsafe',
  summary: 'A full base image where a lighter one of the same version exists',
  rationale: 'The full variants of official images bring compilers, version control and headers of a hundred libraries. What runs needs none of them, and each is downloaded, stored and scanned with it.',
  messages: {
    lighter: '{image} brings more than it takes to run; {lighter} is the same version{saving}',
    split: '{image} is the full variant, and {tool} here needs it; split the build first, then {lighter} is enough to run{saving}',
  },
  options: {
    minSavingMB: { doc: 'Savings below this are not worth saying.', default: 30 },
    allowAlpine: { doc: 'Alpine counts where nothing in the stage speaks against it.', default: true },
    ignore: { doc: 'Images to leave alone, by name.', default: [] },
  },
  examples: [{ before: 'FROM ruby:3.4-bookworm\nCMD ["irb"]', after: 'FROM ruby:3.4-slim-bookworm\nCMD ["irb"]' }],
}, function* ({ dockerfile, shells, context, options }) {
  for (const stage of dockerfile.stages) {
    const { reference } = stage.image;
    if (stage.parent !== null || reference === null || !dockerfile.ships(stage.from)) continue;
    const name = officialName(reference) ?? reference.name;
    if (options.ignore.includes(name) || distroOf(reference)?.family === 'windows') continue;

    const use: StageUse = { dockerfile, shells, stages: descendants(dockerfile, stage), files: context };
    const saved = ({ savedMB }: LighterVariant): number => savedMB ?? (name === 'debian' ? debianSavesMB : Infinity);
    const variants = lighterVariants({ ...reference, digest: null }).filter((each) => saved(each) >= options.minSavingMB);
    const variant = variants.find((each) => isFit(each, name, use, options.allowAlpine));
    if (variant === undefined || (reference.digest !== null && reference.tag === null)) continue;

    const tool = variant.kind === 'slim' || variant.kind === 'other' ? lacksInSlim(use, name) : null;
    const { at } = imagePart(dockerfile, stage, reference.tag === null ? 'name' : 'tag');
    const data = { image: written(reference), lighter: variant.reference, saving: saving(reference, variant) };
    if (tool !== null) {
      yield { message: 'split', data: { ...data, tool }, at };
      continue;
    }
    const edit = reference.digest === null ? editFor(dockerfile, stage, reference, variant) : null;
    yield {
      message: 'lighter', data, at,
      ...edit === null ? {} : { fix: unsafeFix(`Use ${variant.tag}`, variant.caveats.slice(0, 2).join(' ').replace(/\.$/, ''), edit) },
    };
  }
});

/** Measured for bookworm and trixie; every other release saves about as much. */
const debianSavesMB = 20;

/** Python's wheels are made for glibc, so Alpine is never proposed for it. */
const isFit = ({ kind, tag }: LighterVariant, name: string, use: StageUse, allowAlpine: boolean): boolean => {
  if (kind === 'alpine') return allowAlpine && name !== 'python' && lacksInAlpine(use) === null;
  return !tag.includes('chiseled') || !needsShell(use);
};

const written = ({ name, tag }: ImageReference): string => `${name}${tag === null ? '' : `:${tag}`}`;

const saving = (reference: ImageReference, { sizeMB, measure }: LighterVariant): string => {
  const full = measure === null ? null : approximateSize({ ...reference, digest: null })?.[`${measure}MB`] ?? null;
  if (sizeMB === null || full === null) return '';
  return `, ${rounded(sizeMB)} MB instead of ${rounded(full)} MB ${measure === 'compressed' ? 'to pull' : 'on disk'}`;
};
const rounded = (size: number): string => String(Math.round(size));

/** The tag where it is written, else what has to follow the variable that brings it; null where neither makes the variant. */
const editFor = (dockerfile: Dockerfile, stage: Stage, reference: ImageReference, { tag }: LighterVariant): TextEdit | null => {
  const { text, span } = stage.image;
  if (reference.tag === null) return text.includes('$') ? null : { span: { start: span.end, end: span.end }, text: `:${tag}` };
  const { at, arg } = imagePart(dockerfile, stage, 'tag');
  const here = dockerfile.text.slice(at.start, at.end);
  if (arg === null && here === reference.tag) return { span: at, text: tag };
  const isWholeTag = text.includes(':') && text.endsWith('}') && text.lastIndexOf(':$') === text.lastIndexOf('$') - 1;
  return isWholeTag && tag.startsWith(reference.tag) ? { span: { start: span.end, end: span.end }, text: tag.slice(reference.tag.length) } : null;
};

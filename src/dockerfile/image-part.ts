import type { BaseImage, Binding, Dockerfile, Stage } from './model.js';
import { references } from './lex.js';
import { span, type Span } from '../text/span.js';

/** Where FROM says a part of its image: the text itself, or the variable that brings it, with the ARG that filled it. */
export interface ImagePart {
  readonly at: Span;
  readonly arg: Binding | null;
}

export function imagePart(dockerfile: Dockerfile, { from, image }: Stage, part: 'name' | 'tag' | 'reference'): ImagePart {
  const { reference, text, value } = image;
  const word = from.words[0];
  if (word === undefined || reference === null || part === 'reference') return { at: image.span, arg: null };
  const [start, end] = part === 'name' ? [0, reference.nameEnd] : [reference.tagStart, reference.tagEnd];
  const wanted = value?.slice(start, end) ?? '';
  const written = wanted === '' ? -1 : part === 'name' ? text.indexOf(wanted) : text.lastIndexOf(wanted);
  if (written !== -1) return { at: span(word.offsets(written), word.offsets(written + wanted.length - 1) + 1), arg: null };
  return variablePart(dockerfile, image, part, (index) => word.offsets(index), from);
}

function variablePart(
  dockerfile: Dockerfile, { text, span: whole }: BaseImage, part: 'name' | 'tag', at: (index: number) => number, from: Stage['from'],
): ImagePart {
  const used = references(text, dockerfile.escape);
  const reference = part === 'name' ? used[0] : used.at(-1);
  if (reference === undefined) return { at: whole, arg: null };
  const binding = dockerfile.lookup(reference.name, from);
  return { at: span(at(reference.start), at(reference.end - 1) + 1), arg: binding?.kind === 'arg' ? binding : null };
}

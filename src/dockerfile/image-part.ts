import { references, type Reference } from './lex.js';
import type { Binding, Dockerfile, Stage } from './model.js';
import { parseImageReference, type ImageReference } from '../knowledge/image-reference.js';
import { span, type Span } from '../text/span.js';

/** Where FROM says a part of its image: the text itself, or the variable that brings it, with the ARG that filled it. */
export interface ImagePart {
  readonly at: Span;
  readonly arg: Binding | null;
}

/** An image as FROM names it, taken apart. */
export interface NamedImage {
  /** What it is called, registry included and tag left out, as the author calls it. */
  readonly name: string;
  readonly reference: ImageReference;
}

/**
 * The external image a stage is built on; null for a stage, for scratch and for what is no reference. Where variables keep its value
 * from us it is the text that is taken apart, and its parts may hold a `$`.
 */
export function namedImage({ image, parent }: Stage): NamedImage | null {
  const text = image.value ?? unquoted(image.text).text;
  const reference = image.reference ?? (image.value === null && parent === null ? parseImageReference(text) : null);
  return reference === null ? null : { name: text.slice(0, reference.nameEnd), reference };
}

export function imagePart(dockerfile: Dockerfile, { from, image }: Stage, part: 'name' | 'tag' | 'reference'): ImagePart {
  const word = from.words[0];
  // Where quotes are part of the value, they are part of the image.
  const { text, start: shift } = image.value === image.text ? { text: image.text, start: 0 } : unquoted(image.text);
  const written = part === 'reference' ? null : dockerfile.readImage(text);
  if (word === undefined || written === null) return { at: image.span, arg: null };

  const place = (start: number, end: number): Span => span(word.offsets(shift + start), word.offsets(shift + end - 1) + 1);
  const arg = ({ name, modifier }: Reference): Binding | null => {
    const binding = dockerfile.lookup(name, from);
    return binding?.kind === 'arg' && binding.value !== null && binding.value !== '' && modifier?.endsWith('+') !== true ? binding : null;
  };
  const wanted = (part === 'tag' ? image.reference?.tag : image.value?.slice(0, image.reference?.nameEnd)) ?? '';
  const [start, end] = part === 'tag' ? [written.tagStart, written.tagEnd] : [0, written.nameEnd];

  // A tag nobody wrote came with the name, out of a variable.
  if (start === end) {
    const used = references(text, dockerfile.escape);
    const bringer = used.findLast((each) => arg(each)?.value?.endsWith(`:${wanted}`)) ?? used.at(-1);
    return bringer === undefined ? { at: image.span, arg: null } : { at: place(bringer.start, bringer.end), arg: arg(bringer) };
  }
  const piece = text.slice(start, end);
  const [only] = references(piece, dockerfile.escape);
  if (only === undefined || only.start > 0 || only.end < piece.length) return { at: place(start, end), arg: null };
  const filled = arg(only);
  if (filled !== null) return { at: place(start, end), arg: filled };
  // `${TAG:-latest}` without a TAG: the text says it after all.
  const literal = wanted === '' ? -1 : piece.lastIndexOf(wanted);
  return { at: literal === -1 ? place(start, end) : place(start + literal, start + literal + wanted.length), arg: null };
}

/** Quotes around all of it go away before the build reads it. */
const unquoted = (text: string): Readonly<{ text: string; start: number }> => {
  const inner = /^(["'])([^"'\\]*)\1$/.exec(text)?.[2];
  return inner === undefined ? { text, start: 0 } : { text: inner, start: 1 };
};

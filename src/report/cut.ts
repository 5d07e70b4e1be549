import { charWidth, widthOf } from './width.js';

/** In so many columns, without its end where it takes more. */
export function cut(text: string, room: number): string {
  if (widthOf(text) <= room) return text;
  let end = 0;
  let width = 1;
  for (const char of text) {
    width += charWidth(char);
    if (width > room) break;
    end += char.length;
  }
  return `${text.slice(0, end)}…`;
}

/** In so many columns, without its start where it takes more: of a path the end says most. */
export function cutFront(text: string, room: number): string {
  if (widthOf(text) <= room) return text;
  let start = text.length;
  let at = text.length;
  let width = 1;
  for (const char of [...text].reverse()) {
    width += charWidth(char);
    if (width > room) break;
    at -= char.length;
    // What clings to a letter goes with it.
    if (charWidth(char) > 0) start = at;
  }
  return `…${text.slice(start)}`;
}

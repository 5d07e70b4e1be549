/** Half-open UTF-16 offsets into one file. Lines and columns exist only in reports. */
export type Span = Readonly<{ start: number; end: number }>;

export type TextEdit = Readonly<{ span: Span; text: string }>;

export const span = (start: number, end: number): Span => ({ start, end });

/** Overlap in the sense that matters for pointing: two spans share a character, or one is empty inside the other. */
export const intersects = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end
  || (a.start === a.end && b.start <= a.start && a.start <= b.end)
  || (b.start === b.end && a.start <= b.start && b.start <= a.end);

export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

export const replaceAt = (at: Span, text: string): TextEdit => ({ span: at, text });
export const insertAt = (offset: number, text: string): TextEdit => ({ span: { start: offset, end: offset }, text });
export const deleteAt = (at: Span): TextEdit => ({ span: at, text: '' });

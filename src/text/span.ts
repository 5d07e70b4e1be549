/** Half-open UTF-16 offsets into one file. Lines and columns exist only in reports. */
export type Span = Readonly<{ start: number; end: number }>;

export type TextEdit = Readonly<{ span: Span; text: string }>;

export const span = (start: number, end: number): Span => ({ start, end });

export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

export const replaceAt = (at: Span, text: string): TextEdit => ({ span: at, text });
export const insertAt = (offset: number, text: string): TextEdit => ({ span: { start: offset, end: offset }, text });
export const deleteAt = (at: Span): TextEdit => ({ span: at, text: '' });

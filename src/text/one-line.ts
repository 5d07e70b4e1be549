/** A name as a message may show it: what would break the line, or do worse to a terminal, is a question mark. */
export const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, '?');

/** Instructions whose quotes hadolint takes for letters. */
const quotesAreLetters = new Set(['FROM', 'USER']);

/** The value of a text that nobody expands: variables stay as they are written, quotes go where hadolint drops them. */
export const literalAsHadolint = (text: string, keyword: string): string =>
  (quotesAreLetters.has(keyword) ? text : text.replace(/^["']+|["']+$/g, ''));

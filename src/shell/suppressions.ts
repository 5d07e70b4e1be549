/** The text of a comment that tells a linter to keep quiet about what follows. */
export const isSuppression = (comment: string): boolean => /^(imglint|hadolint)[ \t]|^check[ \t]*=/.test(comment);

/** One that speaks of nothing but the next instruction, and that its linter accepts. */
export const isForNext = (comment: string): boolean =>
  /^imglint[ \t]+ignore[ \t]*=[ \t]*\w|^hadolint[ \t]+ignore[ \t]*=[DLSC0-9, \t]*(?:#|$)|^check[ \t]*=/.test(comment);

/** The text of a comment that tells a linter to keep quiet about what follows. */
export const isSuppression = (comment: string): boolean => /^(imglint|hadolint)[ \t]|^check[ \t]*=/.test(comment);

import { entropy } from './placeholders.js';

/** Whether a text is a password or a token rather than a word, a version or a path: wherever it stands again, it is the same one. */
export const isUnmistakable = (text: string): boolean =>
  text.length >= 8 && text.length <= 4096 && /\d/.test(text) && /[A-Za-z]/.test(text) && !/[\s/$]/.test(text) && !version.test(text) && entropy(text) >= leastEntropy;

const leastEntropy = 2.75;
/** Also dates, and names with a version behind them: `python3.11`. */
const version = /^v?\d+[.-]\d|^[A-Za-z-]+[.-]?\d+(?:\.\d+)*$/;

import { visible } from './visible.js';
import { widthOf } from './width.js';

/** Prose in lines of at most `width` columns; a word too long for one stands alone, its middle cut out. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of words(text)) {
    if (line !== '' && widthOf(line) + 1 + widthOf(word) > width) {
      lines.push(line);
      line = word;
    } else line += line === '' ? word : ` ${word}`;
  }
  return line === '' ? lines : [...lines, line];
}

/** Prose behind a label, its further lines below its first word. */
export function hanging(indent: string, label: string, text: string, width: number, style: (label: string) => string): readonly string[] {
  const [first = '', ...others] = wrap(text, width - indent.length - label.length);
  return [`${indent}${style(label)}${first}`, ...others.map((line) => indent + ' '.repeat(label.length) + line)];
}

const words = (text: string): readonly string[] => {
  const all = text.slice(0, MOST_TEXT).split(betweenWords).filter((word) => word !== '').map((word) => visible(shortened(word)));
  return text.length > MOST_TEXT ? [...all, '…'] : all;
};

/** A number and its unit are one. */
const betweenWords = /(?<!\s)\s+(?!(?<=\d )(?:%|[kMGT]?B)(?![\w/]))/;

/** Enough for any message; the words in it may be as long as the file they are quoted from. */
const MOST_TEXT = 4000;
const MOST_WORD = 200;
const shortened = (word: string): string => (word.length > MOST_WORD ? `${word.slice(0, 60)}…${word.slice(-60)}` : word);

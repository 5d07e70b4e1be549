/**
 * Characters that steer a terminal or hide what a text says (control, format and bidirectional ones, lone surrogates),
 * spelled out. What is reported comes from files nobody vouches for. The joiner stays, for emoji are made with it.
 */
export const visible = (text: string): string => (plain.test(text) ? text : text.replace(unseen, spelled));

const plain = /^[\x20-\x7e]*$/;
const unseen = /(?!\u200d)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

const spelled = (char: string): string => {
  const code = char.codePointAt(0) ?? 0;
  return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u{${code.toString(16)}}`;
};

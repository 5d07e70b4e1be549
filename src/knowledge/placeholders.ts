/** Whether a text only stands where a secret would: a variable, what templates and examples say, or a word that hides nothing. */
export const isPlaceholder = (text: string): boolean =>
  /[$`]|<[^<>]*>|\{\{|^%.*%$|\*{3}|\.{3}|…|^(.)\1*$|^x+$|x{4}/is.test(text) || says.test(text) || is.test(text);

/** Bits a character (Shannon): what people make up as an example repeats itself. */
export const entropy = (text: string): number => {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / text.length) * Math.log2(count / text.length);
  return bits;
};

const says = new RegExp([
  'change[-_ ]?(?:me|it|this)', 'example', 'placeholder', 'dummy', 'redacted', 'replace', 'insert', 'fake', '^your', '[^a-z]your[^a-z]',
  'not[-_ ]?(?:a[-_ ]|so[-_ ])?(?:real|used|needed|set|secret|secure)', 'in[-_]?secure', 'build[-_ ]?(?:time|only)',
  '^(?:test|mock|sample)', '[^a-z](?:test(?:s|ing)?|mock|sample)(?:[^a-z]|$)',
].join('|'), 'i');

const is = /^(?:pass(?:w(?:or)?d)?|pwd|null|none|nil|undefined|unset|todo|default|disabled|enabled|optional|required|true|false)$/i;

/** Keeps what a pure function says of an object for as long as that lives: many rules ask the same of every command and image. */
export const remembered = <K extends object, V extends NonNullable<unknown> | null>(tell: (key: K) => V): ((key: K) => V) => {
  const known = new WeakMap<K, V>();
  return (key) => {
    let said = known.get(key);
    if (said === undefined) known.set(key, said = tell(key));
    return said;
  };
};

/** The same for texts, of which only so many and so long ones are kept: the files of a run name the same few images. */
export const rememberedText = <V extends NonNullable<unknown> | null>(tell: (text: string) => V): ((text: string) => V) => {
  const known = new Map<string, V>();
  return (text) => {
    const said = known.get(text);
    if (said !== undefined) return said;
    const fresh = tell(text);
    if (known.size >= mostTexts) known.clear();
    if (text.length <= longestText) known.set(text, fresh);
    return fresh;
  };
};

const mostTexts = 2000;
const longestText = 200;

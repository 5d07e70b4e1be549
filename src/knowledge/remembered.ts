/** Keeps what a pure function says of an object for as long as that lives: many rules ask the same of every command and image. */
export const remembered = <K extends object, V extends NonNullable<unknown> | null>(tell: (key: K) => V): ((key: K) => V) => {
  const known = new WeakMap<K, V>();
  return (key) => {
    let said = known.get(key);
    if (said === undefined) known.set(key, said = tell(key));
    return said;
  };
};

import type { AnyRule } from './rule.js';

/** What names mean wherever people write them: in comments, in configuration, on the command line. */
export interface Names {
  /** The rules an id, an alias, a category (`layers/*`) or `all` stands for, in any case; empty when nobody goes by it. */
  resolve(name: string): readonly string[];
  /** What a name stands for that findings of a rule go by (`SC2059`), as that rule writes it; null for any other. */
  codeOf(name: string): Code | null;
}

/** A name that findings go by, and the rule whose findings do. */
export type Code = Readonly<{ code: string; rule: string }>;

/** `categories` says which folder a rule lives in; a rule of a plugin has none. An alias may stand for several rules. */
export const namesOf = (rules: readonly AnyRule[], categories: ReadonlyMap<string, string>): Names => {
  const byName = new Map<string, Set<string>>();
  const add = (name: string, id: string): void => {
    const key = name.toLowerCase();
    const ids = byName.get(key);
    if (ids) ids.add(id);
    else byName.set(key, new Set([id]));
  };
  for (const { meta } of rules) {
    add('all', meta.id);
    add(meta.id, meta.id);
    for (const alias of meta.aliases ?? []) add(alias, meta.id);
    const category = categories.get(meta.id);
    if (category !== undefined) add(`${category}/*`, meta.id);
  }
  const lists = new Map([...byName].map(([name, ids]) => [name, [...ids]] as const));
  const speakers = rules.flatMap(({ meta: { id, codes } }) => (codes === undefined ? [] : [{ id, pattern: new RegExp(codes) }]));
  const codeOf = (name: string): Code | null => {
    const code = name.toUpperCase();
    const speaker = speakers.find(({ pattern }) => pattern.test(code));
    return speaker === undefined ? null : { code, rule: speaker.id };
  };
  return { resolve: (name) => lists.get(name.toLowerCase()) ?? [], codeOf };
};

// Stands in for vscode-languageserver-types in the bundle: of its 2,000 lines dockerfile-ast calls these two functions.
export const Position = { create: (line, character) => ({ line, character }) };
export const Range = {
  create: (one, two, three, four) => (typeof one === 'number'
    ? { start: Position.create(one, two), end: Position.create(three, four) }
    : { start: one, end: two }),
};

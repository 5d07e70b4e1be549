/** A word in the case another one is written in: `copy` for `add`, `Copy` for `Add`; capitals where that one follows no rule. */
export const inCaseOf = (model: string, word: string): string => {
  const upper = word.toUpperCase();
  const lower = word.toLowerCase();
  if (model === model.toLowerCase()) return lower;
  const [first = '', rest = ''] = [model.slice(0, 1), model.slice(1)];
  return rest !== '' && first === first.toUpperCase() && rest === rest.toLowerCase() ? upper.slice(0, 1) + lower.slice(1) : upper;
};

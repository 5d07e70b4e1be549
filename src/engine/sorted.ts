/** The first index for which a claim that stays true once it is true holds; the length if it never does. */
export const firstIndex = (length: number, claim: (index: number) => boolean): number => {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (claim(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
};

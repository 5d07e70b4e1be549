/** `1 file`, `3 files`. */
export const counted = (count: number, one: string, several = `${one}s`): string => `${String(count)} ${count === 1 ? one : several}`;

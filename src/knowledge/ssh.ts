/** `22`, `22/tcp`, or a range with it. */
export const isSshPort = (value: string): boolean => {
  const [, first, last = first] = /^(\d{1,5})(?:-(\d{1,5}))?(?:\/[a-z]+)?$/i.exec(value) ?? [];
  return Number(first) <= 22 && Number(last) >= 22;
};

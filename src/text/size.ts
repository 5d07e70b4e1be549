/** Bytes of `500`, `200MB`, `1.5 GiB`; null for what is no size. Units are decimal, those with an i binary. */
export const sizeIn = (text: string): number | null => {
  const found = /^\s*(\d+(?:\.\d+)?)\s*([kmgt]?)(i?)b?\s*$/i.exec(text);
  if (found === null) return null;
  const [, number = '', unit = '', binary = ''] = found;
  if (unit === '' && binary !== '') return null;
  return Math.round(Number(number) * (binary === '' ? 1000 : 1024) ** ' kmgt'.indexOf(unit === '' ? ' ' : unit.toLowerCase()));
};

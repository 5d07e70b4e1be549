/** `312.4 MB`, in the decimal units of registries. */
export const inUnits = (bytes: number): string => {
  const step = [1e9, 1e6, 1e3].findIndex((unit) => bytes >= unit);
  const unit = [1e9, 1e6, 1e3][step];
  return unit === undefined ? `${String(bytes)} B` : `${(bytes / unit).toFixed(1)} ${['GB', 'MB', 'kB'][step] ?? ''}`;
};

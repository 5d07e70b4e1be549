/** `312.4 MB`, in the decimal units of registries. */
export const inUnits = (bytes: number): string => {
  const unit = units.find(({ from }) => bytes >= from);
  return unit === undefined ? `${bytes} B` : `${(bytes / unit.bytes).toFixed(1)} ${unit.name}`;
};

/** A unit begins where the one below it would be rounded to a thousand. */
const units = [
  { name: 'GB', bytes: 1e9, from: 999_950_000 },
  { name: 'MB', bytes: 1e6, from: 999_950 },
  { name: 'kB', bytes: 1e3, from: 1e3 },
];

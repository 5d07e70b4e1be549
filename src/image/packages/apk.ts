import type { Told } from './package.js';

/** The packages of apk's database of what is installed: a line each of a letter, a colon and a value, packages apart by an empty line. */
export function apkPackages(text: string): readonly Told[] {
  const packages: Told[] = [];
  let fields: Record<string, string> = {};
  const end = (): void => {
    const { P: name = '', V: version = '', I: size = '' } = fields;
    if (name !== '') packages.push({ name, version, bytes: /^\d{1,15}$/.test(size) ? Number(size) : null });
    fields = {};
  };
  for (const line of text.split('\n')) {
    if (line.trim() === '') end();
    else if (/^[PVI]:/.test(line)) fields[line.slice(0, 1)] = line.slice(2).trim();
  }
  end();
  return packages;
}

import type { Told } from './package.js';

/** The packages that dpkg's status file, or one of the files of distroless images, tells of as installed (deb-control(5)). */
export function dpkgPackages(text: string): readonly Told[] {
  const packages: Told[] = [];
  let fields = new Map<string, string>();
  const end = (): void => {
    const name = fields.get('package');
    const status = fields.get('status');
    if (name !== undefined && name !== '' && (status === undefined || isInstalled.test(status))) {
      packages.push({ name, version: fields.get('version') ?? '', bytes: kibibytes(fields.get('installed-size')) });
    }
    fields = new Map();
  };
  for (const line of text.split('\n')) {
    if (line.trim() === '') end();
    else if (line.startsWith(' ') || line.startsWith('\t')) continue;
    else {
      const colon = line.indexOf(':');
      const key = line.slice(0, colon).toLowerCase();
      if (wanted.has(key)) fields.set(key, line.slice(colon + 1).trim());
    }
  }
  end();
  return packages;
}

/** Its files are there; with the last two somebody else's triggers have yet to be run (dpkg(1)). */
const isInstalled = / (?:installed|triggers-awaited|triggers-pending)$/;

const wanted: ReadonlySet<string> = new Set(['package', 'status', 'version', 'installed-size']);

const kibibytes = (text: string | undefined): number | null => (text !== undefined && /^\d{1,12}$/.test(text) ? Number(text) * 1024 : null);

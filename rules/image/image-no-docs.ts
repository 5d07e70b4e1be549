import { defineRule } from '../../src/engine/rule.js';
import { placed, weigh, type Load } from '../../src/image/load.js';
import { matching } from '../../src/image/matching.js';
import type { Image } from '../../src/image/model.js';
import { inUnits } from '../../src/text/bytes.js';
import { listed } from '../../src/text/listed.js';

export default defineRule({
  id: 'image-no-docs', presets: ['size'], severity: 'info',
  needs: ['image'],
  summary: 'Manuals and translations in the image',
  rationale: 'Nobody reads a manual in a container, and a program speaks one language there. Package managers can leave both out.',
  messages: {
    docs: '{size} of documentation, translations or time zones in {folders}, which nothing reads; have {manager} leave them out',
  },
  options: { minKB: { doc: 'The least that there must be of it, in KiB.', default: 1024 } },
  examples: [{ before: 'usr/share/doc, 12 MB', after: 'RUN dnf install -y --setopt=tsflags=nodocs …' }],
}, function* ({ image, options }) {
  const loads = new Map(folders.flatMap((folder): readonly (readonly [string, Load])[] => {
    const load = weigh(image, matching(image, folder), { from: image.base.layers, unless: isKept(image) });
    return load === null || load.bytes === 0 || (folder === zones && load.bytes <= mostZones) ? [] : [[folder, load]];
  }));
  const all = weigh(image, [...loads.keys()].flatMap((folder) => matching(image, folder)), { from: image.base.layers, unless: isKept(image) });
  if (all === null || all.bytes < options.minKB * 1024 || all.bytes === 0) return;
  const heaviest = [...loads].sort(([, a], [, b]) => b.bytes - a.bytes);
  const path = heaviest.find(([folder]) => all.path.startsWith(`${folder}/`))?.[0] ?? all.path;
  yield {
    message: 'docs', ...placed(all, path),
    data: { size: inUnits(all.bytes), folders: listed(heaviest.map(([folder]) => folder)), manager: managerOf(image) },
  };
});

const zones = 'usr/share/zoneinfo';
/** So much is told of all time zones in one form. */
const mostZones = 4 << 20;

const folders: readonly string[] = [
  ...['doc', 'man', 'info', 'locale', 'i18n', 'gtk-doc', 'help'].map((name) => `usr/share/${name}`), 'usr/local/share/doc', 'usr/local/share/man', zones,
];

const managerOf = (image: Image): string => {
  if (image.files.find('var/lib/dpkg/status') !== null) return 'dpkg (path-exclude in /etc/dpkg/dpkg.cfg.d)';
  if (['var/lib/rpm', 'usr/lib/sysimage/rpm'].some((folder) => matching(image, folder).length > 0)) return 'dnf (--setopt=tsflags=nodocs)';
  return 'the package manager';
};

/** Licences, which have to come along, and the language that programs speak here. */
const isKept = (image: Image): ((node: number) => boolean) => {
  const { paths, known, config } = image;
  const shares = ['locale', 'i18n', 'i18n/locales', 'man'].map((name) => paths.find(`usr/share/${name}`));
  const language = /^(?:LANG|LC_ALL)=([a-z]{2,3})(?:_([A-Z]{2}))?/;
  const names = new Set((known.config ? config.env : []).flatMap((variable) => {
    const [, code, country] = language.exec(variable) ?? [];
    return code === undefined ? [] : country === undefined ? [code] : [code, `${code}_${country}`];
  }));
  return (node) => {
    if (paths.name(node) === 'copyright') return true;
    if (names.size === 0) return false;
    for (let at = node; at !== 0; at = paths.parent(at)) if (shares.includes(paths.parent(at))) return names.has(paths.name(at));
    return false;
  };
};

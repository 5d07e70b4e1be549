import { defineRule } from '../../src/engine/rule.js';
import type { EntryRef, Image } from '../../src/image/model.js';
import { isDateTime } from '../../src/knowledge/label-types.js';
import { shown } from '../../src/text/shown.js';

export default defineRule({
  id: 'image-valid-created', presets: [], severity: 'info',
  needs: ['image', 'host'],
  summary: 'A time of creation that cannot be right',
  rationale: 'Registries sort and clean up by it, and it is the first thing to look at when nobody knows which build runs. The beginning of 1970 says that the build is reproducible, and is accepted.',
  messages: {
    missing: 'the image does not say when it was created',
    unreadable: '{created} is no time; it has to look like 2026-11-20T08:30:00Z',
    future: 'the image says that it was created at {created}, which is yet to come',
    old: 'the image was created at {created}, more than {days} days ago; build it again',
    newer: 'the image says that it was created at {created}, and {path} in it was changed at {changed}',
    irreproducible: 'the image was created at {created}, and a reproducible build says {wanted}; set SOURCE_DATE_EPOCH for it',
  },
  options: {
    maxAgeDays: { doc: 'How old an image may be; 0: as old as it likes.', default: 0 },
    requireReproducible: { doc: 'Only the time that SOURCE_DATE_EPOCH holds where the image is looked at will do, or else the beginning of 1970.', default: false },
    today: { doc: 'The day to judge by, as 2026-11-20; empty: the day of the run.', default: '' },
  },
  examples: [{ before: 'created: 2091-01-01T00:00:00Z', after: 'created: 2026-11-20T08:30:00Z' }],
}, function* ({ image, host, options: { maxAgeDays, requireReproducible, today } }) {
  const { created } = image.config;
  const at = { config: 'Created' } as const;
  if (!image.known.config) return;
  if (created === null || created === '') {
    yield { message: 'missing', data: {}, at };
    return;
  }
  const data = { created: shown(created) };
  const time = isDateTime(created) ? Date.parse(created) : NaN;
  if (Number.isNaN(time)) {
    yield { message: 'unreadable', data, at };
    return;
  }
  const epoch = host.env['SOURCE_DATE_EPOCH'] ?? '';
  const wanted = /^\d{1,11}$/.test(epoch) ? Number(epoch) * 1000 : 0;
  if (requireReproducible && time !== wanted && !(wanted === 0 && time <= 0)) {
    yield { message: 'irreproducible', data: { ...data, wanted: new Date(wanted).toISOString() }, at };
  }
  if (time <= 0) return;
  const now = today === '' ? Date.now() : Date.parse(today);
  if (time > now + day) yield { message: 'future', data, at };
  else if (maxAgeDays > 0 && time < now - maxAgeDays * day) yield { message: 'old', data: { ...data, days: String(maxAgeDays) }, at };

  const newest = newestEntry(image);
  if (newest !== null && newest.mtime * 1000 > time + day) {
    yield { message: 'newer', data: { ...data, path: shown(newest.path), changed: timeText(newest.mtime) }, at };
  }
});

const day = 86_400_000;
/** The last moment JavaScript knows, in seconds; what a hostile header says may lie beyond. */
const lastMoment = 8.64e12;
const timeText = (seconds: number): string => (seconds > lastMoment ? 'a time beyond all calendars' : new Date(seconds * 1000).toISOString().slice(0, 'yyyy-mm-ddThh:mm:ss'.length).concat('Z'));

/** Of the entries that give something a time, whiteouts left out. */
function newestEntry({ layers, paths }: Image): Readonly<{ path: string; mtime: number }> | null {
  let newest: EntryRef | null = null;
  let mtime = -Infinity;
  for (const { index, entries } of layers) {
    for (let entry = 0; entry < entries.count; entry++) {
      if (entries.mtime(entry) <= mtime) continue;
      const kind = entries.kind(entry);
      if (kind === 'whiteout' || kind === 'opaque') continue;
      newest = { layer: index, entry };
      mtime = entries.mtime(entry);
    }
  }
  const node = newest === null ? null : layers[newest.layer]?.entries.node(newest.entry) ?? null;
  return node === null ? null : { path: paths.path(node), mtime };
}

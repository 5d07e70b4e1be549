import { defineRule } from '../../src/engine/rule.js';
import type { Image } from '../../src/image/model.js';
import { osRelease, type OsRelease } from '../../src/image/os-release.js';
import { textAt } from '../../src/image/text-at.js';
import { cycleOfDistro } from '../../src/knowledge/distro-cycles.js';
import { endOf, isOver } from '../../src/knowledge/eol.js';
import { spoken, successorOf } from '../../src/knowledge/image-cycles.js';
import { daysBefore, thisDay } from '../../src/text/day.js';

export default defineRule({
  id: 'image-no-eol-distro', presets: ['recommended', 'security'], severity: 'warning',
  needs: ['image'],
  summary: 'A distribution that gets no security fixes any more',
  rationale: 'Holes found in it from now on stay open, and whoever wants to get in knows them by name. What the files say is true also where a tag says nothing.',
  messages: {
    over: 'the image is {release}, which has had no security fixes since {end}; the newest that has is {newest}',
    gone: 'the image is {release}, which has had no security fixes since {end}, and no later one has; take another base',
  },
  options: {
    graceDays: { doc: 'How long after its end a release may still be used.', default: 0 },
    strictEol: { doc: 'Regular support counts, and long-term support (Debian) does not.', default: false },
    today: { doc: 'The day to judge by, as 2026-11-20; empty: the day of the run.', default: '' },
  },
  examples: [{ before: 'etc/os-release: ID=debian VERSION_ID=10', after: 'etc/os-release: ID=debian VERSION_ID=13' }],
}, function* ({ image, options: { graceDays, strictEol, today: given } }) {
  const said = osRelease(image) ?? ofDebian(image);
  const cycle = said === null ? null : cycleOfDistro(said);
  const today = given === '' ? thisDay() : given;
  if (said === null || cycle === null || !isOver(cycle, daysBefore(today, graceDays), { strict: strictEol })) return;
  const at = { layer: said.layer, path: said.path };
  const data = { release: spoken(cycle), end: endOf(cycle, strictEol) };
  const newest = successorOf(cycle, today);
  if (newest === null) yield { message: 'gone', data, at };
  else yield { message: 'over', data: { ...data, newest }, at };
});

/** Very small systems have no more than this. `bookworm/sid` is no release yet, and Ubuntu says so too. */
function ofDebian(image: Image): OsRelease | null {
  const path = 'etc/debian_version';
  const layer = image.files.find(path)?.layer;
  const version = textAt(image, path)?.trim();
  return layer === undefined || version === undefined ? null : { path, layer, id: 'debian', version, codename: version };
}

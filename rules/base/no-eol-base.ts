import { imagePart } from '../../src/dockerfile/image-part.js';
import { defineRule } from '../../src/engine/rule.js';
import { endOf, isOver, type Cycle } from '../../src/knowledge/eol.js';
import { cyclesNamedBy, successorOf } from '../../src/knowledge/image-cycles.js';
import { daysBefore, thisDay } from '../../src/text/day.js';

export default defineRule({
  id: 'no-eol-base', presets: ['recommended', 'security'], severity: 'warning',
  needs: ['dockerfile'],
  summary: 'A base image that gets no security fixes any more',
  rationale: 'Holes found in it from now on stay open, and whoever wants to get in knows them by name.',
  messages: {
    over: '{release} has had no security fixes since {end}; the newest that has is {newest}',
    gone: '{release} has had no security fixes since {end}, and no later one has; take another image',
  },
  options: {
    graceDays: { doc: 'How long after its end a release may still be used.', default: 0 },
    shipsOnly: { doc: 'Only stages that reach the image.', default: false },
    strictEol: { doc: 'Regular support counts, and long-term support (Debian) does not.', default: false },
    today: { doc: 'The day to judge by, as 2026-11-20; empty: the day of the run.', default: '' },
  },
  examples: [{ before: 'FROM node:18-alpine', after: 'FROM node:24-alpine', options: { today: '2026-11-20' } }],
}, function* ({ dockerfile, options: { graceDays, shipsOnly, strictEol, today: given } }) {
  const today = given === '' ? thisDay() : given;
  for (const stage of dockerfile.stages) {
    const { reference } = stage.image;
    if (reference === null || (shipsOnly && !dockerfile.ships(stage.from))) continue;
    for (const { cycle, said: release, where } of cyclesNamedBy(reference)) {
      if (!isOver(cycle, daysBefore(today, graceDays + ownGrace(cycle)), { strict: strictEol })) continue;
      const { at, arg } = imagePart(dockerfile, stage, where);
      const related = arg === null ? [] : [{ at: arg.pair.span, text: `${arg.pair.key.text} is declared here` }];
      const data = { release, end: endOf(cycle, strictEol) };
      const newest = successorOf(cycle, today);
      if (newest === null) yield { message: 'gone', data, at, related };
      else yield { message: 'over', data: { ...data, newest }, at, related };
    }
  }
});

/** Rust mends its latest release alone, which is six weeks old at most: nobody can keep up with that. */
const ownGrace = ({ product }: Cycle): number => (product === 'rust' ? 365 : 0);

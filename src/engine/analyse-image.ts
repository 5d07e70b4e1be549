import { watched } from '../image/watched.js';
import type { Image } from '../image/model.js';
import { analyse, type Analysis } from './analyse.js';
import type { AnyRule, Models } from './rule.js';
import type { Choice } from './selection.js';

/**
 * What rules find in an image. Where not all of it is known, a rule that asks for the rest is believed up to there, and counts as one
 * that did not run: from then on it takes for empty what is not there.
 */
export const analyseImage = (models: Partial<Models> & Readonly<{ image: Image }>, choices: readonly Choice[]): Analysis => {
  if (Object.values(models.image.known).every(Boolean)) return analyse(() => models, choices);
  const parts = choices.map((choice): Analysis => {
    const { image, askedInVain } = watched(models.image);
    const found = analyse(() => ({ ...models, image }), [{ ...choice, rule: until(askedInVain, choice.rule) }]);
    return askedInVain() ? { ...found, ran: new Set() } : found;
  });
  return {
    findings: parts.flatMap(({ findings }) => findings), unsaid: parts.flatMap(({ unsaid }) => unsaid), crashes: parts.flatMap(({ crashes }) => crashes),
    ran: new Set(parts.flatMap(({ ran }) => [...ran])),
  };
};

const until = (isOver: () => boolean, rule: AnyRule): AnyRule => ({
  ...rule,
  * check(context) {
    for (const problem of rule.check(context)) {
      if (isOver()) return;
      yield problem;
    }
  },
});

import { defineRule } from '../../src/engine/rule.js';
import { heaviest } from '../../src/image/heaviest.js';
import type { Image } from '../../src/image/model.js';
import { inUnits } from '../../src/text/bytes.js';

export default defineRule({
  id: 'image-efficiency', aliases: ['lowestEfficiency', 'highestWastedBytes', 'highestUserWastedPercent'], presets: ['recommended', 'size'], severity: 'warning',
  needs: ['image'],
  summary: 'An image of which much is stored in vain, by dive\'s figures',
  rationale: 'These are the three thresholds of dive, worked out as dive does it; a .dive-ci beside the image is read. Where exact bytes matter look at what can be taken back: dive counts the copy that is seen as waste, and a folder that is removed later not at all.',
  messages: {
    score: 'of what is stored {score} % is needed by dive\'s count, less than {limit} %; {exact} can be taken back',
    bytes: '{wasted} are wasted by dive\'s count, more than {limit}; {exact} can be taken back',
    percent: '{percent} % of what stands above the first layer is wasted by dive\'s count, more than {limit} %; {exact} can be taken back',
  },
  options: {
    minEfficiency: { doc: 'The least score, from 0 to 1; 0 for any.', default: 0.9 },
    maxWastedBytes: { doc: 'How many bytes may be wasted; -1 for any number.', default: -1 },
    maxWastedPercent: { doc: 'Which part of the layers above the first may be wasted, from 0 to 1; -1 for any.', default: 0.1 },
  },
  examples: [{ before: 'an efficiency of 71 %', after: 'an efficiency of 90 % or more' }],
}, function* ({ image, options }) {
  const { efficiency, wastedBytes, userWastedPercent } = image.dive;
  const exact = inUnits(image.waste.recoverable);
  const found = { at: { layer: worstLayer(image) }, bytes: image.waste.recoverable, files: heaviest(image, image.waste.dead) } as const;
  if (efficiency < options.minEfficiency) yield { message: 'score', data: { score: percent(efficiency), limit: percent(options.minEfficiency), exact }, ...found };
  if (options.maxWastedBytes >= 0 && wastedBytes > options.maxWastedBytes) {
    yield { message: 'bytes', data: { wasted: inUnits(wastedBytes), limit: inUnits(options.maxWastedBytes), exact }, ...found };
  }
  if (options.maxWastedPercent >= 0 && userWastedPercent > options.maxWastedPercent) {
    yield { message: 'percent', data: { percent: percent(userWastedPercent), limit: percent(options.maxWastedPercent), exact }, ...found };
  }
});

const percent = (share: number): string => (share * 100).toFixed(1);

/** The one with the most dead bytes, or the last. */
const worstLayer = ({ layers }: Image): number =>
  layers.reduce((worst, { index, wasted }) => (wasted >= (layers[worst]?.wasted ?? 0) ? index : worst), 0);

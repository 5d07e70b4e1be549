import { defineRule } from '../../src/engine/rule.js';
import { heaviest } from '../../src/image/heaviest.js';
import type { Image } from '../../src/image/model.js';
import { isDatabase } from '../../src/knowledge/package-databases.js';
import { inUnits } from '../../src/text/bytes.js';

export default defineRule({
  id: 'image-efficiency', aliases: ['lowestEfficiency', 'highestWastedBytes', 'highestUserWastedPercent'], presets: ['recommended', 'size'], severity: 'warning',
  needs: ['image'],
  summary: 'An image of which much is stored in vain, by dive\'s figures',
  rationale: 'These are the three thresholds of dive, worked out as dive does it; a .dive-ci beside the image is read. Where exact bytes matter look at what can be taken back: dive counts the copy that is seen as waste, and a folder that is removed later not at all.',
  messages: {
    wasteful: 'by dive\'s count {figures}; {exact} can be taken back',
  },
  options: {
    minEfficiency: { doc: 'The least score, from 0 to 1; 0 for any.', default: 0.9 },
    maxWastedBytes: { doc: 'How many bytes may be wasted; -1 for any number.', default: -1 },
    minKB: { doc: 'What can be taken back before `maxWastedPercent` counts, in KiB, databases of packages left out; 0 for dive\'s figures alone, as a .dive-ci has it.', default: 256 },
    maxWastedPercent: { doc: 'Which part of the layers above the first may be wasted, from 0 to 1; -1 for any.', default: 0.1 },
  },
  examples: [{ before: 'an efficiency of 71 %', after: 'an efficiency of 90 % or more' }],
}, function* ({ image, options }) {
  const { efficiency, wastedBytes, userWastedPercent } = image.dive;
  const figures = [
    ...efficiency < options.minEfficiency ? [`${percent(efficiency)} % of what is stored is needed, less than ${percent(options.minEfficiency)} %`] : [],
    ...options.maxWastedBytes >= 0 && wastedBytes > options.maxWastedBytes ? [`${inUnits(wastedBytes)} are wasted, more than ${inUnits(options.maxWastedBytes)}`] : [],
    ...options.maxWastedPercent >= 0 && userWastedPercent > options.maxWastedPercent && ours(image) >= options.minKB * 1024
      ? [`${percent(userWastedPercent)} % of what stands above the first layer is wasted, more than ${percent(options.maxWastedPercent)} %`] : [],
  ];
  if (figures.length === 0) return;
  const { waste } = image;
  yield {
    message: 'wasteful', data: { figures: figures.join('; '), exact: inUnits(waste.recoverable) },
    at: { layer: worstLayer(image) }, bytes: waste.recoverable, files: heaviest(image, waste.dead),
  };
});

/** A small layer on a large base writes the databases of packages again, and nobody can help that. */
const ours = ({ waste: { dead }, paths, layers }: Image): number =>
  dead.filter(({ layer, entry, bytes }) => !isDatabase(paths.path(layers[layer]?.entries.node(entry) ?? 0), bytes)).reduce((sum, { bytes }) => sum + bytes, 0);

const percent = (share: number): string => (share * 100).toFixed(1);

/** The one with the most dead bytes, or the last. */
const worstLayer = ({ layers }: Image): number =>
  layers.reduce((worst, { index, wasted }) => (wasted >= (layers[worst]?.wasted ?? 0) ? index : worst), 0);

import { defineRule } from '../../src/engine/rule.js';
import { liveAt, type Live } from '../../src/image/live.js';
import type { Image } from '../../src/image/model.js';
import { namesIn } from '../../src/image/names.js';
import { dumpKindOf } from '../../src/knowledge/dumps.js';
import { inUnits } from '../../src/text/bytes.js';
import { oneLine } from '../../src/text/one-line.js';

export default defineRule({
  id: 'image-no-core-dump', presets: ['recommended', 'security'], severity: 'warning',
  needs: ['image'],
  summary: 'A dump of memory in the image',
  rationale: 'A program that crashes leaves what it had in memory: data, passwords and keys, for whoever has the image.',
  messages: {
    core: '{path} is what a crashed program had in memory ({size}), secrets too; delete it in the RUN that made it',
    heap: '{path} is what a Java program had in memory ({size}), secrets too; delete it in the RUN that made it',
    log: '{path} tells how a Java program crashed, with its environment; delete it in the RUN that made it',
  },
  examples: [{ before: 'app/core.71', after: 'no such file' }],
}, function* ({ image }) {
  for (const node of namesIn(image).where((name) => dumpKindOf(name) !== null)) {
    const live = liveAt(image, node);
    const kind = dumpKindOf(image.paths.name(node));
    if (live?.kind !== 'file' || kind === null || !isDump(image, live, kind)) continue;
    const { layer, bytes } = live;
    const path = image.paths.path(node);
    const at = { layer, path };
    const files = [{ path, layer, bytes }];
    const data = { path: oneLine(path) };
    yield kind === 'log' ? { message: kind, data, at, bytes, files } : { message: kind, data: { ...data, size: inUnits(bytes) }, at, bytes, files };
  }
});

/** What it begins with says it of a core; what is no program at all is one if it is as large as memory is: a packed one, or one cut short. */
const isDump = ({ layers }: Image, { layer, entry, bytes }: Live, kind: 'core' | 'heap' | 'log'): boolean => {
  if (kind !== 'core') return kind === 'log' ? bytes > 0 : bytes >= large;
  const head = layers[layer]?.head(entry) ?? null;
  if (head !== null && isElf(head)) return isElfCore(head);
  return bytes >= large && !(head !== null && isOther.test(head.toString('latin1', 0, 4)));
};

const large = 1 << 20;
/** A script, or what a Lisp starts from. */
const isOther = /^(?:#!|LCBS|SBCL)/;

/** elf(5): the magic number; the order of bytes, and `ET_CORE`. */
const isElf = (head: Buffer): boolean => head.length >= 18 && head.readUInt32BE(0) === 0x7f454c46;
const isElfCore = (head: Buffer): boolean => (head[5] === 2 ? head.readUInt16BE(16) : head.readUInt16LE(16)) === 4;

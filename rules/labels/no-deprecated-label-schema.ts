import { cutPair } from '../../src/dockerfile/cut-pair.js';
import { labelsOf, type Label } from '../../src/dockerfile/labels.js';
import type { Dockerfile, Instruction } from '../../src/dockerfile/model.js';
import { defineRule, unsafeFix, type UnsafeFix } from '../../src/engine/rule.js';
import { deleteInstruction } from '../../src/shell/edits.js';
import { replaceAt, span } from '../../src/text/span.js';

export default defineRule({
  id: 'no-deprecated-label-schema', presets: ['recommended'], severity: 'style',
  needs: ['dockerfile'], fix: 'unsafe',
  about: { instructions: ['LABEL'] },
  summary: 'A label under a name that has been superseded',
  rationale: 'Label Schema ended in 2018 in favour of the labels of OCI, which registries, scanners and update bots read.',
  messages: {
    renamed: '{label} has been superseded; write {better}',
    dropped: '{label} says which edition of Label Schema is meant, and there is none any more; take it out',
    ended: '{label} belongs to Label Schema, which has ended; OCI has no label for it',
  },
  options: {
    maintainer: { doc: 'Also the label maintainer, which many tools still read.', default: false, in: { strict: true } },
  },
  examples: [{
    before: 'FROM alpine:3.23\nLABEL org.label-schema.vcs-ref=8f936c5', after: 'FROM alpine:3.23\nLABEL org.opencontainers.image.revision=8f936c5',
  }],
}, function* ({ dockerfile, options }) {
  const labels = labelsOf(dockerfile);
  const old = labels.filter(({ key }) => key.startsWith(prefix) || (key === 'maintainer' && options.maintainer));
  if (old.length === 0) return;
  const commented = new Set(dockerfile.comments.map(({ inside }) => inside));
  const taken = new Set(labels.map(({ key, instruction }) => placed(key, instruction)));
  for (const label of old) {
    const { key, pair, instruction } = label;
    const at = pair.key.span;
    const better = key === 'maintainer' ? 'authors' : successors.get(key.slice(prefix.length));
    if (key === `${prefix}schema-version`) {
      const fix = deletion(dockerfile, label, commented);
      yield { message: 'dropped', data: { label: key }, at, ...(fix === null ? {} : { fix }) };
    } else if (better === undefined) yield { message: 'ended', data: { label: key }, at };
    else {
      // Of two labels of one name the later one would win.
      const fix = taken.has(placed(oci + better, instruction)) ? null : renaming(label, oci + better);
      yield { message: 'renamed', data: { label: key, better: oci + better }, at, ...(fix === null ? {} : { fix }) };
    }
  }
});

const placed = (key: string, { stage }: Instruction): string => `${String(stage?.index)} ${key}`;

const prefix = 'org.label-schema.';
const oci = 'org.opencontainers.image.';
const successors: ReadonlyMap<string, string> = new Map([
  ['build-date', 'created'], ['url', 'url'], ['usage', 'documentation'], ['vcs-url', 'source'], ['version', 'version'],
  ['vcs-ref', 'revision'], ['vendor', 'vendor'], ['name', 'title'], ['description', 'description'],
]);

const caveat = 'what still reads the old name finds nothing any more';

function renaming({ pair: { key }, key: name }: Label, better: string): UnsafeFix | null {
  const start = key.text.indexOf(name);
  if (start === -1) return null;
  return unsafeFix(`Call it ${better}`, caveat, replaceAt(span(key.offsets(start), key.offsets(start + name.length - 1) + 1), better));
}

function deletion(dockerfile: Dockerfile, { instruction, pair }: Label, commented: ReadonlySet<Instruction | null>): UnsafeFix | null {
  // Without its one label an ONBUILD triggers nothing.
  if (dockerfile.instructions[instruction.index] !== instruction) return null;
  const edit = instruction.pairs.length > 1 ? cutPair(dockerfile, instruction, pair)
    : commented.has(instruction) ? null : deleteInstruction(dockerfile, instruction);
  return edit === null ? null : unsafeFix('Take it out', caveat, edit);
}

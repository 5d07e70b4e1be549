import { remembered } from '../knowledge/remembered.js';
import { readElf } from './elf.js';
import { headOf } from './programs.js';
import type { EntryRef, Image } from './model.js';

/** For which architecture a program was built; null for a script, and for what translates programs of others. */
export function architectureOf(image: Image, file: EntryRef, path: string): string | null {
  const head = /(?:^|\/)qemu-[\w.-]+$/.test(path) ? null : headOf(image, file);
  return head === null ? null : readElf(head)?.architecture ?? null;
}

/** Whether a machine runs what was built for another: most 64-bit ones still run their 32-bit programs. */
export const runs = (machine: string, program: string): boolean =>
  machine === program || (machine === 'amd64' && program === '386') || (machine === 'arm64' && program === 'arm');

const folders = ['usr/local/bin', 'usr/bin', 'bin', 'usr/sbin', 'sbin'];
const mostSamples = 60;

/** The architectures of some programs of the system, in an order that is the same for the same image. */
export const sampledArchitectures = remembered((image: Image): readonly string[] => {
  const samples: string[] = [];
  for (const folder of folders) {
    const node = image.paths.find(folder);
    if (node === null) continue;
    const names = [...image.files.children(node)].map((child) => ({ child, name: image.paths.name(child) })).sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const { child, name } of names) {
      if (samples.length >= mostSamples) return samples;
      const found = image.files.at(child);
      const file = found === null || image.layers[found.layer]?.entries.kind(found.entry) !== 'file' ? null : found;
      const architecture = file === null ? null : architectureOf(image, file, name);
      if (architecture !== null) samples.push(architecture);
    }
  }
  return samples;
});

import type { HistoryItem } from './config.js';
import type { Image } from './model.js';

/** A layer that no Dockerfile makes: what somebody did in a container, or a root file system that was brought from elsewhere. */
export interface ByHand {
  readonly layer: number;
  readonly how: 'docker commit' | 'docker import';
}

/** Of the layers above the base; the lowest one of all has to come from somewhere. */
export const byHand = ({ layers, base, config: { cmd } }: Image): readonly ByHand[] => layers.flatMap(({ index, history }): readonly ByHand[] => {
  if (history === null) return [];
  if (isImport(history)) return [{ layer: index, how: 'docker import' }];
  return index >= Math.max(base.layers, 1) && isCommit(history, cmd) ? [{ layer: index, how: 'docker commit' }] : [];
});

/** What it says in words, for those who wonder. */
export const handNotes = (image: Image): readonly string[] => byHand(image).slice(0, most).map(({ layer, how }) => (how === 'docker import'
  ? `layer ${String(layer)} is a root file system that was imported (${how}): it says nothing of how it was made`
  : `layer ${String(layer)} is what somebody did in a container (${how}): no Dockerfile makes it again`));

const most = 3;

const isImport = ({ createdBy, comment }: HistoryItem): boolean => createdBy.trim() === '' && comment.startsWith('Imported from ');

/** An engine tells of it with what ran in the container: its command, or a shell that somebody typed into. */
export const isCommit = ({ createdBy }: HistoryItem, cmd: readonly string[]): boolean => {
  const said = createdBy.trim();
  return said !== '' && (said === cmd.join(' ') || /^(?:[\w./-]*\/)?(?:ba|da|a|z|k)?sh(?: -\w+| pipefail)*$/.test(said));
};

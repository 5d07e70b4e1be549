import { UsageError } from '../errors.js';
import { guarded, reason } from './reason.js';
import type { Document, KeyPath } from './document.js';

export const parseYaml = async (path: string, label: string, text: string): Promise<Document> => {
  const { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } = await import('yaml');
  const lineCounter = new LineCounter();
  return guarded(label, () => {
    const parsed = parseDocument(text, { lineCounter, prettyErrors: false, merge: true });
    const problem = parsed.errors[0];
    if (problem !== undefined) {
      const isMany = problem.code === 'MULTIPLE_DOCS';
      const said = isMany ? 'holds more than one YAML document; write one' : `is no valid YAML: ${reason(problem)}`;
      throw new UsageError(`${label}:${lineCounter.linePos(problem.pos[0]).line}: ${said}`);
    }
    const line = (keys: KeyPath): number | null => {
      let node: unknown = parsed.contents;
      let start: number | undefined;
      for (const key of keys) {
        if (isAlias(node)) node = node.resolve(parsed);
        let place: unknown;
        if (isMap(node)) {
          const pair = node.items.find((item) => String(isScalar(item.key) ? item.key.value : item.key) === String(key));
          [place, node] = [pair?.key, pair?.value];
        } else if (isSeq(node)) place = node = node.items[Number(key)];
        if (!isScalar(place) && !isMap(place) && !isSeq(place) && !isAlias(place)) break;
        start = place.range?.[0] ?? start;
      }
      return start === undefined ? null : lineCounter.linePos(start).line;
    };
    const value: unknown = parsed.toJS();
    return { path, label, value, line };
  });
};

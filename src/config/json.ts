import type { ParseError } from 'jsonc-parser';
import { UsageError } from '../errors.js';
import { Lines } from '../text/lines.js';
import type { Document, KeyPath } from './document.js';
import { guarded } from './reason.js';

export const parseJson = async (path: string, label: string, text: string): Promise<Document> => {
  const { findNodeAtLocation, parseTree, printParseErrorCode } = await import('jsonc-parser');
  const lines = new Lines(text);
  return guarded(label, () => {
    const errors: ParseError[] = [];
    const tree = parseTree(text, errors, { allowTrailingComma: true });
    const problem = errors[0];
    if (problem !== undefined) {
      throw new UsageError(`${label}:${lines.lineAt(problem.offset)}: is no valid JSON: ${sentence(printParseErrorCode(problem.error))}`);
    }
    const line = (keys: KeyPath): number | null => {
      for (let length = keys.length; tree !== undefined && length > 0; length--) {
        const node = findNodeAtLocation(tree, keys.slice(0, length));
        if (node !== undefined) return lines.lineAt(node.parent?.type === 'property' ? node.parent.offset : node.offset);
      }
      return null;
    };
    const refuseTwice = (key: string, offset: number): never => {
      throw new UsageError(`${label}:${lines.lineAt(offset)}: the key "${key}" stands here twice`);
    };
    return { path, label, value: tree === undefined ? null : valueOf(tree, refuseTwice), line };
  });
};

interface JsonNode {
  readonly type: string;
  readonly offset: number;
  readonly value?: unknown;
  readonly children?: readonly JsonNode[];
}

/** The library's own conversion lets a key `__proto__` through and a later key win. */
const valueOf = (node: JsonNode, refuseTwice: (key: string, offset: number) => never): unknown => {
  if (node.type === 'array') return node.children?.map((item) => valueOf(item, refuseTwice));
  if (node.type !== 'object') return node.value;
  const fields = new Map<string, unknown>();
  for (const { children: [key, value] = [] } of node.children ?? []) {
    if (key === undefined || value === undefined) continue;
    if (fields.has(String(key.value))) refuseTwice(String(key.value), key.offset);
    fields.set(String(key.value), valueOf(value, refuseTwice));
  }
  return Object.fromEntries(fields);
};

/** `PropertyNameExpected` -> `property name expected` */
const sentence = (code: string): string => code.replace(/(?!^)[A-Z]/g, ' $&').toLowerCase();

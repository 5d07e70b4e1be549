import { fieldsOf, type Json } from '../../json.js';
import type { Answer } from './exchange.js';

/** The body of an answer, or null where it is longer than it may be. */
export async function bodyUpTo(answer: Answer, most: number): Promise<Buffer | null> {
  const read: Buffer[] = [];
  let size = 0;
  for await (const piece of answer.body()) {
    size += piece.length;
    if (size > most) return null;
    read.push(piece);
  }
  return Buffer.concat(read);
}

/** The fields of a body that is JSON. It may hold what is secret: why it is none is not told. */
export function fieldsFrom(body: Buffer | null): Readonly<Record<string, Json>> | null {
  try {
    return body === null ? null : fieldsOf(JSON.parse(body.toString('utf8')));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return null;
  }
}

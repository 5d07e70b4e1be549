import type * as Tree from 'unbash';
import { forEachChild, parse } from 'unbash';

export type { Tree };

/** The children of a node, in the order of the text. */
export { forEachChild };

/** The parser looks through all heredocs that a line opens for each one it reads. */
const mostHeredocs = 2000;

/**
 * The one door to unbash. It reads bash, a superset of what `sh` takes, and puts up with anything: what is wrong is in `errors`
 * here, and in those of the scripts below for what stands in substitutions, which are parsed when first looked at.
 */
export const parseShell = (text: string): Tree.ParsedScript => opensTooMany(text)
  ? { type: 'Script', pos: 0, end: text.length, shebang: undefined, commands: [], errors: [{ message: 'too many heredocs on one line', pos: 0 }] }
  : parse(text);

function opensTooMany(text: string): boolean {
  let count = 0;
  let lineEnd = text.indexOf('\n');
  for (let at = text.indexOf('<<'); at !== -1; at = text.indexOf('<<', at + 2)) {
    if (lineEnd !== -1 && at > lineEnd) {
      lineEnd = text.indexOf('\n', at);
      count = 0;
    }
    if (++count > mostHeredocs) return true;
  }
  return false;
}

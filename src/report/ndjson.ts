import { errorJson, findingJson } from './json.js';
import type { Report } from './look.js';

/** One object a line, for `jq` and for runs too large to hold: the findings and errors of `json`, each with its file. */
export const report: Report = ({ files }) => files.flatMap(({ path, kind, findings, errors }) => [
  ...errors.map((error) => ({ type: 'error', path, kind, ...errorJson(error) })),
  ...findings.map((finding) => ({ type: 'finding', path, kind, ...findingJson(finding) })),
]).map((object) => `${JSON.stringify(object)}\n`).join('');

import type { Position } from '../text/lines.js';
import type { Severity } from '../engine/rule.js';
import type { Report } from './look.js';
import { visible } from './visible.js';

/** Workflow commands, which GitHub shows as annotations beside the lines of a pull request. */
export const report: Report = ({ files }) => files.flatMap(({ path, findings, errors }) => [
  ...errors.map(({ message, position }) => command('error', { file: path, ...(position && place(position, position)), title: 'imglint' }, message)),
  ...findings.map(({ severity, range: { start, end }, rule, message }) =>
    command(commands[severity], { file: path, ...place(start, end), title: `imglint(${rule})` }, message)),
]).join('');

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice', style: 'notice' };

/** Columns are only understood where an annotation keeps to one line. */
const place = (start: Position, end: Position): Readonly<Record<string, number>> => (start.line === end.line
  ? { line: start.line, endLine: end.line, col: start.column, endColumn: end.column }
  : { line: start.line, endLine: end.line });

const command = (name: string, properties: Readonly<Record<string, string | number>>, message: string): string => {
  const written = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${name} ${written.join(',')}::${escapeData(message)}\n`;
};

/** GitHub's own escapes; a line of the file must not become a command of its own. */
const escapeData = (text: string): string =>
  visible(text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A'));
const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

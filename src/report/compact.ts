import { fileErrorName, type Report } from './look.js';
import { visible } from './visible.js';

/** One line a finding, as editors and `grep` like it. */
export const report: Report = ({ files }) => files.flatMap(({ path, findings, errors }) => [
  ...errors.map(({ message, position }) => row(path, position?.line ?? 1, position?.column ?? 1, 'error', fileErrorName, message)),
  ...findings.map(({ range: { start }, severity, rule, message }) => row(path, start.line, start.column, severity, rule, message)),
]).join('');

const row = (path: string, line: number, column: number, severity: string, rule: string, message: string): string =>
  `${visible(path)}:${line}:${column}: ${severity} ${visible(rule)} ${visible(message)}\n`;

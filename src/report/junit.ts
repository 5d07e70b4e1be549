import type { FileResult } from '../engine/result.js';
import { fileErrorName, type Report } from './look.js';
import { element, xmlDocument } from './xml.js';

/** A suite a file and a failed case a finding; a file without findings is one case that passed. */
export const report: Report = ({ files }) => xmlDocument(element('testsuites', { name: 'imglint', ...total(files) }, files.map(suite).join('')));

const suite = (file: FileResult): string => element('testsuite', { name: file.path, ...total([file]) }, cases(file));

function cases({ path, findings, errors }: FileResult): string {
  if (findings.length + errors.length === 0) return element('testcase', { name: 'imglint', classname: path, file: path });
  return [
    ...errors.map(({ message, position }) => testCase(path, fileErrorName, position?.line ?? 1, position?.column ?? 1,
      element('error', { type: fileErrorName, message }))),
    ...findings.map(({ rule, severity, message, range: { start } }) => testCase(path, rule, start.line, start.column,
      element('failure', { type: severity, message }))),
  ].join('');
}

const testCase = (path: string, name: string, line: number, column: number, inside: string): string =>
  element('testcase', { name: `${name} (${line}:${column})`, classname: path, file: path, line }, inside);

const total = (files: readonly FileResult[]) => ({
  tests: files.reduce((sum, { findings, errors }) => sum + Math.max(findings.length + errors.length, 1), 0),
  failures: files.reduce((sum, { findings }) => sum + findings.length, 0),
  errors: files.reduce((sum, { errors }) => sum + errors.length, 0),
});

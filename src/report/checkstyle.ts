import type { Severity } from '../engine/rule.js';
import { fileErrorName, type Report } from './look.js';
import { element, xmlDocument } from './xml.js';

/** The XML that Jenkins, reviewdog and many editors read. */
export const report: Report = ({ files }) => xmlDocument(element('checkstyle', { version: '4.3' }, files.map((file) =>
  element('file', { name: file.path }, [
    ...file.errors.map(({ message, position }) => element('error', {
      line: position?.line ?? 1, column: position?.column ?? 1, severity: 'error', message, source: `imglint.${fileErrorName}`,
    })),
    ...file.findings.map(({ range: { start }, severity, message, rule }) => element('error', {
      line: start.line, column: start.column, severity: severityNames[severity], message, source: `imglint.${rule}`,
    })),
  ].join(''))).join('')));

const severityNames: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'info', style: 'info' };

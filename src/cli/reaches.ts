import { severities, type Severity } from '../engine/rule.js';

/** Whether something found is as bad as what fails a run. */
export const reaches = (failOn: Severity | 'never', findings: readonly Readonly<{ severity: Severity }>[]): boolean =>
  failOn !== 'never' && findings.some(({ severity }) => severities.indexOf(severity) <= severities.indexOf(failOn));

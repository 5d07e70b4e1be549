import { relative, sep } from 'node:path';

export const slashed = (path: string): string => (sep === '/' ? path : path.split(sep).join('/'));

/** A path as people see it: relative to where they stand, with `/`; `.` for that folder itself. */
export const shownPath = (cwd: string, absolute: string): string => slashed(relative(cwd, absolute)) || '.';

import type { FileResult, ReportedFix } from '../engine/result.js';
import type { FileEdits } from '../engine/rule.js';
import type { TextEdit } from '../text/span.js';

export interface Targets {
  /** Edits to the text of the file that the finding stands in. */
  readonly here: readonly TextEdit[];
  /** Edits to files whose text no report has. */
  readonly elsewhere: readonly FileEdits[];
}

/** Which text a fix's edits are about: `edits` are the Dockerfile's, even when the finding stands in another file. */
export function targets({ kind, path }: FileResult, { edits, files }: ReportedFix): Targets {
  if (kind === 'dockerfile') return { here: edits, elsewhere: files };
  const isHere = (file: FileEdits): boolean => path === file.path || path.endsWith(`/${file.path}`);
  const elsewhere = files.filter((file) => !isHere(file));
  return {
    here: files.filter(isHere).flatMap((file) => file.edits),
    elsewhere: edits.length > 0 ? [{ path: 'Dockerfile', edits }, ...elsewhere] : elsewhere,
  };
}

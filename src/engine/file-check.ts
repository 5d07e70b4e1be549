import type { Dockerfile } from '../dockerfile/model.js';
import type { Span } from '../text/span.js';
import { checkOptions, type CheckOptions } from './check-options.js';

/** What a whole file is told about its checks, and the directive that says so. */
export interface FileCheck extends CheckOptions {
  /** Null where a build argument says it. */
  readonly span: Span | null;
}

/** `--build-arg BUILDKIT_DOCKERFILE_CHECK=…` takes the place of `# check=…`, even where it is empty; null for what BuildKit refuses, and for nothing. */
export const fileCheck = ({ directives, checkArg }: Dockerfile): FileCheck | null => {
  const directive = checkArg === null ? directives.find(({ name }) => name === 'check') : undefined;
  const options = checkArg !== null ? checkArgOptions(checkArg) : directive === undefined ? null : checkOptions(directive.value, directive.valueSpan.start);
  return options === null ? null : { ...options, span: directive?.span ?? null };
};

/** Unlike the directive it is not cut at blanks; an empty one says nothing. */
export const checkArgOptions = (text: string): CheckOptions | null =>
  (text.trim() === '' ? { skip: [], experimental: [], error: false } : checkOptions(text, 0, text.length));

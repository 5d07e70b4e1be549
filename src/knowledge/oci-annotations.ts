import { isDateTime, isLicence, isUri } from './label-types.js';

/** Names under this are OCI's alone (image-spec, annotations.md). */
export const ociPrefix = 'org.opencontainers.image.';

const form = (isRight: (value: string) => boolean, wanted: string): AnnotationForm => ({ isRight, wanted });

interface AnnotationForm {
  readonly isRight: (value: string) => boolean;
  readonly wanted: string;
}

const anything = form(() => true, '');
const address = form(isUri, 'an address with its scheme, such as https://');

/** Every name that OCI has, without the prefix, and what may stand under it. */
export const ociAnnotations: ReadonlyMap<string, AnnotationForm> = new Map([
  ['created', form(isDateTime, 'a moment as RFC 3339 writes it, such as 2026-11-20T08:30:00Z')],
  ['authors', anything], ['url', address], ['documentation', address], ['source', address],
  ['version', form((value) => value !== 'latest', 'a version, and latest is none')],
  ['revision', form((value) => value.trim() !== '', 'the commit it was built from')],
  ['vendor', anything],
  ['licenses', form(isLicence, 'an SPDX expression, such as MIT or Apache-2.0')],
  ['ref.name', anything], ['title', anything], ['description', anything],
  ['base.digest', form((value) => /^[a-z0-9]+(?:[+._-][a-z0-9]+)*:[0-9a-fA-F]{32,}$/.test(value), 'a digest, such as sha256: and 64 digits')],
  ['base.name', anything],
]);

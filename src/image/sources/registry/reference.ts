import { UsageError } from '../../../errors.js';
import { parseImageReference } from '../../../knowledge/image-reference.js';
import { shown } from '../../../text/shown.js';
import { isDigest } from '../../bytes/verify.js';

/** An image in a registry, as its address is written. */
export interface RegistryReference {
  /** As people call the registry: `docker.io`, `127.0.0.1:5000`. */
  readonly registry: string;
  /** Whom to ask. */
  readonly host: string;
  readonly repository: string;
  readonly tag: string | null;
  readonly digest: string | null;
  /** `docker.io/library/node:20`. */
  readonly name: string;
}

/** The grammar of the OCI distribution specification, which registries hold themselves to. */
const repositoryForm = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/;
const tagForm = /^\w[\w.-]{0,127}$/;
const hostForm = /^(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i;
const longestRepository = 255;

export function registryReference(text: string): RegistryReference {
  const parts = parseImageReference(text);
  if (parts === null) throw new UsageError(`${shown(text)} names no image in a registry; write docker://HOST/NAME:TAG`);
  const { registry, repository, tag, digest } = parts;
  if (!hostForm.test(registry) || !URL.canParse(`https://${registry}`)) {
    throw new UsageError(`${shown(text)}: ${shown(registry)} is no host of a registry; write HOST or HOST:PORT`);
  }
  if (repository.length > longestRepository || !repositoryForm.test(repository)) {
    const lower = repository.toLowerCase();
    const hint = lower !== repository && repositoryForm.test(lower) ? `did you mean ${shown(lower)}?` : 'it is of lower-case letters, digits, and . _ - / between them';
    throw new UsageError(`${shown(text)}: ${shown(repository)} is no name of a repository; ${hint}`);
  }
  if (tag !== null && !tagForm.test(tag)) throw new UsageError(`${shown(text)}: ${shown(tag)} is no tag`);
  if (digest !== null && !isDigest(digest)) throw new UsageError(`${shown(text)}: ${shown(digest)} is no digest; write sha256: and 64 digits of 0-9 and a-f`);
  const asked = tag ?? (digest === null ? 'latest' : null);
  return {
    registry, repository, digest, tag: asked, host: registry === 'docker.io' ? 'registry-1.docker.io' : registry,
    name: `${registry}/${repository}${asked === null ? '' : `:${asked}`}${digest === null ? '' : `@${digest}`}`,
  };
}

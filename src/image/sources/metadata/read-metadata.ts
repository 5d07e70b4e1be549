import { UsageError } from '../../../errors.js';
import { oneLine } from '../../../text/one-line.js';
import { fieldsOf, listOf, parseJson, type Json } from '../../json.js';
import type { ImageSource, Known, Wanted } from '../source.js';
import { fromConfig } from './from-config.js';
import { fromHistory, isHistoryItem } from './from-history.js';
import { fromInspect, isInspected } from './from-inspect.js';
import { fromIndex, fromManifest, fromVerboseManifests } from './from-manifest.js';

/** What a piece of metadata tells, and what it leaves open. */
export type Told = Pick<ImageSource, 'tags' | 'digest' | 'id' | 'annotations' | 'config' | 'layers'> & Readonly<{
  /** What it is, for people. */
  what: string;
  known: Known;
  notes: readonly string[];
}>;

/** Reads an image of which only what is said about it is there: which tool said it is told by its words. */
export function readMetadata(bytes: Buffer, name: string, reference: string, wanted: Wanted): ImageSource {
  const { what, notes, ...told } = tell(parse(bytes, name), name, wanted);
  return {
    ...told, kind: 'metadata', reference,
    notes: [`${oneLine(name)} is ${what}: files were not read${missing(told.known)}`, ...notes],
  };
}

const missing = ({ config, history, sizes }: Known): string => {
  const parts = [...config ? [] : ['its configuration'], ...history ? [] : ['its history'], ...sizes ? [] : ['the sizes of its layers']];
  return parts.length === 0 ? '' : `; ${parts.join(' and ')} ${parts.length === 1 && sizes ? 'is' : 'are'} not told`;
};

/** One value, or one on each line. */
function parse(bytes: Buffer, name: string): Json {
  try {
    return parseJson(bytes, name);
  } catch (error) {
    const lines = bytes.toString('utf8').split('\n').filter((line) => line.trim() !== '');
    if (lines.length < 2 || !lines.every((line) => /^\s*\{.*\}\s*$/.test(line))) throw error;
    return lines.map((line, index) => parseJson(Buffer.from(line), `${name}: line ${index + 1}`));
  }
}

function tell(json: Json, name: string, wanted: Wanted): Told {
  const all = Array.isArray(json) ? listOf(json) : [json];
  const first = fieldsOf(all[0]);
  if (all.length > 0 && all.every(isHistoryItem)) return fromHistory(all);
  if (isInspected(first)) return fromInspect(all, name, wanted);
  if ('SchemaV2Manifest' in first || 'OCIManifest' in first) return fromVerboseManifests(all, name, wanted);
  if (!Array.isArray(json)) {
    if (Array.isArray(first['manifests'])) return fromIndex(first, name, wanted);
    if (Array.isArray(first['layers'])) return fromManifest(first, name);
    if ('rootfs' in first || 'architecture' in first && 'config' in first) return fromConfig(json);
  }
  throw new UsageError(`${oneLine(name)}: ${strange(first)}`);
}

const expected = 'an archive (docker save, OCI layout, root file system), a manifest or index, a configuration, docker inspect, or docker history --format json';

/** What looks nearly like it, and what to ask for instead. */
function strange(first: Readonly<Record<string, Json>>): string {
  if ('fsLayers' in first) return 'this is a manifest of the first schema, which no registry serves any more; pull the image and save it anew';
  if ('State' in first && 'Image' in first) return 'this is a container; inspect its image: docker inspect IMAGE';
  if ('Config' in first && 'Layers' in first && 'RepoTags' in first) return 'this is the list of what is in an archive of docker save; give the whole archive';
  if ('LayersData' in first || 'DockerVersion' in first && 'Layers' in first) return 'this is a summary; skopeo inspect --config tells the configuration, skopeo inspect --raw the manifest';
  return `this is JSON of something else; what is expected is ${expected}`;
}

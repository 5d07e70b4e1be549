/** What the page is told, as JSON. The browser's side knows nothing else. */
export interface PageData {
  readonly version: string;
  readonly reference: string;
  readonly tags: readonly string[];
  /** Names and values of what the head line says. */
  readonly facts: readonly Fact[];
  readonly config: readonly Fact[];
  readonly layers: readonly LayerData[];
  readonly dockerfile: DockerfileData | null;
  readonly tree: TreeData;
  /** Metadata alone has no files to show. */
  readonly knowsFiles: boolean;
  readonly waste: WasteData;
  readonly findings: readonly FindingData[];
}

export type Fact = readonly [name: string, value: string];

export interface LayerData {
  readonly createdBy: string;
  readonly isBase: boolean;
  /** Lines of the Dockerfile; of a layer of the base those of the FROM. */
  readonly lines: readonly [first: number, last: number] | null;
  readonly isLikely: boolean;
  readonly bytes: number;
  readonly compressed: number | null;
  readonly files: number;
  readonly dead: number;
}

export interface DockerfileData {
  readonly path: string;
  readonly lines: readonly string[];
}

/** The final file system. `names` follow each other in the order of `numbers`, with `/` between, which no name holds. */
export interface TreeData {
  readonly names: string;
  readonly numbers: string;
}

/**
 * What a path is. As `numbers` (VarintWriter, base64) has it: the root first, below a folder its children, the heaviest first. Of each its
 * kind + 8 * (layer + 1), 0 for no layer; then of a folder how many children it has, of a rest how many paths it stands for and their
 * bytes, of a file its bytes.
 */
export const nodeKinds = ['file', 'folder', 'symlink', 'hardlink', 'device', 'rest'] as const;
export type NodeKind = (typeof nodeKinds)[number];

export interface WasteData {
  readonly deleted: number;
  readonly overwritten: number;
  readonly metadataOnly: number;
  readonly recoverable: number;
  readonly duplicate: number;
  /** What of `recoverable` lies in the layers of the base. */
  readonly inBase: number;
  readonly score: number;
  readonly dive: Readonly<{ efficiency: number; wastedBytes: number; userWastedPercent: number }>;
  /** The heaviest dead paths. */
  readonly dead: readonly DeadPath[];
  readonly moreDead: Rest;
  readonly duplicates: readonly DuplicateData[];
  readonly moreDuplicates: Rest;
}

export type Rest = Readonly<{ count: number; bytes: number }>;

export interface DeadPath {
  readonly path: string;
  readonly bytes: number;
  /** Of each copy: where it lies, why it is dead, and which layer did that. */
  readonly copies: readonly Readonly<{ layer: number; cause: 'deleted' | 'overwritten' | 'metadataOnly'; by: number }>[];
}

export interface DuplicateData {
  /** Of one copy. */
  readonly bytes: number;
  readonly count: number;
  /** The first of them. */
  readonly paths: readonly string[];
}

export interface FindingData {
  readonly severity: 'error' | 'warning' | 'info' | 'style';
  readonly rule: string;
  readonly message: string;
  readonly bytes: number | null;
  readonly docs: string;
  /** Of the Dockerfile. */
  readonly line: number | null;
  readonly layer: number | null;
  /** `configuration`, `history`; null where a layer or a path says it better. */
  readonly where: string | null;
  /** It came with the base image. */
  readonly inBase: boolean;
  readonly paths: readonly Readonly<{ path: string; bytes: number }>[];
}

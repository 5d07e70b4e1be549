/** As much of a build context as is looked at here. Paths are relative to it. */
export interface Files {
  kind(path: string): 'file' | 'folder' | null;
  read(path: string): string | null;
  list(folder: string): readonly Readonly<{ name: string; kind: 'file' | 'folder' }>[];
  isIgnored(path: string): boolean;
}

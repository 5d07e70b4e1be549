import { posix } from 'node:path';
import type { Project } from '../sources.js';

/** The programs a crate makes, as Cargo.toml and `src/bin` name them; null for a workspace without a crate of its own, or no file. */
export const crateBinaries = (project: Project, folder: string): readonly string[] | null => {
  const manifest = project.read(posix.join(folder, 'Cargo.toml'));
  if (manifest === null) return null;
  const sections = tomlSections(manifest);
  const name = sections.find(({ header }) => header === '[package]')?.name;
  if (name === undefined || name === null) return null;
  const declared = sections.filter(({ header }) => header === '[[bin]]').flatMap((section) => section.name ?? []);
  if (declared.length > 0) return declared;
  const extra = project.list(posix.join(folder, 'src/bin')).flatMap(({ name: file }) => (file.endsWith('.rs') ? [file.slice(0, -3)] : []));
  return project.kind(posix.join(folder, 'src/main.rs')) === null && extra.length > 0 ? extra : [name, ...extra];
};

/** As much of TOML as names things: section headers and their `name = "…"`. */
const tomlSections = (text: string): readonly Readonly<{ header: string; name: string | null }>[] => {
  const sections: { header: string; name: string | null }[] = [];
  for (const line of text.split('\n')) {
    const trimmed = line.trim();
    if (/^\[.*\]/.test(trimmed)) sections.push({ header: trimmed.replace(/\s*#.*$/, '').replace(/\s/g, ''), name: null });
    const last = sections.at(-1);
    const name = /^name\s*=\s*["']([^"']+)["']/.exec(trimmed)?.[1];
    if (last !== undefined && name !== undefined) last.name ??= name;
  }
  return sections;
};

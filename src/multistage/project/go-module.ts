import { posix } from 'node:path';
import type { Project } from '../sources.js';

/** What `go build` calls the program of the module's own folder: the last element of its path, a `/v2` left out. */
export const moduleName = (goMod: string | null): string | null => {
  const path = /^[ \t]*module[ \t]+"?([^\s"/][^\s"]*)"?/m.exec(goMod ?? '')?.[1];
  return path === undefined ? null : goPackageName(path);
};

/** The same for a package by its path, or for a file. */
export const goPackageName = (path: string): string => {
  const parts = path.split('/').filter((part) => part !== '' && part !== '.');
  const last = parts.at(-1) ?? path;
  if (/^v\d+$/.test(last) && parts.length > 1) return parts.at(-2) ?? last;
  return posix.basename(last, '.go');
};

/** Whether something in the module is C: a module known to be, or a file that imports it. */
export const needsCgo = (project: Project, folder: string): boolean => {
  const goMod = project.read(posix.join(folder, 'go.mod')) ?? '';
  if (cModules.some((name) => goMod.includes(name))) return true;
  let left = mostFiles;
  const search = (at: string, depth: number): boolean => project.list(at).some(({ name, kind }) => {
    if (left <= 0) return false;
    if (kind === 'folder') return depth < 8 && !skipped.has(name) && search(posix.join(at, name), depth + 1);
    if (!name.endsWith('.go') || name.endsWith('_test.go')) return false;
    left--;
    return /^[ \t]*(?:import[ \t]+)?"C"/m.test(project.read(posix.join(at, name)) ?? '');
  });
  return search(folder, 0);
};

/** More files than this are not read for one answer. */
const mostFiles = 2_000;
const skipped: ReadonlySet<string> = new Set(['.git', 'node_modules', 'testdata', 'vendor']);

/** Modules that do nothing without a C compiler. */
const cModules = [
  'github.com/mattn/go-sqlite3', 'github.com/confluentinc/confluent-kafka-go', 'github.com/h2non/bimg', 'gocv.io/x/gocv', 'github.com/godror/godror',
  'github.com/marcboeker/go-duckdb', 'github.com/duckdb/duckdb-go', 'github.com/davidbyttow/govips', 'github.com/veandco/go-sdl2',
  'github.com/go-gl/', 'github.com/google/gopacket', 'github.com/pebbe/zmq4', 'github.com/libgit2/git2go', 'gopkg.in/gographics/imagick',
  'github.com/linxGnu/grocksdb', 'github.com/tecbot/gorocksdb', 'github.com/otiai10/gosseract',
];

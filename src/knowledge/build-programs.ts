/** Whether a program is there to build with, by its name in usr/bin (RULES 14, image-no-build-tools). */
export const isBuildProgram = (name: string): boolean => /^(?:gcc|g\+\+|clang|ld(?!\.so))(?:[-.+\d].*)?$/s.test(name) || names.has(name);

const names: ReadonlySet<string> = new Set([
  'cc', 'c++', 'cpp', 'make', 'cmake', 'ninja', 'as', 'ar', 'autoconf', 'automake', 'bison', 'flex', 'rustc', 'cargo', 'javac', 'mvn', 'gradle', 'git',
  'svn', 'hg',
]);

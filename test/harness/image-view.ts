import { posix } from 'node:path';
import type { Dockerfile, Instruction, Stage, Word } from '../../src/dockerfile/model.js';
import { readPragma } from '../../src/engine/pragma.js';

/** What the image holds and how it starts, as far as the Dockerfile says it in so many words: what no safe fix may change. */
export const imageView = (dockerfile: Dockerfile): unknown => dockerfile.stages.map((stage) => ({
  // A name that fixing gave a stage without one.
  name: /^stage\d+(?:-\d+)*$/.test(stage.name ?? '') ? null : stage.name,
  base: baseOf(dockerfile, stage),
  copies: lasting(copiesIn(dockerfile, stage)).map(({ after: _, ...copy }) => copy),
  permissions: [...new Set(stage.instructions.flatMap((instruction) => permissionsSet(dockerfile, instruction)))].sort(),
  runs: stage.instructions.some(({ keyword }) => keyword === 'RUN'),
  ...configOf(dockerfile, stage),
}));

/** BuildKit refuses a FROM that names a stage in another case, so what is written there can mean nothing else. */
const baseOf = ({ stages }: Dockerfile, { index, parent, image }: Stage): unknown =>
  parent?.index ?? stages.slice(0, index).findLast(({ name }) => name === image.text.toLowerCase())?.index ?? image.value ?? image.text;

/** What people wrote for people; comments to a linter may go. */
export const comments = ({ comments: all, text }: Dockerfile): string[] => all
  .filter(({ span }) => readPragma(text.slice(span.start, span.end), span.start) === null).map((comment) => comment.text);

interface Copied { readonly flags: readonly string[]; readonly source: string; readonly place: string; readonly after: number }

/** Source by source: one COPY of two files does what two of one file do. */
const copiesIn = (dockerfile: Dockerfile, { instructions }: Stage): readonly Copied[] => {
  let [workdir, runs] = ['/', 0];
  return instructions.flatMap((copy): readonly Copied[] => {
    const words = copy.words.map((word) => said(dockerfile, word, copy));
    if (copy.keyword === 'WORKDIR') workdir = posix.resolve(workdir, words.join(' '));
    if (['RUN', 'VOLUME'].includes(copy.keyword)) runs++;
    if (copy.keyword !== 'COPY' && copy.keyword !== 'ADD') return [];
    const flags = copy.flags.filter(({ name }) => name !== 'chmod' && name !== 'chown').map(({ name, value }) => `${name}=${flagSaid(dockerfile, copy, name, value?.text ?? '')}`).sort();
    const to = words.at(-1) ?? '';
    const isFolder = words.length > 2 || /(?:^|\/)\.{0,2}$/.test(to);
    if (copy.heredocs.length > 0 || words.length < 2) return [{ flags, source: JSON.stringify([words, copy.heredocs.map(({ body }) => body)]), place: '', after: runs }];
    return words.slice(0, -1).map((written) => {
      const source = written.includes('://') ? written : posix.join('.', written).replace(/(?<=.)\/$/, '');
      const name = isFolder && /[^/.]\.[^/]*$/.test(source) ? posix.basename(source) : '';
      return { flags, source, place: posix.resolve(workdir, to, name), after: runs };
    });
  });
};

/** What a later copy brings once more to the same place, before anything is run, need not be there twice. */
const lasting = (copies: readonly Copied[]): readonly Copied[] => copies.filter((copy, at) => !copies.slice(at + 1).some((later) =>
  later.after === copy.after && JSON.stringify(later.flags) === JSON.stringify(copy.flags)
  && ((later.source === copy.source && later.place === copy.place) || (later.source === '.' && posix.resolve(later.place, copy.source) === copy.place))));

/** A stage is the same whether it is called by its name or by its number. */
const flagSaid = (dockerfile: Dockerfile, copy: Instruction, name: string, value: string): string =>
  (name === 'from' ? dockerfile.stageFor(value, copy)?.index.toString() : undefined) ?? value.toLowerCase();

/** Modes and owners, whether a COPY sets them or a RUN does; what chown and chgrp leave as it is belongs to root. */
const permissionsSet = ({ text }: Dockerfile, { keyword, flags, span }: Instruction): string[] => {
  if (keyword !== 'RUN') return flags.filter(({ name }) => name === 'chmod' || name === 'chown').map(({ name, value }) => `${name} ${value?.text ?? ''}`);
  return [...text.slice(span.start, span.end).matchAll(/\b(chmod|chown|chgrp) (?:-R )?([\w:+=]+)/g)]
    .map(([, name = '', value = '']) => (name === 'chgrp' ? `chown 0:${value}` : `${name} ${name === 'chown' && !value.includes(':') ? `${value}:0` : value}`));
};

const configOf = (dockerfile: Dockerfile, { instructions }: Stage): Record<string, unknown> => {
  const env = new Map<string, string>();
  const last = new Map<string, string>();
  const lists = new Map<string, string[]>();
  let workdir = '';
  for (const instruction of instructions) {
    const words = instruction.words.map((word) => said(dockerfile, word, instruction));
    switch (instruction.keyword) {
      case 'ENV':
        for (const { key, value } of instruction.pairs) env.set(key.text, value ? said(dockerfile, value, instruction) : '');
        break;
      case 'WORKDIR':
        workdir = posix.resolve('/', workdir, words.join(' '));
        break;
      case 'USER': case 'CMD': case 'ENTRYPOINT': case 'STOPSIGNAL': case 'HEALTHCHECK':
        last.set(instruction.keyword, words.join(' '));
        break;
      case 'EXPOSE': case 'VOLUME': case 'ONBUILD':
        lists.set(instruction.keyword, [...lists.get(instruction.keyword) ?? [], ...words.map((word) => word.toLowerCase())]);
        break;
      default:
    }
  }
  return { env: Object.fromEntries(env), workdir, ...Object.fromEntries(last), ...Object.fromEntries(lists) };
};

const said = (dockerfile: Dockerfile, word: Word, instruction: Instruction): string =>
  dockerfile.valueOf(word, instruction) ?? word.text.replace(/["']/g, '');

import type { Dockerfile, Instruction, Stage } from '../dockerfile/model.js';
import { buildEcosystem } from '../knowledge/build-tools.js';
import { spelled } from '../knowledge/command.js';
import { officialName, type ImageReference } from '../knowledge/image-reference.js';
import { commandFolders } from '../layers/folders.js';
import { isAtOrBelow, nameOf, placeAt, type Place } from '../layers/places.js';
import { environmentOf } from '../shell/environment.js';
import type { Command, Shells } from '../shell/model.js';
import { installsIn } from './packages.js';

/** Whether a path of an image holds what only runs with that image's C library, as far as one can see. */
export type LinkedFiles = (path: Place) => boolean;

/** Of an image itself: its interpreter, and folders in which packages with compiled parts lie. */
export const linkedInImage = (reference: ImageReference): LinkedFiles => {
  const programs = interpreters[officialName(reference) ?? ''];
  return (path) => isTree(path) || (programs !== undefined && (path === '/usr/local/bin' || (path.startsWith('/usr/local/bin/') && programs.test(nameOf(path)))));
};

const interpreters: Readonly<Partial<Record<string, RegExp>>> = {
  node: /^node(?:js)?$/, python: /^python[\d.]*$/, ruby: /^ruby$/, php: /^php(?:-fpm)?$/, perl: /^perl[\d.]*$/,
};

const isTree = (path: Place): boolean => /\/(?:node_modules|\.?venv)(?:\/|$)/.test(path)
  || /^\/usr\/local\/(?:bundle|lib\/python\d[\d.]*)(?:\/|$)/.test(path) || /^\/(?:opt\/java\/openjdk|usr\/lib\/jvm)(?:\/|$)/.test(path);

/** Of a stage also the programs it installs and those it builds, unless they need no library at all. */
export const linkedInStage = (dockerfile: Dockerfile, shells: Shells, stage: Stage, workdirs: readonly Place[]): LinkedFiles => {
  const chain: Stage[] = [];
  for (let each: Stage | null = stage; each !== null; each = each.parent) {
    if (chain.push(each) > mostStages) return () => false;
  }
  const root = chain.at(-1)?.image.reference ?? null;
  const inImage = root === null ? () => false : linkedInImage(root);
  const installs = installsIn(dockerfile, shells, stage);
  const installed = new Set(installs.map(({ word }) => word.split(/[=~<>:]/, 1)[0] ?? ''));
  const isMusl = installs.some(({ manager }) => manager === 'apk');
  const built = chain.flatMap(({ instructions }) => instructions).filter(({ keyword }) => keyword === 'RUN')
    // Without a C compiler Go needs no C library, and Rust for musl never does.
    .flatMap((run) => builtIn(dockerfile, shells, run, workdirs[run.index] ?? '/', (name) => (isMusl || root?.tag?.includes('alpine') === true
      ? name !== 'rust' && (installed.has('gcc') || installed.has('build-base')) : true)));
  return (path) => inImage(path) || (/^\/(?:usr\/)?s?bin\//.test(path) && installed.has(nameOf(path)))
    || built.some((place) => path === place || (place.endsWith('/') && isAtOrBelow(path, place.slice(0, -1))));
};

/** Nobody builds that many stages one upon the other. */
const mostStages = 50;

type Links = (ecosystem: string) => boolean;

/** The programs a RUN builds; a folder they are built into ends in a slash. */
const builtIn = (dockerfile: Dockerfile, shells: Shells, run: Instruction, start: Place, links: Links): readonly Place[] => {
  const script = shells.script(run);
  if (script === null) return [];
  const folders = commandFolders(dockerfile.text, script, start);
  const environment = environmentOf(dockerfile, script);
  return script.commands.flatMap((command) => {
    const ecosystem = buildEcosystem(command);
    const folder = folders.get(command) ?? null;
    if (ecosystem === null || folder === null || !links(ecosystem)) return [];
    const has = (name: string): boolean => environment(command, name) !== undefined;
    const place = (path: string | null): readonly Place[] => {
      const found = path === null ? null : placeAt(folder, path);
      return found === null ? [] : [path?.endsWith('/') === true ? `${found}/` : found];
    };
    const words = command.args.map(spelled);
    switch (ecosystem) {
      case 'go': return has('CGO_ENABLED') || has('GOARCH') || has('GOOS') || words.some((word) => /static|netgo/.test(word)) ? [] : place(outputOf(command));
      case 'rust': return has('RUSTFLAGS') || has('CARGO_BUILD_TARGET') || words.some((word) => word.includes('musl') || word.startsWith('--target')) ? []
        : [...place('target/release/'), ...place('/usr/local/cargo/bin/')];
      case 'c': return words.some((word) => /^-static/.test(word)) ? [] : place(outputOf(command));
      default: return [];
    }
  });
};

/** What follows `-o`. */
const outputOf = ({ args }: Command): string | null => {
  const at = args.findIndex(({ value }) => value === '-o');
  const word = at === -1 ? args.find(({ value }) => value !== null && /^-o.*[\w/]/.test(value) && value.length > 2)?.value?.slice(2).replace(/^=/, '') : args[at + 1]?.value;
  return word ?? null;
};

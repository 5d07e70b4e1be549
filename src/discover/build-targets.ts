import type { BuildContext } from './context.js';

/** More files, or longer ones, nobody reads for the sake of a name. */
const mostFiles = 60;

/** The stages, in lower case, that files of the context ask a build for: compose and bake files, makefiles, pipelines, scripts. */
export function buildTargets(context: BuildContext): ReadonlySet<string> {
  const found = new Set<string>();
  const texts = folders.flatMap((folder) => context.list(folder).filter(({ name, kind }) => kind === 'file' && mayBuild.test(name))
    .map(({ name }) => (folder === '' ? name : `${folder}/${name}`)))
    .slice(0, mostFiles).map((path) => context.read(path) ?? '');
  for (const text of texts) {
    for (const [, name = ''] of text.matchAll(/(?:--target(?:=|[ \t]+)|\btarget["']?[ \t]*[:=][ \t]*)["']?([\w.-]+)/g)) found.add(name.toLowerCase());
  }
  return found;
}

const folders = ['', '.github/workflows', '.circleci', '.devcontainer', 'scripts', 'ci', 'docker'];
const mayBuild = /\.(?:ya?ml|hcl|json|sh|mk|toml|groovy)$|^(?:GNU)?makefile$|^(?:justfile|Jenkinsfile|Tiltfile|Earthfile)$/i;

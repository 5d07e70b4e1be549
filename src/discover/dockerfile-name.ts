/** Endings of what people put beside their Dockerfiles or make them from, none of which a build could read. */
const otherEndings = new Set([
  'dockerignore', 'containerignore', 'md', 'rst', 'adoc', 'html', 'json', 'yaml', 'yml', 'toml', 'xml', 'lock', 'sig', 'asc',
  'orig', 'rej', 'bak', 'swp', 'tmp', 'diff', 'patch',
  'j2', 'jinja', 'jinja2', 'tmpl', 'tpl', 'template', 'gotmpl', 'erb', 'ejs', 'hbs', 'mustache', 'in',
]);

const endingOf = (name: string): string => name.slice(name.lastIndexOf('.') + 1);

/** Whether a folder search takes the file: Dockerfile, Dockerfile.dev, web.Dockerfile, Containerfile and the like. */
export function isDockerfileName(name: string): boolean {
  if (isOtherName(name)) return false;
  const ending = endingOf(name);
  return name === 'Dockerfile' || name.startsWith('Dockerfile.') || name.startsWith('Containerfile')
    || ['Dockerfile', 'dockerfile', 'Containerfile', 'containerfile'].includes(ending) && name.length > ending.length;
}

/** Whether the name says that it is something else than a Dockerfile. */
export const isOtherName = (name: string): boolean => name.endsWith('~') || otherEndings.has(endingOf(name).toLowerCase());

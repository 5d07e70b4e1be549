import { readFile, readdir } from 'node:fs/promises';

/** The licence texts of every package whose code esbuild took into a bundle, told by its metafiles. */
export async function licences(metafiles) {
  const files = metafiles.flatMap(({ inputs }) => Object.keys(inputs));
  const packages = new Set(files.flatMap((path) => path.match(/^node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+/) ?? []));
  const entries = await Promise.all([...packages].sort().map(licence));
  return `imglint is bundled with these packages.\n\n${entries.join('\n')}`;
}

async function licence(folder) {
  const { name, version } = JSON.parse(await readFile(`${folder}/package.json`, 'utf8'));
  const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry));
  if (file === undefined) throw new Error(`${folder} has no licence file`);
  return `## ${name} ${version}\n\n${(await readFile(`${folder}/${file}`, 'utf8')).trim()}\n`;
}

import { defineRule } from '../../src/engine/rule.js';
import { grouped } from '../../src/image/account/grouped.js';
import { isDevKit } from '../../src/image/dev-kit.js';
import { isFile } from '../../src/image/live.js';
import { placed, weigh } from '../../src/image/load.js';
import { isLocal } from '../../src/image/local.js';
import { matching } from '../../src/image/matching.js';
import type { Image } from '../../src/image/model.js';
import { namesIn } from '../../src/image/names.js';
import { installedPackages } from '../../src/image/packages/installed.js';
import type { Package } from '../../src/image/packages/package.js';
import { isBuildPackage } from '../../src/knowledge/build-packages.js';
import { isBuildProgram } from '../../src/knowledge/build-programs.js';
import { inUnits } from '../../src/text/bytes.js';
import { andMore, listed } from '../../src/text/listed.js';
import { oneLine } from '../../src/text/one-line.js';

export default defineRule({
  id: 'image-no-build-tools', presets: ['recommended', 'size', 'security'], severity: 'warning',
  needs: ['image'],
  summary: 'Compilers and headers in the image',
  rationale: 'A compiler and its headers are often larger than what they build, and a gift to whoever breaks in. A stage that builds does not ship.',
  messages: {
    packages: '{packages} {are} there to build with; build in a stage of its own and copy the result',
    programs: '{programs} {are} there to build with ({size}); build in a stage of its own and copy the result',
    headers: '{size} of headers in {folder}, which only a compiler reads; build in a stage of its own and copy the result',
    objects: '{path}{more} ({size}) is there to be linked; build in a stage of its own and copy the result',
  },
  options: {
    base: { doc: 'Also what the base image brings.', default: false },
    devKit: { doc: 'The image is there to build with; one that is named so (`-sdk`, `-dev`, `-builder`, `-devel`) need not be told.', default: false },
  },
  examples: [{ before: 'gcc-14 installed', after: 'FROM debian:13 AS build … COPY --from=build /app /app' }],
}, function* ({ image, options }) {
  if (options.devKit || isDevKit(image)) return;
  const from = options.base ? 0 : image.base.layers;
  const packages = installedPackages(image).filter(({ name, layer }) => layer >= from && isBuildPackage(name));
  for (const [layer, group] of grouped(packages, (one) => one.layer)) yield { message: 'packages', ...toldOf(group, layer) };
  // What packages brought was spoken of; the rest came on its own.
  const own = (nodes: readonly number[]): readonly number[] => (packages.length === 0 ? nodes : nodes.filter((node) => isLocal(image, node)));

  const programs = own([...matching(image, 'usr/bin/*').filter((node) => isBuildProgram(image.paths.name(node))), ...matching(image, 'usr/local/go/bin/go')])
    .flatMap((node) => {
      const file = programAt(image, node);
      return file === null ? [] : [{ name: image.paths.name(node), ...file }];
    });
  const tools = weigh(image, [...programs.map(({ node }) => node), ...matching(image, 'usr/local/go/pkg')], { from });
  if (tools !== null) {
    const ours = programs.filter(({ layer }) => layer >= from).map(({ name }) => name).sort();
    const names = ours.length > 0 ? ours : ['usr/local/go/pkg'];
    yield { message: 'programs', data: { programs: listed(names), are: names.length === 1 ? 'is' : 'are', size: inUnits(tools.bytes) }, ...placed(tools) };
  }

  const headers = weigh(image, own(matching(image, 'usr/include/*').filter((node) => !isForPip(image, node))), { from });
  if (headers !== null && headers.bytes >= large) {
    yield { message: 'headers', data: { size: inUnits(headers.bytes), folder: 'usr/include' }, ...placed(headers, 'usr/include') };
  }

  const objects = weigh(image, own([...namesIn(image).where((name) => /\.(?:l?a|o)$/.test(name))]), { from });
  if (objects !== null && objects.bytes >= large) {
    yield { message: 'objects', data: { path: oneLine(objects.path), more: andMore(objects.count), size: inUnits(objects.bytes) }, ...placed(objects) };
  }
});

const toldOf = (packages: readonly Package[], layer: number) => {
  const heaviest = packages.toSorted((a, b) => (b.bytes ?? 0) - (a.bytes ?? 0) || (a.name < b.name ? -1 : 1));
  const names = heaviest.map(({ name, bytes }) => (bytes === null ? name : `${name} (${inUnits(bytes)})`));
  return {
    data: { packages: listed(names), are: packages.length === 1 ? 'is' : 'are' },
    at: { layer, path: packages[0]?.path ?? '' }, bytes: packages.reduce((sum, { bytes }) => sum + (bytes ?? 0), 0),
  };
};

const large = 1 << 20;

/** The file that is run under a name, which may be a link to it: gcc is one to gcc-14, and that one to what it was built for. */
function programAt({ layers, files, paths }: Image, named: number): Readonly<{ node: number; layer: number }> | null {
  const file = files.resolve(paths.path(named));
  const entries = file === null ? undefined : layers[file.layer]?.entries;
  if (file === null || entries === undefined || !isFile({ kind: entries.kind(file.entry) }) || (entries.mode(file.entry) & 0o111) === 0) return null;
  const node = entries.node(file.entry);
  return isOfMany.test(paths.name(node)) ? null : { node, layer: file.layer };
}

/** One program with many names, of which `ar` and `make` are the least. */
const isOfMany = /^(?:busybox|toybox|coreutils)/;

/** pip compiles what comes without a wheel. */
const isForPip = (image: Image, node: number): boolean => image.paths.name(node).startsWith('python') && hasPip(image);

const hasPip = ({ files }: Image): boolean =>
  ['usr/bin/pip', 'usr/bin/pip3', 'usr/local/bin/pip', 'usr/local/bin/pip3'].some((path) => files.find(path) !== null);

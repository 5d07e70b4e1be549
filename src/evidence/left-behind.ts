import { costs, type Answer, type Evidence, type Question } from './evidence.js';

/** What a RUN left at some paths in its layer: it is stored there, whoever takes it away later. */
export const leftBehind = (...patterns: readonly RegExp[]): Evidence => leftWhere((path) => patterns.some((pattern) => pattern.test(path)));

/** Only where the RUN made a layer can that be told. */
export const leftWhere = (isLeft: (path: string) => boolean) => ({ layers, image }: Question): Answer => {
  if (layers.length === 0) return null;
  let bytes = 0;
  for (const layer of layers) {
    const entries = image.layers[layer]?.entries;
    for (let entry = 0; entry < (entries?.count ?? 0); entry++) {
      const size = entries?.size(entry) ?? 0;
      if (size > 0 && isLeft(image.paths.path(entries?.node(entry) ?? 0))) bytes += size;
    }
  }
  return costs(bytes);
};

/** The one thing that a finding says was left. By a link it may lie elsewhere under the same name, and then nobody can tell. */
export const leftAtPath: Evidence = (question) => {
  const [said = '', name] = /^\/(?:[\w.+@~-]+\/)*([\w.+@~-]+)\/?$/.exec(question.finding.data['path'] ?? '') ?? [];
  if (name === undefined) return null;
  const path = said.slice(1).replace(/\/$/, '');
  const answer = leftWhere((one) => one === path || one.startsWith(`${path}/`))(question);
  return answer === 'withdrawn' && leftWhere((one) => `/${one}/`.includes(`/${name}/`))(question) !== 'withdrawn' ? null : answer;
};

/** All that an instruction brought. */
export const brought: Evidence = ({ layers, image }) =>
  (layers.length === 0 ? null : costs(layers.reduce((sum, layer) => sum + (image.layers[layer]?.uncompressed ?? 0), 0)));

/** Stages meant for people and pipelines, not for shipping: the default of several rules' `devStages`. */
export const devStages: readonly string[] = ['dev', 'development', 'test', 'ci', 'debug', 'builder', 'build'];

/** One of those, or called after one: `dev-envs`. */
export const isDevStage = (name: string | null, stages: readonly string[] = devStages): boolean =>
  name !== null && (stages.includes(name) || stages.includes(name.split(/[-_.]/, 1)[0] ?? ''));

/** `Dockerfile.dev`, `ci.Dockerfile`: a file whose image is for working in. */
export const isForDevelopment = (path: string | null): boolean =>
  /(?:^|[._-])(?:dev|devel|development|tests?|ci)(?:[._-]|$)/i.test(path?.slice(path.lastIndexOf('/') + 1) ?? '');

/** An image whose name says that it is there to build in: `base-builder`, `manylinux`, `ci-tools`. */
export const isBuilderImage = (name: string): boolean =>
  /(?:^|[-_./])(?:builder|build-env|build-?tools|toolchain|devel|dev-?containers?|ci|manylinux|crossbuild|musllinux)(?:[-_./\d]|$)/i.test(name);

import type { Config } from '../config/index.js';
import type { BuildSettings } from '../dockerfile/model.js';
import { checkArgOptions } from '../engine/file-check.js';
import { UsageError } from '../errors.js';

/** What the command line says of a build; what it leaves open the configuration says. */
export function buildSettings(
  flags: Readonly<{ target: string | undefined; platform: string | undefined }>, buildArgs: Readonly<Record<string, string>>, config: Config,
): BuildSettings {
  const target = flags.target ?? config.targets[0];
  const platform = flags.platform ?? config.platform;
  const given = { ...config.buildArgs, ...buildArgs };
  refuseCheck(given);
  return {
    buildArgs: given,
    ...(target === undefined ? {} : { target }), ...(platform === null ? {} : { platform }),
  };
}

/** BuildKit does not begin a build that is told this in any other way. */
const refuseCheck = ({ BUILDKIT_DOCKERFILE_CHECK: text }: Readonly<Record<string, string>>): void => {
  if (text !== undefined && checkArgOptions(text) === null) {
    throw new UsageError(`--build-arg BUILDKIT_DOCKERFILE_CHECK=${text} cannot be read; write skip=<checks>, experimental=<checks> and error=<true or false>, with ; between`);
  }
};

/** `NAME=value`, or `NAME` for the value it has here, as `docker build` takes them. */
export function buildArgsFrom(args: readonly string[], env: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> {
  return Object.fromEntries(args.flatMap((arg) => {
    const equals = arg.indexOf('=');
    const name = equals === -1 ? arg : arg.slice(0, equals);
    if (name === '') throw new UsageError(`--build-arg ${arg} has no name; write NAME=value`);
    const value = equals === -1 ? env[name] : arg.slice(equals + 1);
    return value === undefined ? [] : [[name, value] as const];
  }));
}

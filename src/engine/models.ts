import type { BuildContext } from '../discover/context.js';
import type { Dockerfile } from '../dockerfile/model.js';
import { shellsOf } from '../shell/shells.js';
import { readScriptAsHadolint } from '../shell/as-hadolint/script.js';
import { readScript } from '../shell/script.js';
import type { ShellCheck } from '../shell/shellcheck/model.js';
import type { Models, Peer } from './rule.js';

/** All that rules can be told about a Dockerfile, with the context if there is one. */
export const modelsOf = (
  dockerfile: Dockerfile, context: BuildContext | null, as: Peer | null = null, shellcheck?: ShellCheck, digests?: Models['digests'],
): Partial<Models> => ({
  dockerfile, shells: shellsOf(dockerfile, as === 'hadolint' ? readScriptAsHadolint : readScript), ...(context ? { context } : {}), ...(shellcheck ? { shellcheck } : {}), ...(digests ? { digests } : {}),
});

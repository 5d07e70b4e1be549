import type { BuildContext } from '../discover/context.js';
import type { Dockerfile } from '../dockerfile/model.js';
import { shellsOf } from '../shell/shells.js';
import type { Models } from './rule.js';

/** All that rules can be told about a Dockerfile, with the context if there is one. */
export const modelsOf = (dockerfile: Dockerfile, context: BuildContext | null): Partial<Models> =>
  ({ dockerfile, shells: shellsOf(dockerfile), ...(context ? { context } : {}) });

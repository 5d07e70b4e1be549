import { configFromObject } from './config/from-object.js';
import type { SharedInput } from './config/schema.js';
import { memoryContext } from './discover/memory-context.js';
import { openContext } from './discover/open-context.js';
import type { BuildContext } from './discover/context.js';
import type { BuildSettings } from './dockerfile/model.js';
import { parse } from './dockerfile/parse.js';
import { lint as lintModels } from './engine/lint.js';
import { modelsOf } from './engine/models.js';
import { namesOf } from './engine/names.js';
import { fileResults } from './engine/report-finding.js';
import type { ReportedFinding } from './engine/result.js';
import type { AnyRule } from './engine/rule.js';
import { fix as fixText, type AppliedFix, type ChangedFile } from './fix/fix.js';
import { ScriptChecker } from './shell/shellcheck/checker.js';
import type { ShellCheck } from './shell/shellcheck/model.js';
import { shellcheckProgram } from './shell/shellcheck/program.js';
import { categories, rules } from '../rules/index.js';

/** What a configuration file may say, and what only a program can. */
export interface LintOptions extends Omit<SharedInput, 'context'> {
  /** What the file is called in results. */
  readonly path?: string;
  /** The build context: a folder on disk, or its files with their texts (a number stands for that many bytes). */
  readonly context?: string | Readonly<Record<string, string | number>>;
  /** Rules made with `defineRule`, beside ours. */
  readonly plugins?: readonly AnyRule[];
}

export interface FixOptions extends LintOptions {
  /** Also fixes that may change what the image does. */
  readonly unsafe?: boolean;
}

export interface Fixed {
  readonly text: string;
  /** Files of the context that are new or changed. */
  readonly files: readonly ChangedFile[];
  readonly applied: readonly AppliedFix[];
}

/** What is wrong with a Dockerfile. Findings in files beside it are not told; `imglint check` tells them. */
export function lint(text: string, options: LintOptions = {}): readonly ReportedFinding[] {
  const { path = 'Dockerfile', plugins = [] } = options;
  const { selection, settings, context } = prepare(options);
  const dockerfile = parse(text, settings);
  const { findings, crashes } = lintModels(modelsOf(dockerfile, context, null, shellcheck()), selection, namesOf([...rules, ...plugins], categories));
  for (const { rule, error } of crashes) throw new Error(`rule ${rule} stopped`, { cause: error });
  return fileResults(path, dockerfile, findings, context)[0].findings;
}

/** The Dockerfile with its fixes applied, until nothing is left to fix. */
export function fix(text: string, options: FixOptions = {}): Fixed {
  const { unsafe = false, plugins = [] } = options;
  const { selection, settings, context } = prepare(options);
  const outcome = fixText(text, selection, {
    allow: unsafe ? 'unsafe' : 'safe', names: namesOf([...rules, ...plugins], categories), settings, shellcheck: shellcheck(), ...(context === null ? {} : { context }),
  });
  return { text: outcome.text, files: outcome.files, applied: outcome.applied };
}

const shellcheck = (): ShellCheck => new ScriptChecker(shellcheckProgram({ env: process.env }));

function prepare({ path = 'Dockerfile', context, plugins = [], ...shared }: FixOptions): Readonly<{
  selection: ReturnType<typeof configFromObject>['selection']; settings: BuildSettings; context: BuildContext | null;
}> {
  const { unsafe: _, ...settings } = shared;
  const { config, selection } = configFromObject({ settings, rules, plugins, categories });
  const [target] = config.targets;
  return {
    selection,
    settings: {
      buildArgs: config.buildArgs,
      ...(target === undefined ? {} : { target }), ...(config.platform === null ? {} : { platform: config.platform }),
    },
    context: context === undefined ? null
      : typeof context === 'string' ? openContext({ root: context, label: context, dockerfile: null }) : memoryContext(context, { dockerfile: path }),
  };
}

/** BuildKit's own checks, in the only spelling it knows them by. */
export const buildkitChecks: ReadonlySet<string> = new Set([
  'ConsistentInstructionCasing', 'CopyIgnoredFile', 'DuplicateStageName', 'ExposeInvalidFormat', 'ExposeProtoCasing', 'FromAsCasing',
  'FromPlatformFlagConstDisallowed', 'InvalidBaseImagePlatform', 'InvalidDefaultArgInFrom', 'InvalidDefinitionDescription',
  'JSONArgsRecommended', 'LegacyKeyValueFormat', 'MaintainerDeprecated', 'MultipleInstructionsDisallowed', 'NoEmptyContinuation',
  'RedundantTargetPlatform', 'ReservedStageName', 'SecretsUsedInArgOrEnv', 'StageNameCasing', 'UndefinedArgInFrom', 'UndefinedVar',
  'WorkdirRelativePath',
]);

/** Experimental checks run when `experimental=` names them, and `skip=` never reaches them. */
export const experimentalChecks: ReadonlySet<string> = new Set(['InvalidDefinitionDescription']);

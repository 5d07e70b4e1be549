/** Stages meant for people and pipelines, not for shipping: the default of several rules' `devStages`. */
export const devStages: readonly string[] = ['dev', 'development', 'test', 'ci', 'debug', 'builder', 'build'];

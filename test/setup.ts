import { configureGlobal } from 'fast-check';

/** The same cases on every machine, so that a failure is somebody's change. `SEED=$RANDOM npm test` looks for new ones. */
configureGlobal({ seed: Number(process.env['SEED'] ?? 20_261_120) });

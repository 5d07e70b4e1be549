import { posix } from 'node:path';
import { flagValue, hasArg } from '../../shell/queries.js';
import { folderOfStep, known, settled } from '../artefact.js';
import type { Build, Copy, Plan, Step } from '../model.js';
import { nativeRuntime } from '../native.js';
import { refuse } from '../refusal.js';
import { within } from '../workdir.js';

export const planC = (build: Build): Plan => {
  const linked = build.steps.filter(({ command }) => !command.args.some(({ value }) => value === '-c' || value === '-S' || value === '-E'));
  const copies = linked.map((step) => artefactOf(build, step));
  if (copies.length === 0) return refuse('nothing is linked here');
  const isStatic = linked.every(({ command }) => hasArg(command, '-static'));
  return { ...nativeRuntime(build, isStatic), copies };
};

const artefactOf = (build: Build, step: Step): Copy => {
  const output = flagValue(step.command, 'o') ?? refuse(`nothing says what ${step.command.name} writes`);
  const path = within(folderOfStep(build, step), known(build, step, output)) ?? refuse('the working directory is not known');
  if (/\.(?:o|a)$/.test(posix.basename(path))) return refuse(`${posix.basename(path)} is no program`);
  const at = settled(build, step, path);
  return { from: at, to: at };
};

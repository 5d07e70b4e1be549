import type { Dockerfile, Instruction, Stage } from '../dockerfile/model.js';
import type { Ecosystem } from '../knowledge/build-tools.js';
import type { Distro } from '../knowledge/distro.js';
import type { ImageReference } from '../knowledge/image-reference.js';
import type { Command, Shells } from '../shell/model.js';
import type { TextEdit } from '../text/span.js';
import type { Install } from './packages.js';
import type { Phases } from './phases.js';
import type { Project, SourceCopy } from './sources.js';
import type { Start } from './start.js';
import type { Workdirs } from './workdir.js';

/** A command that builds, and the RUN it stands in. */
export interface Step {
  readonly command: Command;
  readonly instruction: Instruction;
  readonly ecosystem: Ecosystem;
}

/** A build that ends up in the image it was made in. */
export interface Build {
  readonly dockerfile: Dockerfile;
  readonly shells: Shells;
  /** The build context, by the paths its files have in the image; null where there is none to read. */
  readonly project: Project | null;
  readonly stage: Stage;
  readonly workdirs: Workdirs;
  /** What comes from the context, in order. */
  readonly sources: readonly SourceCopy[];
  /** The image the chain stands on. */
  readonly root: ImageReference;
  readonly distro: Distro | null;
  readonly ecosystem: Ecosystem;
  /** The ecosystem's build commands in the order of the file. */
  readonly steps: readonly Step[];
  /** Those of other ecosystems. */
  readonly otherSteps: readonly Step[];
  /** System packages the chain installs. */
  readonly installs: readonly Install[];
  readonly phases: Phases;
  readonly start: Start;
}

/** Both paths absolute; a folder's content goes into a folder of the other name. */
export interface Copy {
  readonly from: string;
  readonly to: string;
}

/** What one ecosystem says about splitting its builds. */
export interface Plan {
  readonly copies: readonly Copy[];
  /** What it does not run without. */
  readonly alongside?: readonly Copy[];
  /** The image to run in; null where none can be named. Asked once it is known whether somebody needs a shell. */
  readonly runtime: (shell: boolean) => string | null;
  /** What the user has to know beyond what is always so. */
  readonly caveat?: string;
  /** Changes to the build phase. */
  readonly edits?: readonly TextEdit[];
  /** Instructions behind the build phase. */
  readonly append?: readonly string[];
  /** Pairs for an ENV of the new stage. */
  readonly env?: readonly string[];
  /** Run-time packages the new stage has to install. */
  readonly packages?: readonly string[];
  /** Scripts the new stage runs when everything is in place. */
  readonly runs?: readonly string[];
  /** Copies from the context that the new stage repeats. */
  readonly repeats?: readonly Instruction[];
  /** Instructions of either phase that the new stage has no use for. */
  readonly leaves?: (instruction: Instruction) => boolean;
  /** Instructions at the new stage's end. */
  readonly closing?: readonly string[];
  /** Other arguments for an instruction of the run phase. */
  readonly replaced?: ReadonlyMap<Instruction, string>;
  /** Replaces a whole CMD or ENTRYPOINT. */
  readonly starts?: ReadonlyMap<Instruction, readonly string[]>;
  /** What was built is linked against libraries that the build phase installed. */
  readonly links?: boolean;
  /** The copies take all of the working directory along. */
  readonly takesAll?: boolean;
  /** Programs by name that the new stage can start. */
  readonly provides?: (name: string) => boolean;
  /** The new stage is in no folder of the old one. */
  readonly noWorkdir?: boolean;
}

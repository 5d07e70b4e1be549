import { setTimeout as wait } from 'node:timers/promises';
import type { Env, Place } from '../place.js';

/** What asking a registry needs of the world. Tests have one in which nobody waits. */
export interface Surroundings {
  readonly env: Env;
  /** HTTP without TLS is used with registries on other machines, too. */
  readonly plainHttp: boolean;
  /** Tells people what they would wonder about: that it is tried again, that a helper failed. */
  readonly say: (text: string) => void;
  readonly sleep: (milliseconds: number) => Promise<unknown>;
  /** From 0 to 1, so that many who were sent away do not come back at once. */
  readonly random: () => number;
  readonly now: () => number;
  /** The certificate of the one authority that is trusted, in place of those that Node trusts. */
  readonly ca?: string;
  /** How long nothing may come, in milliseconds. */
  readonly patience: Readonly<{ connect: number; idle: number }>;
}

export const surroundings = ({ env = {}, plainHttp = false, say }: Place): Surroundings => ({
  env, plainHttp, say: say ?? (() => { /* nobody listens */ }),
  sleep: wait, random: Math.random, now: Date.now, patience: { connect: 15_000, idle: 60_000 },
});

import type { BuildContext } from '../discover/context.js';
import type { Dockerfile, Keyword } from '../dockerfile/model.js';
import type { Image } from '../image/model.js';
import type { Shells } from '../shell/model.js';
import type { ShellCheck } from '../shell/shellcheck/model.js';
import type { Span, TextEdit } from '../text/span.js';
import type { Use } from './suppress.js';

/** A place in another file of the build context, such as the .dockerignore; paths are relative to the context. */
export type OtherFile = Readonly<{ file: string; span: Span }>;
export type Place = Span | OtherFile;

/** A place in a built image: a layer or a file in it, a key of the configuration (and of what stands under it), an item of the history. */
export type ImagePlace = Readonly<{ layer: number; path?: string } | { config: ConfigKey; key?: string } | { history: number }>;
export type ConfigKey = 'User' | 'Env' | 'Cmd' | 'Entrypoint' | 'WorkingDir' | 'ExposedPorts' | 'Volumes' | 'Labels' | 'Healthcheck' | 'Created' | 'Platform' | 'RootFS' | 'Reference';
/** A file that a finding about an image is about, and what it costs. */
export type Weight = Readonly<{ path: string; layer: number; bytes: number }>;

/** Edits to a file beside the Dockerfile, by path below the context. A file that is missing counts as empty and is made. */
export type FileEdits = Readonly<{ path: string; edits: readonly TextEdit[] }>;

/** Edits land together or not at all. A fix that may change what the image does says how. */
export type SafeFix = Readonly<{
  safety: 'safe'; summary: string; edits: readonly TextEdit[]; files?: readonly FileEdits[];
  /** What the fix takes for granted beside what it edits: another fix that edits there is not applied in the same round. */
  relies?: readonly Span[];
}>;
export type UnsafeFix = Readonly<{
  safety: 'unsafe'; summary: string; caveat: string; edits: readonly TextEdit[]; files?: readonly FileEdits[]; relies?: readonly Span[];
  /** The part of it that stands alone and is safe, for those who allow no more. */
  safePart?: SafeFix;
}>;
export type Fix = SafeFix | UnsafeFix;
export const safeFix = (summary: string, ...edits: TextEdit[]): SafeFix => ({ safety: 'safe', summary, edits });
export const unsafeFix = (summary: string, caveat: string, ...edits: TextEdit[]): UnsafeFix => ({ safety: 'unsafe', summary, caveat, edits });

/** The same fix, which holds only as long as others leave these alone. */
export const relyingOn = <F extends Fix>(fix: F, ...relies: readonly Span[]): F => ({ relies, ...fix });

export type Severity = 'error' | 'warning' | 'info' | 'style';
/** From the worst down. */
export const severities: readonly Severity[] = ['error', 'warning', 'info', 'style'];

export type Preset = 'recommended' | 'size' | 'security' | 'strict' | 'hadolint' | 'buildkit';
/** Whose judgement a rule follows where that differs from ours: same code, same line, same silence. */
export type Peer = 'hadolint' | 'buildkit';
export type OptionValue = boolean | number | string | readonly string[] | Readonly<Record<string, string>>;

/** Instructions, those of triggers included, or commands that a RUN runs. */
export type About = Readonly<{ instructions: readonly Keyword[]; commands?: undefined } | { commands: readonly string[]; instructions?: undefined }>;

/** Docs, the config schema, SARIF and `imglint explain` come from this and from nothing else. */
export type Meta = Readonly<{
  /** Kebab-case; says what is forbidden or wanted. Never reused. */
  id: string;
  aliases?: readonly string[];
  /** Names of another tool (a pattern) that its findings go by, each by its own, unless a rule that goes by that name speaks for it. */
  codes?: string;
  /** Its findings are other rules', which it asks about another text: each goes by the id of the rule that it is. */
  relays?: true;
  /** Names (a pattern) that it speaks for when it runs, though it does not go by them. */
  speaksFor?: string;
  /** Where it is on. `strict` holds every rule that is not `optIn` and need not be named. */
  presets: readonly Preset[];
  severity: Severity;
  /** Where a preset wants another severity, or (`off`) knows the rule but leaves it off. */
  severityIn?: Readonly<Partial<Record<Preset, Severity | 'off'>>>;
  /** On only when somebody names it. */
  optIn?: boolean;
  /** As hadolint: looks inside ONBUILD too (all others do not), and speaks of every place (all others of one an instruction). */
  asHadolint?: Readonly<{ onbuild?: true; each?: true }>;
  needs: readonly (keyof Models)[];
  /** What it looks at where it is to be had, and does without where it is not. */
  uses?: readonly (keyof Models)[];
  /** A file that holds none of it gives the rule nothing to say, and the rule is not asked. */
  about?: About;
  /** The least safe fix the rule may offer. */
  fix?: Fix['safety'];
  summary: string;
  rationale: string;
  examples: readonly Readonly<{
    before: string; after: string; files?: Readonly<Record<string, string>>;
    /** Files beside the Dockerfile that are part of what to write instead. */
    filesAfter?: Readonly<Record<string, string>>;
    /** For a rule that says nothing before it is configured. */
    options?: Readonly<Record<string, OptionValue>>;
  }>[];
  messages: Readonly<Record<string, string>>;
  options?: Readonly<Record<string, Readonly<{ doc: string; default: OptionValue; in?: Readonly<Partial<Record<Preset, OptionValue>>> }>>>;
}>;

/** What the rules about Dockerfiles that were chosen say of the commands in an image's history; of an image beside its Dockerfile nothing. */
export interface HistoryFindings {
  /** Of the commands that made our own layers, or of all. */
  said(of: 'own' | 'all'): readonly HistoryFinding[];
}
export type HistoryFinding = Readonly<{ rule: string; aliases: readonly string[]; severity: Severity; text: string; item: number }>;

/** The machine that looks at an image. */
export interface Host {
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** What a rule can ask for. `suppressions` exist only once every other rule has spoken. */
export interface Models { dockerfile: Dockerfile; shells: Shells; context: BuildContext; shellcheck: ShellCheck; image: Image; digests: ReadonlyMap<string, string>; history: HistoryFindings; host: Host; suppressions: readonly Use[] }

/** A rule is metadata and a pure function. A model it did not ask for, a wrong slot, place or option, or an undeclared fix does not compile. */
export const defineRule = <const M extends Meta>(meta: M, check: Rule<M>['check']): Rule<M> => ({ meta, check });
export interface Rule<M extends Meta> { readonly meta: M; check(context: Context<M>): Iterable<Problem<M>> }
export type Context<M extends Meta> = Readonly<Pick<Models, M['needs'][number]>> & { readonly [K in Used<M>]: Models[K] | null } & {
  /** Null: our own judgement. Most of what a peer does differently is in the models it gets; the rest is one named predicate in a rule. */
  readonly as: Peer | null;
  readonly options: { readonly [K in keyof M['options']]: M['options'][K] extends { default: infer D } ? Widen<D> : never };
};
type Used<M extends Meta> = M extends { uses: readonly (infer K)[] } ? K & keyof Models : never;
export type Problem<M extends Meta> = { [K in keyof M['messages']]: Readonly<{
  message: K; data: Readonly<Record<Slot<M['messages'][K]>, string>>;
  at: 'image' extends M['needs'][number] ? ImagePlace : 'context' extends M['needs'][number] ? Place : Span;
  /** What it costs, where the image proves it. */
  bytes?: 'image' extends M['needs'][number] ? number : never;
  /** The files it is about, the heaviest first; reports show the first few. */
  files?: 'image' extends M['needs'][number] ? readonly Weight[] : never;
  /** The name it goes by, one of `codes`; or whose finding it is. */
  code?: M extends { codes: string } | { relays: true } ? string : never;
  /** Of whose finding it is: what else that goes by. */
  alsoCalled?: M extends { relays: true } ? readonly string[] : never;
  /** Where other tools put the same finding, if not on the first line of the instruction that holds `at`. */
  anchor?: Span;
  /** What this one weighs at most, whatever the rule does: a key that only a builder stage holds. */
  atMost?: Severity;
  related?: readonly Related[];
  fix?: M['fix'] extends 'unsafe' ? Fix : M['fix'] extends 'safe' ? SafeFix : never;
}> }[keyof M['messages']];
export type Related = Readonly<{ at: Span; text: string }>;
type Slot<T> = T extends `${string}{${infer Name}}${infer Rest}` ? Name | Slot<Rest> : never;
type Widen<T> = T extends boolean ? boolean : T extends number ? number : T extends string ? string
  : T extends readonly unknown[] ? readonly string[] : Readonly<Record<string, string>>;

/** A rule with its own types forgotten, for code that treats all rules alike; and what the engine makes of its problems. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the one place where a rule's own types are forgotten on purpose
export interface AnyRule { readonly meta: Meta; check(context: any): Iterable<Reported> }
export type Reported = Readonly<{
  message: string; data: Readonly<Record<string, string>>; at: Place | ImagePlace; code?: string; alsoCalled?: readonly string[]; anchor?: Span; atMost?: Severity; related?: readonly Related[]; fix?: Fix;
  bytes?: number; files?: readonly Weight[];
}>;
export type Finding = Omit<Reported, 'at' | 'atMost'> & Readonly<{
  rule: string; aliases: readonly string[]; severity: Severity; text: string; as?: Peer;
  /** In the Dockerfile or beside it; of a finding about an image the instruction to blame, or nowhere (0 to 0). */
  at: Place;
  /** Where in the image it is. */
  place?: ImagePlace;
}>;

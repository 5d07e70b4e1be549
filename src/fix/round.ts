import type { Dockerfile } from '../dockerfile/model.js';
import type { TextEdit } from '../text/span.js';
import { Claims } from './claims.js';
import { applyEdits, changesNothing, flawOf, inOrder } from './edits.js';
import { Joints } from './joints.js';
import type { Offer } from './offer.js';
import { objection, type RuleEdit } from './proof.js';
import { stackInsertions } from './stack.js';
import { sideText, type State } from './state.js';

/** A fix that did what no fix may; the rule has a bug. */
export interface Bug {
  readonly rule: string;
  readonly reason: string;
}

export interface Round {
  readonly state: State;
  readonly applied: readonly Offer[];
  readonly bugs: readonly Bug[];
}

/** Applies what does not conflict and stands the proof; a fix that meets text an earlier one claimed waits, whole, for the next round. */
export const applyRound = (state: State, offers: readonly Offer[], parse: (text: string) => Dockerfile): Round => {
  const bugs: Bug[] = [];
  let left = offers.filter((offer) => {
    const flaw = flawIn(state, offer);
    if (flaw !== null) bugs.push({ rule: offer.finding.rule, reason: flaw });
    return flaw === null;
  });
  for (;;) {
    const convicted = new Map<Offer, string>();
    const proven = provenOf(withoutConflict(state, left), (some) => tryAll(state, some, parse), convicted);
    for (const [{ finding: { rule } }, reason] of convicted) bugs.push({ rule, reason });
    if (proven.offers.length > 0 || convicted.size === 0) {
      return { state: applySideFiles(proven.dockerfile, state, proven.offers), applied: proven.offers, bugs };
    }
    // What is dropped must not keep what it conflicted with from its turn.
    left = left.filter((offer) => !convicted.has(offer));
  }
};

const flawIn = (state: State, { edits: own, files }: Offer): string | null => {
  const { text } = state.dockerfile;
  const flaw = flawOf(text, inOrder(own));
  if (flaw !== null) return flaw;
  let idle = changesNothing(text, own);
  for (const { path, edits } of files) {
    const side = sideText(state, path);
    if (side === null) return `it edits ${path}, which cannot be read`;
    const sideFlaw = flawOf(side, inOrder(edits));
    if (sideFlaw !== null) return `${sideFlaw} (in ${path})`;
    idle &&= changesNothing(side, edits);
  }
  return idle ? 'it changes nothing' : null;
};

const withoutConflict = (state: State, offers: readonly Offer[]): Offer[] => {
  const own = new Claims(state.dockerfile.text, false);
  const joints = new Joints(state.dockerfile);
  const beside = new Map<string, Claims>();
  const claimsOf = (path: string): Claims => {
    const claims = beside.get(path) ?? new Claims(sideText(state, path) ?? '', true);
    beside.set(path, claims);
    return claims;
  };
  return offers.filter((offer) => {
    const { edits, files, relies } = offer;
    if (!own.areFree(edits) || !own.areKept(relies) || !joints.areFree(offer) || !files.every((file) => claimsOf(file.path).areFree(file.edits))) return false;
    own.claim(edits, relies);
    joints.claim(offer);
    for (const file of files) claimsOf(file.path).claim(file.edits);
    return true;
  });
};

type Trial = Readonly<{ offers: readonly Offer[]; dockerfile: Dockerfile; objection: string | null }>;

const tryAll = ({ dockerfile }: State, offers: readonly Offer[], parse: (text: string) => Dockerfile): Trial => {
  const edits: RuleEdit[] = inOrder(offers.flatMap(({ finding, edits: own }) => own.map((edit) => ({ ...edit, rule: finding.rule }))));
  if (edits.length === 0) return { offers, dockerfile, objection: null };
  const after = parse(applyEdits(dockerfile.text, edits));
  return { offers, dockerfile: after, objection: objection(dockerfile, edits, after) };
};

/** All of them where that stands the proof, else those that stand it on top of the ones before them, found by halving. */
const provenOf = (offers: readonly Offer[], trial: (some: readonly Offer[]) => Trial, convicted: Map<Offer, string>): Trial => {
  const grow = (kept: Trial, more: readonly Offer[]): Trial => {
    const [only] = more;
    if (!only) return kept;
    const grown = trial([...kept.offers, ...more]);
    if (grown.objection === null) return grown;
    if (more.length === 1) {
      // What harms only together with others is no bug of its own: it waits for the next round.
      const reason = kept.offers.length === 0 ? grown.objection : trial(more).objection;
      if (reason !== null) convicted.set(only, reason);
      return kept;
    }
    const half = more.length >> 1;
    return grow(grow(kept, more.slice(0, half)), more.slice(half));
  };
  return grow(trial([]), offers);
};

const applySideFiles = (dockerfile: Dockerfile, state: State, offers: readonly Offer[]): State => {
  const byPath = new Map<string, TextEdit[]>();
  for (const { files: beside } of offers) {
    for (const { path, edits } of beside) {
      const list = byPath.get(path) ?? [];
      byPath.set(path, list);
      list.push(...edits);
    }
  }
  const files = new Map(state.files);
  let { context } = state;
  for (const [path, edits] of byPath) {
    const text = applyEdits(sideText(state, path) ?? '', stackInsertions(inOrder(edits)));
    files.set(path, text);
    context = context?.with(path, text) ?? null;
  }
  return { dockerfile, context, files };
};

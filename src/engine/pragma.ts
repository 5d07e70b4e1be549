import { checkOptions } from './check-options.js';
import { listed, separated, type Name } from './name-list.js';

/** A comment that speaks to a linter, taken apart; where it reaches is for `suppressions.ts` to say. */
export interface Pragma {
  readonly tool: 'imglint' | 'hadolint' | 'buildkit' | 'trivy' | 'checkov';
  readonly verb: (typeof verbs)[number];
  /** As people write it: `hadolint global ignore`. */
  readonly form: string;
  readonly names: readonly Name[];
}

const verbs = ['ignore', 'ignore-file', 'ignore-stage', 'disable', 'enable'] as const;

/** Reads a comment from its `#` to its end; null for one that is meant for people, or that its tool would not accept. */
export const readPragma = (comment: string, offset: number): Pragma | null =>
  readImglint(comment, offset) ?? readHadolint(comment, offset) ?? readBuildkit(comment, offset)
  ?? readTrivy(comment, offset) ?? readCheckov(comment, offset);

/** `# imglint ignore=id, id -- reason`; `disable` and `enable` need no list. */
export const readImglint = (comment: string, offset: number): Pragma | null => {
  const head = /^#[ \t]*imglint[ \t]+([a-z-]+)[ \t]*(=?)/.exec(comment);
  const verb = verbs.find((each) => each === head?.[1]);
  if (!head || !verb) return null;
  const form = `imglint ${verb}`;
  const rest = comment.slice(head[0].length);
  if (head[2] === '=') {
    const names = listed(rest, offset + head[0].length);
    return names.length > 0 ? { tool: 'imglint', verb, form, names } : null;
  }
  const bracket = verb === 'disable' || verb === 'enable';
  return bracket && /^\s*(?:--|$)/.test(rest) ? { tool: 'imglint', verb, form, names: [] } : null;
};

/** hadolint's grammar: codes of its own letters only, else the whole comment counts for nothing. */
const readHadolint = (comment: string, offset: number): Pragma | null => {
  const head = /^#[ \t]*hadolint[ \t]+(?:(stage|global)[ \t]+)?ignore[ \t]*=/.exec(comment);
  if (!head) return null;
  const remark = comment.indexOf('#', head[0].length);
  const names = separated(comment.slice(head[0].length, remark === -1 ? comment.length : remark), offset + head[0].length);
  if (!names.every(({ name }) => /^[DLSC0-9]+$/.test(name))) return null;
  const reach = head[1];
  return {
    tool: 'hadolint', names,
    verb: reach === 'global' ? 'ignore-file' : reach === 'stage' ? 'ignore-stage' : 'ignore',
    form: reach === undefined ? 'hadolint ignore' : `hadolint ${reach} ignore`,
  };
};

/** `# check=skip=Name,Name`; a malformed one names nothing, as at home. */
const readBuildkit = (comment: string, offset: number): Pragma | null => {
  const head = /^#[ \t]*check[ \t]*=[ \t]*/i.exec(comment);
  if (!head) return null;
  const options = checkOptions(comment.slice(head[0].length), offset + head[0].length);
  return { tool: 'buildkit', verb: 'ignore', form: 'check=skip', names: options?.skip ?? [] };
};

/** `#trivy:ignore:DS-0002`, also spelled AVD-DS-0002 and DS002. */
const readTrivy = (comment: string, offset: number): Pragma | null => {
  const found = /^#[ \t]*trivy:ignore:((?:AVD-)?DS-?(\d{3,4}))(?=\s|$)/i.exec(comment);
  if (!found?.[1] || !found[2]) return null;
  const start = offset + found[0].length - found[1].length;
  const name = { name: `DS-${found[2].padStart(4, '0')}`, span: { start, end: start + found[1].length } };
  return { tool: 'trivy', verb: 'ignore', form: 'trivy:ignore', names: [name] };
};

/** `#checkov:skip=CKV_DOCKER_2:reason` covers the file. */
const readCheckov = (comment: string, offset: number): Pragma | null => {
  const found = /^#[ \t]*checkov:skip=(CKV2?_DOCKER_\d+)(?=[:\s]|$)/i.exec(comment);
  if (!found?.[1]) return null;
  const start = offset + found[0].length - found[1].length;
  const name = { name: found[1], span: { start, end: start + found[1].length } };
  return { tool: 'checkov', verb: 'ignore-file', form: 'checkov:skip', names: [name] };
};

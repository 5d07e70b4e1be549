import { defineRule } from '../../src/engine/rule.js';
import { inScripts } from '../../src/shell/check/rule.js';
import { partOf, type Site } from '../../src/shell/check/site.js';
import type { Tree } from '../../src/shell/syntax.js';

export default defineRule({
  id: 'no-competing-redirects', aliases: ['SC2261'],
  presets: ['hadolint', 'recommended'], severity: 'error', severityIn: { recommended: 'warning' }, asHadolint: { onbuild: true, each: true },
  needs: ['dockerfile', 'shells'],
  summary: 'Redirections of which only the last one counts',
  rationale: 'A command has one input and one output. When two files are named for the same, the first is opened, emptied if it is written to, and then left alone.',
  messages: {
    competing: 'of {redirects} only the last one counts; write one of them, or tee for several files',
  },
  examples: [{
    before: 'FROM debian:13\nRUN make > /build.log > /latest.log',
    after: 'FROM debian:13\nRUN make | tee /build.log > /latest.log',
  }],
}, inScripts('SC2261', function* (script, { as }) {
  for (const site of [...script.all('Command'), ...script.all('Redirected')]) {
    const { redirects } = site.node;
    if (redirects.length < 2) continue;
    for (const rivals of rivalsAmong(redirects)) {
      if (as === null && isOverlap(rivals)) continue;
      const [first, last] = [rivals[0], rivals.at(-1)];
      if (first === undefined || last === undefined) continue;
      const data = { redirects: `${textOf(site, first)} and ${textOf(site, last)}` };
      for (const redirect of as === null ? rivals.slice(0, -1) : rivals) {
        yield { message: 'competing', data, at: partOf(site, redirect.pos, endOf(redirect)) };
      }
    }
  }
}));

/** Those that name a file for the same descriptor; none where descriptors are copied or closed, for then each may have its use. */
function rivalsAmong(redirects: readonly Tree.Redirection[]): readonly (readonly Tree.Redirection[])[] {
  const takers = new Map<number, Tree.Redirection[]>();
  for (const redirect of redirects) {
    const taken = takenBy(redirect);
    if (taken === null) return [];
    for (const descriptor of taken) {
      const rivals = takers.get(descriptor);
      if (rivals === undefined) takers.set(descriptor, [redirect]);
      else rivals.push(redirect);
    }
  }
  return [...takers.values()].filter((rivals) => rivals.length > 1);
}

/** The descriptors a redirection opens a file for; null for what does something else. */
function takenBy(redirect: Tree.Redirection): readonly number[] | null {
  const { operator, descriptor } = redirect;
  if (descriptor?.type === 'FileDescriptorVariable') return null;
  switch (operator) {
    case '<':
    case '<<':
    case '<<-':
    case '<<<': return [descriptor?.value ?? 0];
    case '>':
    case '>>':
    case '>|': return [descriptor?.value ?? 1];
    case '&>':
    case '&>>': return [1, 2];
    case '>&': return /^[\d-]/.test(redirect.target?.text ?? '-') ? null : descriptor === undefined ? [1, 2] : [descriptor.value];
    default: return null;
  }
}

/** `&> all 2> errors`: the first still has its use. */
const isOverlap = (rivals: readonly Tree.Redirection[]): boolean => new Set(rivals.map((redirect) => (takenBy(redirect)?.length ?? 0))).size > 1;

/** Of a heredoc, its mark. */
const endOf = (redirect: Tree.Redirection): number => (redirect.type === 'HereDoc' ? redirect.delimiter?.end ?? redirect.end : redirect.end);

const textOf = ({ source }: Site, redirect: Tree.Redirection): string => source.text.slice(redirect.pos, endOf(redirect));

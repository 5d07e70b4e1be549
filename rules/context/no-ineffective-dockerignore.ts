import { wholeCopy } from '../../src/discover/broad-copy.js';
import { buildsOf } from '../../src/discover/builds.js';
import type { IgnoreFile, IgnorePattern } from '../../src/discover/dockerignore.js';
import { planIgnoreFile, type IgnorePlan } from '../../src/discover/ignore-plan.js';
import { appendTo } from '../../src/discover/ignore-text.js';
import { effectsOf, precautionsIn } from '../../src/discover/pattern-effects.js';
import { defineRule, type UnsafeFix } from '../../src/engine/rule.js';
import { Lines } from '../../src/text/lines.js';
import { deleteAt, span } from '../../src/text/span.js';

export default defineRule({
  id: 'no-ineffective-dockerignore', presets: ['recommended', 'size'], severity: 'warning',
  needs: ['dockerfile', 'shells', 'context'], fix: 'unsafe',
  summary: 'A .dockerignore that leaves nothing out',
  rationale: 'The file is there, so everybody believes that it works, and the whole folder goes to the builder all the same.',
  messages: {
    empty: '{file} has no pattern, so {keyword} {source} takes everything; name in it what stays out',
    nothing: '{pattern} matches nothing here, nor does any other line of {file}; write paths as they are below the build context',
    undone: '{pattern} lets in again all that {file} leaves out; move it to the top, or delete it',
    dead: '{pattern} matches nothing here; write the path as it is now, or delete the line',
  },
  options: {
    expected: { doc: 'Patterns for files that only exist elsewhere, such as in CI.', default: [] },
    deadPatterns: { doc: 'Also tell of single lines that match nothing.', default: false, in: { strict: true } },
  },
  examples: [{
    before: 'FROM node:24-alpine\nCOPY . /app', after: 'FROM node:24-alpine\nCOPY . /app',
    files: { '.dockerignore': 'app/docs\n', 'server.js': '', 'docs/api.md': '' }, filesAfter: { '.dockerignore': 'docs\n' },
  }],
}, function* ({ dockerfile, shells, context, options }) {
  const { ignoreFile } = context;
  const copy = wholeCopy(dockerfile, context);
  if (ignoreFile === null || copy === null) return;
  const { patterns, path: file, text } = ignoreFile;
  const place = (where: IgnorePattern['span']) => ({ file, span: where });
  if (patterns.length === 0) {
    const data = { file, keyword: copy.instruction.keyword, source: copy.source.text };
    const fix = repair(ignoreFile, planIgnoreFile(context, buildsOf(dockerfile, shells, context)));
    yield { message: 'empty', data, at: place(span(0, text.search(/\r?\n|$/))), ...fix };
    return;
  }

  const { matched, leavesSomethingOut, isComplete } = effectsOf(context, patterns);
  const isPrecaution = precautionsIn(context);
  const isExpected = (each: IgnorePattern): boolean => options.expected.includes(each.pattern) || isPrecaution(each);
  const dead = isComplete ? patterns.filter((each) => !matched.has(each) && !isExpected(each)) : [];
  const written = ({ negated, pattern }: IgnorePattern): string => (negated ? `!${pattern}` : pattern);
  if (leavesSomethingOut || !isComplete || patterns.some(isExpected)) {
    if (!options.deadPatterns) return;
    // Whoever writes a star does not speak of one file.
    for (const each of dead.filter(({ pattern }) => !/[*?]/.test(pattern))) {
      yield { message: 'dead', data: { pattern: written(each) }, at: place(each.span), fix: deletion(ignoreFile, each) };
    }
    return;
  }
  const undoing = patterns.findLast((each) => each.negated && matched.has(each));
  if (undoing !== undefined) yield { message: 'undone', data: { file, pattern: written(undoing) }, at: place(undoing.span) };
  else for (const each of dead) yield { message: 'nothing', data: { pattern: written(each), file }, at: place(each.span) };
});

function repair({ text, path }: IgnoreFile, { all, safe }: IgnorePlan): { fix?: UnsafeFix } {
  if (all === '') return {};
  const fill = (added: string) =>
    ({ summary: `Fill ${path}`, edits: [], files: [{ path, edits: [appendTo(text, `${text.trim() === '' ? '' : '\n'}${added}`)] }] });
  const safePart = safe === '' ? {} : { safePart: { safety: 'safe', ...fill(safe) } } as const;
  const caveat = 'what it names no longer reaches the build; look for files the image needs';
  return { fix: { safety: 'unsafe', ...fill(all), caveat, ...safePart } };
}

function deletion({ text, path }: IgnoreFile, { pattern, span: { start } }: IgnorePattern): UnsafeFix {
  const lines = new Lines(text);
  return {
    safety: 'unsafe', summary: `Delete ${pattern} from ${path}`, caveat: 'it may be meant for files that only exist elsewhere', edits: [],
    files: [{ path, edits: [deleteAt(lines.whole(lines.lineAt(start)))] }],
  };
}

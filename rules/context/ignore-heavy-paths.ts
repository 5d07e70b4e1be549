import { buildsOf } from '../../src/discover/builds.js';
import type { BuildContext } from '../../src/discover/context.js';
import { heavyGroups, type HeavyGroup } from '../../src/discover/heavy-groups.js';
import { lacksIgnoreFile, smallestBulk } from '../../src/discover/ignore-plan.js';
import { appendTo } from '../../src/discover/ignore-text.js';
import { defineRule, type Fix } from '../../src/engine/rule.js';
import { inUnits } from '../../src/text/bytes.js';
import { andMore } from '../../src/text/listed.js';
import { oneLine } from '../../src/text/one-line.js';

export default defineRule({
  id: 'ignore-heavy-paths', presets: ['recommended', 'size'], severity: 'warning',
  needs: ['dockerfile', 'shells', 'context'], fix: 'unsafe',
  summary: 'Something heavy that COPY takes along',
  rationale: 'History, dependencies of this machine, build output and dumps make the context slow to send and the image heavy, and every change in them spoils the build cache.',
  messages: {
    heavy: '{keyword} {source} takes {path} along ({size}); leave it out in {file}: {lines}',
    several: '{keyword} {source} takes {path} and {more} more of the kind along ({size}); leave them out in {file}: {lines}',
  },
  options: { minKB: { doc: 'Below this size only version control and dependencies are worth a line.', default: smallestBulk / 1024 } },
  examples: [{
    before: 'FROM node:24-alpine\nWORKDIR /app\nCOPY . .\nRUN npm ci', after: 'FROM node:24-alpine\nWORKDIR /app\nCOPY . .\nRUN npm ci',
    files: { '.dockerignore': '**/.git\n', 'package.json': '{}', 'server.js': '', 'node_modules/a/index.js': 'module.exports = 1;\n' },
    filesAfter: { '.dockerignore': '**/.git\n**/node_modules\n' },
  }],
}, function* ({ dockerfile, shells, context, options }) {
  const builds = buildsOf(dockerfile, shells, context);
  if (builds.copies.length === 0) return;
  const isWholeFileMissing = lacksIgnoreFile(context, builds);
  for (const group of heavyGroups(context, builds, options.minKB * 1024)) {
    const { paths: [first, ...more], copy, bytes, lines } = group;
    if (first === undefined || (!isAlwaysHeavy(group) && bytes < options.minKB * 1024)) continue;
    const shown = lines.length > 3 ? `${lines.slice(0, 3).join(', ')}, …` : lines.join(', ');
    const data = {
      keyword: copy.instruction.keyword, source: copy.source.text, path: oneLine(first.path), size: inUnits(bytes),
      file: context.ignorePath, lines: shown,
    };
    const at = copy.source.span;
    // Where there is no file yet, require-dockerignore writes all of it.
    const fix = isWholeFileMissing ? {} : { fix: repair(group, context) };
    if (more.length === 0) yield { message: 'heavy', data, at, ...fix };
    else yield { message: 'several', data: { ...data, more: String(more.length) }, at, ...fix };
  }
});

const isAlwaysHeavy = ({ category, paths }: HeavyGroup): boolean =>
  (category === 'vcs' || category === 'dependencies') && paths.some(({ isFolder }) => isFolder);

function repair({ lines, paths, isSafe }: HeavyGroup, { ignoreFile, ignorePath }: BuildContext): Fix {
  const summary = `Add ${lines[0] ?? ''}${andMore(lines.length)} to ${ignorePath}`;
  const files = [{ path: ignorePath, edits: [appendTo(ignoreFile?.text ?? '', lines.map((line) => `${line}\n`).join(''))] }];
  const caveat = `${oneLine(paths[0]?.path ?? '')} no longer reaches the build; look whether the image needs it`;
  return isSafe ? { safety: 'safe', summary, edits: [], files } : { safety: 'unsafe', summary, caveat, edits: [], files };
}

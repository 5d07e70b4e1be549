import { mountsOf } from '../../src/dockerfile/mount.js';
import type { Dockerfile, Instruction, Stage } from '../../src/dockerfile/model.js';
import { rootsOf } from '../../src/dockerfile/roots.js';
import { defineRule } from '../../src/engine/rule.js';
import { distroOf } from '../../src/knowledge/distro.js';

export default defineRule({
  id: 'no-shell-in-scratch', presets: ['recommended'], severity: 'error',
  needs: ['dockerfile'],
  summary: 'A shell form where there is no shell',
  rationale: 'A shell form starts /bin/sh. Neither scratch nor a distroless image has one, so the build fails, or the container does when it starts.',
  messages: {
    run: '{image} has no shell to run this; do it in a stage that has one and copy the result',
    start: '{image} has no shell for this {keyword}; write the words as JSON',
  },
  examples: [{
    before: 'FROM scratch\nCOPY server /server\nCMD /server', after: 'FROM scratch\nCOPY server /server\nCMD ["/server"]',
  }],
}, function* ({ dockerfile }) {
  const without = new Map<Stage, boolean>();
  for (const [stage, root] of rootsOf(dockerfile)) {
    const isBare = stage.parent === null ? hasNoShell(root) : without.get(stage.parent) === true;
    without.set(stage, isBare && !stage.instructions.some((each) => mayBringShell(dockerfile, each)));
    if (!isBare) continue;
    for (const instruction of stage.instructions) {
      if (mayBringShell(dockerfile, instruction) || instruction.shell.by !== null) break;
      if (!needsShell(instruction)) continue;
      const image = root.image.value ?? root.image.text;
      const { keyword, keywordSpan } = instruction;
      if (keyword === 'RUN') yield { message: 'run', data: { image }, at: keywordSpan };
      else yield { message: 'start', data: { image, keyword: keyword === 'HEALTHCHECK' ? 'HEALTHCHECK CMD' : keyword }, at: keywordSpan };
    }
  }
});

const hasNoShell = ({ image: { value, reference }, platform }: Stage): boolean => {
  if (value === 'scratch') return !/^windows\b/i.test(platform?.value?.text ?? '');
  if (reference === null || /(?:^|-)(?:debug|dev)(?:-|$)/.test(reference.tag ?? '')) return false;
  return distroOf(reference)?.shell === false;
};

const needsShell = ({ keyword, json, words: [first, second], flags, errors }: Instruction): boolean => {
  if (json !== null || first === undefined || errors.length > 0) return false;
  if (keyword === 'HEALTHCHECK') return first.text.toUpperCase() === 'CMD' && second !== undefined;
  // A mount may bring the shell along.
  return keyword === 'RUN' ? !flags.some(({ name }) => name === 'mount') : keyword === 'CMD' || keyword === 'ENTRYPOINT';
};

/** Whole systems and folders of programs come in by COPY and ADD, and nobody sees what is in them. */
const mayBringShell = (dockerfile: Dockerfile, outer: Instruction): boolean => {
  const { keyword, words } = outer;
  if (keyword === 'RUN') return mountsOf(outer).some(({ target }) => target?.startsWith('/bin') === true);
  if (keyword !== 'COPY' && keyword !== 'ADD') return false;
  const [to, ...from] = [...words].reverse().map((word) => dockerfile.valueOf(word, outer));
  if (to === undefined || to === null || from.includes(null)) return true;
  const place = to.replace(/\/+$/, '');
  const isShellFolder = /^(?:\.|\/?(?:usr\/)?(?:local\/)?s?bin|\/?(?:usr|usr\/local|busybox|toybox))?$/.test(place);
  const brings = (source: string | null): boolean => keyword === 'ADD' || source === null || isShell(source) || (isShellFolder && mayBeFolder(source));
  return isShell(place) || from.some(brings);
};

const isShell = (path: string): boolean => /(?:^|\/)(?:sh|bash|ash|dash|busybox|toybox)(?:[-.][\w.-]*)?$/.test(path.replace(/\/+$/, ''));

/** A name with an ending is a file: `app.jar`, `hello.txt`. */
const mayBeFolder = (source: string): boolean => !/[^/.][^/]*\.[a-z]\w{0,4}$/i.test(source);

import type { Dockerfile, Instruction } from '../dockerfile/model.js';
import { rootOf } from '../dockerfile/roots.js';
import { setBefore } from '../dockerfile/set-before.js';
import { distroOf } from '../knowledge/distro.js';
import { officialName } from '../knowledge/image-reference.js';

/**
 * Whether apt's downloads are deleted as soon as they are installed: Debian's and Ubuntu's images, and those built on them, come with
 * a hook for that (/etc/apt/apt.conf.d/docker-clean), unless an instruction before took it away.
 */
export const dropsDownloads = (dockerfile: Dockerfile): (instruction: Instruction) => boolean => {
  const isKept = setBefore(dockerfile, ({ span, wholeSpan }) => keeping.test(dockerfile.text.slice(span.start, wholeSpan.end)));
  return (instruction) => {
    const { stage } = instruction;
    const reference = stage === null ? null : rootOf(dockerfile, stage).image.reference;
    if (reference === null || isKept(instruction)) return false;
    const family = distroOf(reference)?.family;
    return (family === 'debian' || family === 'ubuntu') && officialName(reference) !== null;
  };
};

const keeping = /docker-clean|keep-downloaded-packages|\/etc\/apt\/apt\.conf/i;

import { officialName } from '../knowledge/image-reference.js';
import type { Build, Plan } from './model.js';
import { sameDistro } from './runtime.js';

/** How a program made with the system's compilers runs elsewhere. The image `gcc` has runtime libraries of its own, newer than Debian's. */
export const nativeRuntime = (build: Build, isStatic: boolean): Pick<Plan, 'runtime' | 'links' | 'env' | 'alongside'> => {
  const isOwn = officialName(build.root) === 'gcc' && !isStatic;
  return {
    links: !isStatic,
    runtime: (shell) => (isStatic && !shell ? 'scratch' : sameDistro(build)),
    alongside: isOwn ? libraries.map((path) => ({ from: path, to: path })) : [],
    env: isOwn ? ['LD_LIBRARY_PATH=/usr/local/lib64'] : [],
  };
};

const libraries = ['/usr/local/lib64/libgcc_s.so.1', '/usr/local/lib64/libstdc++.so.6'];

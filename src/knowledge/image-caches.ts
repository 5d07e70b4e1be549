import { cachePaths } from './package-caches.js';
import type { Manager } from './package-managers.js';
import { toolCaches } from './tool-caches.js';

/** A cache as it lies in an image (RULES 14, image-no-package-cache). */
export interface ImageCache {
  readonly tool: string;
  /** Where its files lie: `*` is any part of a name, in front any folders. */
  readonly paths: readonly string[];
  /** What takes it away, or keeps it from being filled. */
  readonly clean: string;
  /** A little that every installation leaves, and that people who clean up otherwise keep. */
  readonly isKept?: true;
}

const ofManager = (manager: Manager, clean: string, ...more: readonly string[]): ImageCache => ({ tool: manager, paths: [...cachePaths(manager), ...more], clean });

/** Of a tool that rules about Dockerfiles know, which also know how it is cleaned. */
const ofTool = (tool: string, ...paths: readonly string[]): ImageCache =>
  ({ tool, paths, clean: toolCaches.find((cache) => cache.tool === tool)?.clean ?? 'delete it' });

export const imageCaches: readonly ImageCache[] = [
  ofManager('apt', 'apt-get clean && rm -rf /var/lib/apt/lists/*'),
  { tool: 'debconf', paths: ['/var/cache/debconf/*-old'], clean: 'rm -f /var/cache/debconf/*-old', isKept: true },
  ofManager('apk', 'apk add --no-cache'),
  ofManager('yum', 'yum clean all'),
  ofManager('dnf', 'dnf clean all', '/var/lib/dnf'),
  ofManager('zypper', 'zypper clean --all'),
  ofManager('pacman', 'pacman -Scc --noconfirm'),
  ofManager('pip', 'pip install --no-cache-dir'),
  ofManager('npm', 'npm cache clean --force', '*/.npm/_logs'),
  ofManager('yarn', 'yarn cache clean'),
  ofTool('go', '/root/.cache/go-build', '/go/pkg/mod/cache'),
  ofTool('cargo', '/usr/local/cargo/registry/cache', '/usr/local/cargo/registry/src', '*/.cargo/git'),
  ofTool('maven', '/root/.m2/repository'),
  ofTool('gradle', '/root/.gradle/caches', '/home/gradle/.gradle/caches'),
  ofTool('conda', '*/pkgs/*.conda', '*/pkgs/*.tar.bz2'),
  ofTool('composer', '*/.composer/cache', '*/.cache/composer'),
  ofTool('bundler', '/usr/local/bundle/cache', '*/gems/*/cache/*.gem'),
  ofTool('dotnet', '/root/.nuget/packages', '/root/.local/share/NuGet'),
  ofTool('pnpm', '*/.local/share/pnpm/store', '*/.pnpm-store'),
  ofTool('bun', '*/.cache/bun', '*/.bun/install/cache'),
  ofTool('uv', '*/.cache/uv'),
  ofTool('poetry', '*/.cache/pypoetry'),
  ofTool('pipenv', '*/.cache/pipenv'),
  { tool: 'ldconfig', paths: ['/var/cache/ldconfig'], clean: 'rm -rf /var/cache/ldconfig', isKept: true },
];

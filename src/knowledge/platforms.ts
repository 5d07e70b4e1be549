/** A platform as `--platform` names it, by the names everybody else has for its parts. */
export interface Platform {
  readonly os: string | null;
  readonly arch: string | null;
}

/** `os[/arch[/variant]]`, or an architecture alone; null for what no engine knows (github.com/containerd/platforms). */
export const parsePlatform = (text: string): Platform | null => {
  const [first = '', arch = null, ...more] = text.toLowerCase().split('/');
  const os = first.replace(/\([\w.-]*\)$/, '');
  if (more.length > 1 || ![os, ...arch === null ? [] : [arch], ...more].every((part) => /^[\w.-]+$/.test(part))) return null;
  if (arch !== null) return { os: osName(os), arch: archName(arch) };
  if (systems.has(osName(os))) return { os: osName(os), arch: null };
  return architectures.has(archName(os)) ? { os: null, arch: archName(os) } : null;
};

const osName = (os: string): string => (os === 'macos' ? 'darwin' : os);

const archName = (arch: string): string => {
  switch (arch) {
    case 'i386': return '386';
    case 'x86_64': case 'x86-64': return 'amd64';
    case 'aarch64': return 'arm64';
    case 'armhf': case 'armel': return 'arm';
    default: return arch;
  }
};

const systems: ReadonlySet<string> = new Set([
  'aix', 'android', 'darwin', 'dragonfly', 'freebsd', 'hurd', 'illumos', 'ios', 'js', 'linux', 'nacl', 'netbsd', 'openbsd', 'plan9', 'solaris',
  'windows', 'zos',
]);
const architectures: ReadonlySet<string> = new Set([
  '386', 'amd64', 'amd64p32', 'arm', 'armbe', 'arm64', 'arm64be', 'ppc64', 'ppc64le', 'loong64', 'mips', 'mipsle', 'mips64', 'mips64le', 'mips64p32',
  'mips64p32le', 'ppc', 'riscv', 'riscv64', 's390', 's390x', 'sparc', 'sparc64', 'wasm',
]);

import { debianCodename, isDebianRelease, isUbuntuRelease } from './codenames.js';
import { cycleOf, newestSupported, newestWithin, productOf, type Cycle } from './eol.js';
import { parseImageReference, type ImageReference } from './image-reference.js';
import { remembered } from './remembered.js';

/** A release that an image's name or tag speaks of: of its language or program, or of the distribution below. */
export interface NamedCycle {
  readonly cycle: Cycle;
  /** As people say it: `Debian 11 (bullseye)`, `Node.js 18`. */
  readonly said: string;
  readonly where: 'name' | 'tag';
}

/** Every release an image says it is. What only its maker knows, such as the distribution of `node:24`, is left out. */
export const cyclesNamedBy = remembered((reference: ImageReference): readonly NamedCycle[] => {
  const name = reference.name.replace(/^(?:amd64|arm32v[5-7]|arm64v8|i386|ppc64le|s390x|riscv64|mips64le)\//, '');
  const tag = reference.tag ?? '';
  const found = [
    ...inTag(name, tag).map((cycle) => ({ cycle, where: 'tag' as const })),
    ...inName(name).map((cycle) => ({ cycle, where: 'name' as const })),
  ].flatMap(({ cycle, where }) => (cycle === null ? [] : [{ cycle, where, said: spoken(cycle) }]));
  return found.filter(({ said }, at) => found.findIndex((each) => each.said === said) === at);
});

const inTag = (name: string, tag: string): readonly (Cycle | null)[] => {
  const reference = parseImageReference(name);
  const known = reference === null ? null : productOf(reference);
  // Of what lies in Microsoft's folder for .NET only these go by its versions.
  const product = known === 'dotnet' && !/\/(?:sdk|aspnet|runtime|runtime-deps)$/.test(name) ? null : known;
  const version = /^v?(\d+(?:\.\d+)*)/.exec(tag)?.[1];
  // What became of the image openjdk is another matter than its version.
  const own = version === undefined || product === null || product === 'openjdk' ? null : cycleOf(product, version) ?? newestWithin(product, version);
  const words = tag.split(/[^a-z0-9.]+/);
  const debian = words.find(isDebianRelease);
  const ubuntu = words.find(isUbuntuRelease);
  return [
    own,
    debian === undefined ? null : cycleOf('debian', debian),
    ubuntu === undefined ? null : cycleOf('ubuntu', ubuntu),
    ...[...tag.matchAll(/(?<![a-z])(alpine|debian|ubuntu|fedora|centos|rockylinux|almalinux|amazonlinux|al|oraclelinux|ubi)-?(\d+(?:\.\d+)*)/g)]
      .map(([, distro = '', release = '']) => cycleOf(distros[distro] ?? distro, release)),
    name.includes('centos') ? cycleOf('centos-stream', /(?<![a-z])stream-?(\d+)/.exec(tag)?.[1] ?? '') : null,
  ];
};

const distros: Readonly<Partial<Record<string, string>>> = { ubi: 'rhel', al: 'amazonlinux' };

/** Red Hat and distroless put the release into the name. */
const inName = (name: string): readonly (Cycle | null)[] => {
  const [, image = '', version = '', debian = ''] = /^gcr\.io\/distroless\/([a-z]+(?:-[a-z]+)*)(\d*)-debian(\d+)$/.exec(name) ?? [];
  if (image !== '') return [cycleOf('distroless', `${image}${version}-debian${debian}`) ?? cycleOf('distroless', `${image}-debian${debian}`) ?? cycleOf('debian', debian)];
  return [cycleOf('rhel', /(?:^|\/)ubi(\d+)(?=[-/]|$)/.exec(name)?.[1] ?? '')];
};

/** What to move to, as people say it; null where the product itself is over. */
export const successorOf = ({ product, cycle }: Cycle, today: string): string | null => {
  const debian = newestSupported('debian', today)?.cycle ?? '';
  const newest = product === 'distroless' ? cycleOf(product, cycle.replace(/\d+$/, debian)) : newestSupported(product, today);
  return newest === null ? null : spoken(newest);
};

/** As people say it. */
export const spoken = ({ product, cycle }: Cycle): string => {
  if (product === 'distroless') return `distroless ${cycle}`;
  const codename = product === 'debian' ? debianCodename(cycle) : null;
  return `${spellings[product] ?? product} ${cycle}${codename === null ? '' : ` (${codename})`}`;
};

const spellings: Readonly<Partial<Record<string, string>>> = {
  almalinux: 'AlmaLinux', alpine: 'Alpine', 'amazon-corretto': 'Corretto', amazonlinux: 'Amazon Linux', bun: 'Bun', centos: 'CentOS',
  'centos-stream': 'CentOS Stream', debian: 'Debian', deno: 'Deno', dotnet: '.NET', 'eclipse-temurin': 'Java', elixir: 'Elixir', erlang: 'Erlang',
  fedora: 'Fedora', go: 'Go', gradle: 'Gradle', haproxy: 'HAProxy', httpd: 'httpd', julia: 'Julia', mariadb: 'MariaDB', maven: 'Maven',
  memcached: 'Memcached', mongo: 'MongoDB', mysql: 'MySQL', nginx: 'nginx', node: 'Node.js', opensuse: 'openSUSE Leap', oraclelinux: 'Oracle Linux',
  perl: 'Perl', php: 'PHP', postgres: 'PostgreSQL', python: 'Python', rabbitmq: 'RabbitMQ', redis: 'Redis', rhel: 'Red Hat Enterprise Linux',
  rockylinux: 'Rocky Linux', ruby: 'Ruby', rust: 'Rust', tomcat: 'Tomcat', traefik: 'Traefik', ubuntu: 'Ubuntu',
};

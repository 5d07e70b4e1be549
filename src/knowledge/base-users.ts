import { distroOf } from './distro.js';
import { officialName, type ImageReference } from './image-reference.js';

/** Whether we know all users of the image by name: a plain distribution, or a language image on top of one. */
export const hasOnlyKnownUsers = (reference: ImageReference): boolean => plain.has(officialName(reference) ?? '') && distroOf(reference) !== null;

/** Users that some image of ours may bring; a name that is none of them is nowhere before somebody makes it. */
export const isBaseUser = (name: string): boolean => known.has(name);

const plain: ReadonlySet<string> = new Set([
  'alpine', 'debian', 'ubuntu', 'fedora', 'rockylinux', 'almalinux', 'amazonlinux', 'oraclelinux', 'centos', 'buildpack-deps', 'busybox',
  'python', 'node', 'ruby', 'golang', 'rust', 'php', 'openjdk', 'eclipse-temurin', 'gcc', 'perl', 'amazoncorretto',
]);

const known: ReadonlySet<string> = new Set([
  'root', 'node', 'nginx', 'postgres', 'redis', 'www-data', 'nobody', 'daemon', 'bin', 'games', 'mail', 'app', 'nonroot', 'ubuntu', 'adm', 'lp', 'sync',
  'shutdown', 'halt', 'news', 'uucp', 'operator', 'man', 'postmaster', 'cron', 'ftp', 'sshd', 'at', 'squid', 'xfs', 'cyrus', 'vpopmail', 'ntp', 'smmsp',
  'guest', 'sys', 'proxy', 'backup', 'list', 'irc', 'gnats', '_apt', 'gradle', 'systemd-network', 'dbus', 'messagebus', 'apache', 'mysql', 'rpc',
]);

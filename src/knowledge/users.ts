/** Whether a USER value names root, by name or number, with any group. */
export const isRootUser = (user: string): boolean => /^(?:root|0)(?::|$)/.test(user);

/** Whether a start command gives root up by itself: `gosu app server`, or an entrypoint called by one of these tools. */
export const dropsPrivileges = (argv: readonly string[]): boolean => argv.some((word) =>
  word === '/init' || word.split(/[^\w-]+/).some((part) => droppers.has(part)));

const droppers: ReadonlySet<string> = new Set(['gosu', 'su-exec', 'setpriv', 'runuser', 's6-overlay']);

/** Servers that start as root and give it up by themselves, and programs that start others. */
export const handlesUsersItself = (program: string): boolean => ownUsers.has(program);

const ownUsers: ReadonlySet<string> = new Set([
  'nginx', 'httpd', 'httpd-foreground', 'apache2', 'apache2-foreground', 'apachectl', 'apache2ctl', 'php-fpm', 'sshd', 'crond', 'cron', 'supervisord',
  'systemd', 'init', 'runsvdir', 'my_init', 's6-svscan', 'haproxy', 'postfix', 'dovecot', 'named', 'mysqld', 'mysqld_safe', 'mariadbd', 'squid',
  'rsyslogd', 'vsftpd', 'proftpd', 'smbd', 'slapd', 'dnsmasq', 'openvpn', 'tor', 'xinetd', 'inetd', 'dockerd',
]);

/** Official images whose own entrypoint starts as root, and gives that up before the server starts. */
export const hasDroppingEntrypoint = (name: string): boolean => droppingImages.has(name);

const droppingImages: ReadonlySet<string> = new Set([
  'arangodb', 'cassandra', 'couchbase', 'couchdb', 'crate', 'ghost', 'influxdb', 'kong', 'mariadb', 'mongo', 'mysql', 'neo4j', 'percona', 'postgres', 'rabbitmq', 'redis',
  'valkey', 'zookeeper', 'nextcloud',
]);

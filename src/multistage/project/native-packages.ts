/** Packages of a language that link a system library, by the Debian package somebody would build them with. Wheels and gems that bring their own are not here. */
const gems: Readonly<Record<string, string>> = { pg: 'libpq-dev', mysql2: 'default-libmysqlclient-dev', 'ruby-vips': 'libvips-dev', sequel_pg: 'libpq-dev' };
const distributions: Readonly<Record<string, string>> = { psycopg2: 'libpq-dev', 'psycopg[c]': 'libpq-dev', mysqlclient: 'default-libmysqlclient-dev', 'python-ldap': 'libldap2-dev' };

/** Those of them that are compiled wherever they are installed, and more that link nothing. */
const sources: Readonly<Record<string, string>> = {
  ...distributions, uwsgi: 'gcc', pylibmc: 'libmemcached-dev', pycairo: 'libcairo2-dev', pygraphviz: 'libgraphviz-dev', 'mod-wsgi': 'apache2-dev', mod_wsgi: 'apache2-dev', dlib: 'cmake',
};

/** Crates that link a library of the system, and the one beside them that builds it along instead. */
const crates: Readonly<Record<string, readonly [word: string, own: string]>> = {
  'openssl-sys': ['libssl-dev', 'openssl-src'], 'pq-sys': ['libpq-dev', 'pq-src'], 'mysqlclient-sys': ['default-libmysqlclient-dev', 'mysqlclient-src'],
};

/** From a Cargo.lock. */
export const crateLibraries = (lock: string): readonly string[] => {
  const names = new Set([...lock.matchAll(/^name = "([\w-]+)"/gm)].map(([, name = '']) => name));
  return Object.entries(crates).flatMap(([name, [word, own]]) => (names.has(name) && !names.has(own) ? [word] : []));
};

/** From a Gemfile or its lock. */
export const gemLibraries = (text: string | null): readonly string[] =>
  [...new Set((text ?? '').split('\n').flatMap((line) => named(gems, /^\s*(?:gem\s+["']([\w-]+)["']|([\w-]+) \()/.exec(line))))];

/** From a requirements file. */
export const pythonLibraries = (text: string | null): readonly string[] =>
  [...new Set((text ?? '').split('\n').flatMap((line) => named(distributions, requirement.exec(line))))];

/** What of a requirements file has to be compiled. */
export const pythonSources = (text: string): readonly string[] => text.split('\n').flatMap((line) => named(sources, requirement.exec(line)));

const requirement = /^\s*([\w.-]+(?:\[c\])?)\s*(?:[=<>~!;#[]|$)/i;

const named = (table: Readonly<Record<string, string>>, match: RegExpExecArray | null): readonly string[] => {
  const name = (match?.[1] ?? match?.[2] ?? '').toLowerCase();
  const found = Object.hasOwn(table, name) ? table[name] : undefined;
  return found === undefined ? [] : [found];
};

/** Packages of a language that link a system library, by the Debian package somebody would build them with. Wheels and gems that bring their own are not here. */
const gems: Readonly<Record<string, string>> = { pg: 'libpq-dev', mysql2: 'default-libmysqlclient-dev', 'ruby-vips': 'libvips-dev', sequel_pg: 'libpq-dev' };
const distributions: Readonly<Record<string, string>> = { psycopg2: 'libpq-dev', 'psycopg[c]': 'libpq-dev', mysqlclient: 'default-libmysqlclient-dev', 'python-ldap': 'libldap2-dev' };

/** From a Gemfile or its lock. */
export const gemLibraries = (text: string | null): readonly string[] =>
  [...new Set((text ?? '').split('\n').flatMap((line) => named(gems, /^\s*(?:gem\s+["']([\w-]+)["']|([\w-]+) \()/.exec(line))))];

/** From a requirements file. */
export const pythonLibraries = (text: string | null): readonly string[] =>
  [...new Set((text ?? '').split('\n').flatMap((line) => named(distributions, /^\s*([\w.-]+(?:\[c\])?)\s*(?:[=<>~!;#[]|$)/i.exec(line))))];

const named = (table: Readonly<Record<string, string>>, match: RegExpExecArray | null): readonly string[] => {
  const name = (match?.[1] ?? match?.[2] ?? '').toLowerCase();
  const found = Object.hasOwn(table, name) ? table[name] : undefined;
  return found === undefined ? [] : [found];
};

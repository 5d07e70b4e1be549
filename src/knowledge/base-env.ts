import { officialName, type ImageReference } from './image-reference.js';

/** The names that an image's own ENV sets, in its releases of the last years; null for an image nobody knows. */
export const baseEnv = (reference: ImageReference): ReadonlySet<string> | null => {
  const name = officialName(reference) ?? reference.name;
  if (plain.has(name)) return none;
  const names = Object.hasOwn(catalogue, name) ? catalogue[name] : undefined;
  if (names === undefined) return null;
  const known = sets.get(name) ?? new Set(names.split(' '));
  sets.set(name, known);
  return known;
};

/** Whether some image sets the name: nobody can say then that an unknown one does not. */
export const someBaseSets = (name: string): boolean => (everywhere ??= new Set(Object.values(catalogue).flatMap((names) => names.split(' ')))).has(name);

const none: ReadonlySet<string> = new Set();
const sets = new Map<string, ReadonlySet<string>>();
let everywhere: ReadonlySet<string> | undefined;

/** Distributions that set nothing but PATH. */
const plain: ReadonlySet<string> = new Set([
  'alpine', 'busybox', 'debian', 'ubuntu', 'almalinux', 'rockylinux', 'amazonlinux', 'oraclelinux', 'centos', 'opensuse/leap', 'opensuse/tumbleweed',
]);

const java = 'JAVA_HOME JAVA_VERSION LANG LANGUAGE LC_ALL';
const php = 'PHPIZE_DEPS PHP_INI_DIR PHP_VERSION PHP_CFLAGS PHP_CPPFLAGS PHP_LDFLAGS PHP_URL PHP_ASC_URL PHP_SHA256 PHP_MD5 PHP_EXTRA_BUILD_DEPS '
  + 'PHP_EXTRA_CONFIGURE_ARGS GPG_KEYS APACHE_CONFDIR APACHE_ENVVARS';
const dotnet = 'APP_UID ASPNETCORE_HTTP_PORTS ASPNETCORE_URLS ASPNET_VERSION DOTNET_RUNNING_IN_CONTAINER DOTNET_VERSION DOTNET_SYSTEM_GLOBALIZATION_INVARIANT '
  + 'DOTNET_GENERATE_ASPNET_CERTIFICATE DOTNET_NOLOGO DOTNET_SDK_VERSION DOTNET_USE_POLLING_FILE_WATCHER NUGET_XMLDOC_MODE POWERSHELL_DISTRIBUTION_CHANNEL';

const catalogue: Readonly<Record<string, string>> = {
  node: 'NODE_VERSION YARN_VERSION',
  python: 'LANG GPG_KEY PYTHON_VERSION PYTHON_SHA256 PYTHON_PIP_VERSION PYTHON_SETUPTOOLS_VERSION PYTHON_GET_PIP_URL PYTHON_GET_PIP_SHA256',
  golang: 'GOLANG_VERSION GOTOOLCHAIN GOPATH',
  rust: 'RUSTUP_HOME CARGO_HOME RUST_VERSION',
  ruby: 'LANG RUBY_VERSION RUBY_MAJOR RUBY_DOWNLOAD_URL RUBY_DOWNLOAD_SHA256 GEM_HOME BUNDLE_SILENCE_ROOT_WARNING BUNDLE_APP_CONFIG BUNDLE_PATH BUNDLE_BIN',
  'eclipse-temurin': java,
  maven: `${java} MAVEN_HOME MAVEN_CONFIG MAVEN_VERSION USER_HOME_DIR`,
  gradle: `${java} GRADLE_HOME GRADLE_VERSION`,
  php,
  composer: `${php} COMPOSER_ALLOW_SUPERUSER COMPOSER_HOME COMPOSER_VERSION`,
  nginx: 'NGINX_VERSION NJS_VERSION NJS_RELEASE PKG_RELEASE DYNPKG_RELEASE ACME_VERSION',
  httpd: 'HTTPD_PREFIX HTTPD_VERSION HTTPD_SHA256 HTTPD_PATCHES',
  postgres: 'GOSU_VERSION LANG PG_MAJOR PG_VERSION PG_SHA256 DOCKER_PG_LLVM_DEPS PGDATA',
  fedora: 'DISTTAG FGC FBR container',
  archlinux: 'LANG',
  'mcr.microsoft.com/dotnet/runtime-deps': dotnet,
  'mcr.microsoft.com/dotnet/runtime': dotnet,
  'mcr.microsoft.com/dotnet/aspnet': dotnet,
  'mcr.microsoft.com/dotnet/sdk': dotnet,
};

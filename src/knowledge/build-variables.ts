/** Whether an ENV or ARG matters only while building (RULES, use-multi-stage-build): it stays behind in the builder. */
export const isBuildOnlyVariable = (name: string): boolean => names.has(name) || prefixes.some((prefix) => name.startsWith(prefix));

const names: ReadonlySet<string> = new Set([
  'GOPATH', 'GOFLAGS', 'GO111MODULE', 'GOSUMDB', 'GOTOOLCHAIN', 'GOCACHE', 'GOPROXY', 'GOPRIVATE', 'GOOS', 'GOARCH', 'GOAMD64', 'GOARM', 'GOARM64', 'RUSTFLAGS', 'BUNDLE_JOBS', 'CC', 'CXX', 'CFLAGS', 'CXXFLAGS', 'LDFLAGS',
  'MAKEFLAGS', 'DEBIAN_FRONTEND',
]);
const prefixes = [
  'CGO_', 'CARGO_', 'RUSTUP_', 'MAVEN_', 'GRADLE_', 'MVN_', 'npm_config_', 'NPM_', 'YARN_', 'PNPM_', 'PIP_', 'POETRY_', 'UV_', 'NUGET_',
  'DOTNET_CLI_',
];

/** What every build may be given and hands to every RUN, declared or not. */
export const isProxy = (name: string): boolean => /^(?:https?|ftp|no|all)_proxy$/i.test(name);

import { expect } from 'chai';
import { memoryContext } from '../../src/discover/memory-context.js';
import { crateBinaries } from '../../src/multistage/project/cargo.js';
import { hasInstallScripts, needsMoreThanManifest } from '../../src/multistage/project/composer-json.js';
import { csprojAt } from '../../src/multistage/project/csproj.js';
import { goPackageName, moduleName, needsCgo } from '../../src/multistage/project/go-module.js';
import { readJson } from '../../src/multistage/project/json.js';
import { gemLibraries, pythonLibraries } from '../../src/multistage/project/native-packages.js';
import { packageJsonIn, tscOutput } from '../../src/multistage/project/package-json.js';
import { readPom } from '../../src/multistage/project/pom.js';

/** Manifests are read with as little as it takes; what cannot be told is null. */
describe('what a project says about its build', () => {
  it('a Go module is called after the last element of its path, versions apart', () => {
    expect(moduleName('// c\nmodule example.org/shop/v3 // why\n\ngo 1.25\n')).to.equal('shop');
    expect(moduleName('module "tool"\n')).to.equal('tool');
    expect([moduleName('go 1.25\n'), moduleName(null)]).to.deep.equal([null, null]);
    expect(['./cmd/api', 'main.go', 'example.org/x/v2', './v2'].map(goPackageName)).to.deep.equal(['api', 'main', 'x', 'v2']);
  });

  it('Go needs C where a file imports it or a module is known to, and not for a test or a comment', () => {
    const project = (files: Record<string, string>) => memoryContext(files);
    expect(needsCgo(project({ 'a/b/c.go': 'package b\n\nimport "C"\n' }), '')).to.equal(true);
    expect(needsCgo(project({ 'go.mod': 'require github.com/mattn/go-sqlite3 v1.14.0\n' }), '')).to.equal(true);
    expect(needsCgo(project({ 'a_test.go': 'import "C"\n', 'b.go': '// import "C"\n', 'vendor/x/c.go': 'import "C"\n' }), '')).to.equal(false);
  });

  it('a crate makes what [[bin]] declares, else its package and src/bin', () => {
    const made = (files: Record<string, string>) => crateBinaries(memoryContext(files), '');
    expect(made({ 'Cargo.toml': '[package]\nname = "a"\n[dependencies]\nname = "no"\n[[bin]]\nname = "x"\n[[bin]]\n name="y"\n' })).to.deep.equal(['x', 'y']);
    expect(made({ 'Cargo.toml': '[package]\nversion = "1"\nname = "a"\n', 'src/main.rs': '', 'src/bin/tool.rs': '' })).to.deep.equal(['a', 'tool']);
    expect(made({ 'Cargo.toml': '[package]\nname = "a"\n', 'src/bin/tool.rs': '' })).to.deep.equal(['tool']);
    expect([made({ 'Cargo.toml': '[workspace]\nmembers = ["a"]\n' }), made({})]).to.deep.equal([null, null]);
  });

  it('a pom names its jar through its own properties and its parent, and no dependency does', () => {
    const pom = (inside: string) => readPom(`<?xml version="1.0"?><project a="b">${inside}</project>`);
    expect(pom('<artifactId>a</artifactId><version>1</version>')).to.deep.equal({ packaging: 'jar', fileName: 'a-1.jar' });
    expect(pom('<parent><version>7</version></parent><!-- <version>8</version> --><artifactId>a</artifactId><packaging>war</packaging>'))
      .to.deep.equal({ packaging: 'war', fileName: 'a-7.war' });
    expect(pom('<artifactId>a</artifactId><build><plugins><x/></plugins><finalName>${project.artifactId}-${n}</finalName></build><properties><n>2</n></properties>'))
      .to.deep.equal({ packaging: 'jar', fileName: 'a-2.jar' });
    expect(pom('<artifactId>a</artifactId><version>${revision}</version>')?.fileName).to.equal(null);
    expect(pom('<artifactId>a</artifactId><version>${a}${a}</version><properties><a>${b}${b}</a><b>${a}${a}</b></properties>')?.fileName).to.equal(null);
    expect(pom('<dependencies><dependency><artifactId>x</artifactId></dependency></dependencies>')).to.equal(null);
  });

  it('JSON may have comments and trailing commas, and strings keep what looks like them', () => {
    expect(readJson('\uFEFF{ // c\n "a": "//x", /* , */ "b": [1, 2,], "c": "/*\\"*/",\n}')).to.deep.equal({ a: '//x', b: [1, 2], c: '/*"*/' });
    expect([readJson('{'), readJson(null), readJson('/* never closed'), readJson('"never closed')]).to.deep.equal([undefined, undefined, undefined, undefined]);
  });

  it('tsc writes where tsconfig or what it extends says', () => {
    const output = (files: Record<string, string>) => tscOutput(memoryContext(files), '');
    expect(output({ 'tsconfig.json': '{"compilerOptions":{"outDir":"./out/","rootDir":"./src"}}' })).to.deep.equal({ outDir: 'out', rootDir: 'src' });
    expect(output({ 'tsconfig.json': '{"extends":"./base"}', 'base.json': '{"compilerOptions":{"outDir":"b"}}' })).to.deep.equal({ outDir: 'b', rootDir: null });
    expect([output({ 'tsconfig.json': '{"extends":"./tsconfig.json"}' }), output({ 'tsconfig.json': '{}' }), output({})]).to.deep.equal([null, null, null]);
  });

  it('a package.json is read for scripts, dependencies and workspaces', () => {
    const manifest = packageJsonIn(memoryContext({ 'package.json': '{"scripts":{"build":"tsc"},"devDependencies":{"x":"1"},"workspaces":["a"]}' }), '');
    expect([manifest?.scripts('build'), manifest?.scripts('toString'), manifest?.devDependencies, manifest?.dependencies, manifest?.hasWorkspaces])
      .to.deep.equal(['tsc', null, ['x'], [], true]);
    expect(packageJsonIn(memoryContext({ 'package.json': '[' }), '')).to.equal(null);
  });

  it('a .NET project is called after its file, unless it says otherwise; of two nobody knows which', () => {
    const web = '<Project Sdk="Microsoft.NET.Sdk.Web"><PropertyGroup><TargetFramework>net9.0</TargetFramework></PropertyGroup></Project>';
    expect(csprojAt(memoryContext({ 'Api/Api.csproj': web }), 'Api')).to.deep.equal({ folder: 'Api', assembly: 'Api', isWeb: true, framework: 'net9.0', brings: 'nothing' });
    const aot = '<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><AssemblyName>t</AssemblyName><PublishAot>True</PublishAot></PropertyGroup></Project>';
    expect(csprojAt(memoryContext({ 'T.fsproj': aot }), '')).to.deep.equal({ folder: '.', assembly: 't', isWeb: false, framework: null, brings: 'runtime' });
    expect(csprojAt(memoryContext({ 'A.csproj': web, 'B.csproj': web }), '')).to.equal(null);
  });

  it('composer needs the sources for a classmap and for packages that lie in folders', () => {
    expect(needsMoreThanManifest('{"autoload":{"classmap":["db"]}}')).to.contain('classmap');
    expect(needsMoreThanManifest('{"repositories":{"a":{"type":"path","url":"x"}}}')).to.contain('folders');
    expect(needsMoreThanManifest('{"repositories":[{"type":"vcs"}],"autoload":{"psr-4":{"A":"src"},"classmap":[]}}')).to.equal(null);
    expect([hasInstallScripts('{"scripts":{"post-autoload-dump":"x"}}'), hasInstallScripts('{"scripts":{"test":"x"}}')]).to.deep.equal([true, false]);
  });

  it('gems and Python packages that link a library are known by name, wheels are not', () => {
    expect(gemLibraries("gem 'pg', '~> 1'\n    mysql2 (0.5.6)\ngem \"pgvector\"\n")).to.deep.equal(['libpq-dev', 'default-libmysqlclient-dev']);
    expect(pythonLibraries('psycopg2==2.9\npsycopg2-binary==2.9\nPsycopg[c]>=3\nmysqlclient # x\n')).to.deep.equal(['libpq-dev', 'default-libmysqlclient-dev']);
  });
});

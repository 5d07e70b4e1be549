import { expect } from 'chai';
import { debugBuild, isReleaseBuild } from '../../src/knowledge/debug-builds.js';
import { goFlag, goPackages, hasGoFlag } from '../../src/knowledge/go-flags.js';
import { said } from './said.js';

describe('knowledge/debug-builds', () => {
  it('knows what is built for debugging', () => {
    const cases: Readonly<Record<string, string | null>> = {
      'cargo build': '--release', 'cargo +nightly b --locked': '--release', 'cargo build --release': null, 'cargo build -r': null, 'cargo build --profile dist': null,
      'cargo test': null, 'cargo install --path .': null,
      'dotnet publish -c Debug': '-c Release', 'dotnet build --configuration=debug': '-c Release', 'dotnet build -p:Configuration=Debug': '-c Release',
      'dotnet publish -c Release': null, 'dotnet publish -c $C': null, 'dotnet publish': null, 'dotnet run -c Debug': null,
      'cmake ..': '-DCMAKE_BUILD_TYPE=Release', 'cmake -DCMAKE_BUILD_TYPE=Debug ..': '-DCMAKE_BUILD_TYPE=Release', 'cmake -DCMAKE_BUILD_TYPE=RelWithDebInfo ..': null,
      'cmake -D CMAKE_BUILD_TYPE=Release ..': null, 'cmake -DCMAKE_BUILD_TYPE=$T ..': null, 'cmake --build .': null, 'cmake --install .': null, 'cmake -E env x': null,
      'cmake --preset x': null, 'cmake -P a.cmake': null, 'cmake --help-module x': null, 'cmake -DCMAKE_TOOLCHAIN_FILE=x ..': null, 'cmake': null,
      'go build "-gcflags=all=-N -l" .': 'no -gcflags', 'go build .': null, 'go build -gcflags=-m .': null,
      'ng build --configuration development': '--configuration production', 'npx ng build -c development': '--configuration production', 'ng build': null,
      'flutter build web --debug': '--release', 'flutter build web': null, 'make': null,
    };
    for (const [line, expected] of Object.entries(cases)) expect(debugBuild(said(line), 8)?.flag ?? null, line).to.equal(expected);
    expect(debugBuild(said('dotnet publish'), 7)?.flag).to.equal('-c Release');
    expect(debugBuild(said('dotnet publish'), null)).to.equal(null);
  });

  it('knows what is built for use', () => {
    for (const line of ['cargo build -r', 'cargo install x', 'dotnet publish', 'dotnet publish -c Release', 'cmake --build . --config Release']) {
      expect(isReleaseBuild(said(line), 8), line).to.equal(true);
    }
    for (const line of ['cargo build', 'dotnet build', 'dotnet publish -c Debug', 'cmake --build .', 'make']) expect(isReleaseBuild(said(line), 8), line).to.equal(false);
    expect(isReleaseBuild(said('dotnet publish'), 6)).to.equal(false);
  });
});

describe('knowledge/go-flags', () => {
  it('finds the value of a flag, with one dash or two, glued or not; the last one counts', () => {
    const value = (line: string): string | null => {
      const command = said(line);
      const found = goFlag(command, 'ldflags');
      return found && (command.args[found.index]?.text.slice(found.from) ?? '');
    };
    expect(value('go build -ldflags=-s .')).to.equal('-s');
    expect(value('go build --ldflags "-s -w" .')).to.equal('"-s -w"');
    expect(value('go build -ldflags=-s -ldflags=-w .')).to.equal('-w');
    expect(value('go build -ldflags')).to.equal(null);
    expect(value('go build -o ldflags .')).to.equal(null);
    expect(hasGoFlag(said('go build -race .'), 'race')).to.equal(true);
    expect(hasGoFlag(said('go build ./race'), 'race')).to.equal(false);
  });

  it('finds the packages', () => {
    expect(goPackages(said('go build -o /a -tags netgo -v --mod=vendor ./cmd/a .'))).to.deep.equal(['./cmd/a', '.']);
    expect(goPackages(said('go install'))).to.deep.equal([]);
  });
});

import { expect } from 'chai';
import { runtimeCounterpart } from '../../src/knowledge/runtime-counterparts.js';
import { ref } from './said.js';

const runtime = (image: string, listens = true): string | undefined => runtimeCounterpart(ref(image), { listens, shell: true })?.runtime;
const uses = (image: string, name: string, ...args: readonly string[]): boolean | undefined =>
  runtimeCounterpart(ref(image), { listens: true, shell: true })?.uses({ name, args: args.map((text) => ({ value: text, text })), flags: [] });

describe('knowledge/runtime-counterparts', () => {
  for (const [image, wanted] of [
    ['eclipse-temurin:21', 'eclipse-temurin:21-jre'], ['eclipse-temurin:21-alpine', 'eclipse-temurin:21-jre-alpine'], ['eclipse-temurin:8u412-b08-jdk-jammy', 'eclipse-temurin:8u412-b08-jre-jammy'],
    ['maven:3.9-eclipse-temurin-21-alpine', 'eclipse-temurin:21-jre-alpine'], ['gradle:8-jdk17', 'eclipse-temurin:17-jre'], ['amazoncorretto:21', 'eclipse-temurin:21-jre'],
    ['mcr.microsoft.com/dotnet/sdk:10.0-alpine', 'mcr.microsoft.com/dotnet/aspnet:10.0-alpine'], ['nvidia/cuda:12.4.1-devel-ubuntu22.04', 'nvidia/cuda:12.4.1-runtime-ubuntu22.04'],
    ['buildpack-deps:noble', 'ubuntu:noble'], ['swift:6.2-noble', 'swift:6.2-noble-slim'], ['golang:1.26', 'debian:trixie-slim'],
  ] as const) it(`${image} has ${wanted} beside it`, () => expect(runtime(image)).to.equal(wanted));

  it('knows what is no kit, or one nobody can tell the runtime of', () => {
    for (const image of ['eclipse-temurin:21-jre', 'amazoncorretto:21-al2023-headless', 'maven:3.6-ibmjava', 'eclipse-temurin:14', 'eclipse-temurin:21-jdk-nanoserver', 'nvidia/cuda:12.4.1-base-ubuntu22.04',
      'buildpack-deps:sid', 'node:24', 'acme/golang:1']) expect(runtime(image), image).to.equal(undefined);
  });

  it('takes the smaller .NET runtime for what serves nothing', () => {
    expect(runtime('mcr.microsoft.com/dotnet/sdk:10.0', false)).to.equal('mcr.microsoft.com/dotnet/runtime:10.0');
  });

  it('tells what needs the kit', () => {
    expect([uses('eclipse-temurin:21', 'jcmd'), uses('eclipse-temurin:21', 'java', '-jar', 'a.jar')]).to.deep.equal([true, false]);
    const sdk = 'mcr.microsoft.com/dotnet/sdk:10.0';
    expect([uses(sdk, 'dotnet', 'run'), uses(sdk, 'dotnet', 'A.dll'), uses(sdk, 'dotnet', 'exec'), uses(sdk, 'pwsh'), uses(sdk, 'curl')]).to.deep.equal([true, false, false, true, false]);
    expect([uses('golang:1.26', 'go', 'test'), uses('golang:1.26', 'curl')]).to.deep.equal([true, false]);
  });
});

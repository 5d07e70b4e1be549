import { expect } from 'chai';
import { newestWithin } from '../../src/knowledge/eol.js';
import { cyclesNamedBy, successorOf } from '../../src/knowledge/image-cycles.js';
import { ref } from './said.js';

const said = (image: string): readonly string[] => cyclesNamedBy(ref(image)).map((each) => each.said);

describe('knowledge/image-cycles', () => {
  for (const [image, ...wanted] of [
    ['node:18-alpine', 'Node.js 18'], ['node:24-alpine3.23', 'Node.js 24', 'Alpine 3.23'], ['python:3.8.20-slim-bullseye', 'Python 3.8', 'Debian 11 (bullseye)'],
    ['debian:11.3-slim', 'Debian 11 (bullseye)'], ['debian:bullseye-20240101', 'Debian 11 (bullseye)'], ['ubuntu:20.04', 'Ubuntu 20.04'], ['ubuntu:focal', 'Ubuntu 20.04'],
    ['traefik:v2.11', 'Traefik 2.11'], ['python:2', 'Python 2.7'], ['eclipse-temurin:8u392-b08-jre', 'Java 8'], ['amazoncorretto:17-al2023', 'Corretto 17', 'Amazon Linux 2023'],
    ['arm32v7/node:16', 'Node.js 16'], ['quay.io/centos/centos:stream9', 'CentOS Stream 9'], ['centos:centos7', 'CentOS 7'],
    ['acme/web:1-ubuntu22.04', 'Ubuntu 22.04'], ['registry.access.redhat.com/ubi8/ubi-minimal:latest', 'Red Hat Enterprise Linux 8'],
    ['mcr.microsoft.com/dotnet/sdk:8.0.404-noble', '.NET 8', 'Ubuntu 24.04'],
    ['gcr.io/distroless/static-debian12:nonroot', 'distroless static-debian12'], ['gcr.io/distroless/java21-debian12', 'distroless java-debian12'], ['gcr.io/distroless/base-debian10', 'Debian 10 (buster)'],
    ['node'], ['node:lts'], ['node:latest'], ['debian:stable'], ['openjdk:11'], ['mcr.microsoft.com/dotnet/aspire-dashboard:9.0'], ['acme/alpinelike:3.1'],
  ] as const) {
    it(`${image} says ${wanted.length === 0 ? 'nothing' : wanted.join(' and ')}`, () => expect(said(image)).to.deep.equal(wanted));
  }

  it('says whether it is in the name or in the tag', () => {
    expect(cyclesNamedBy(ref('node:18')).map(({ where }) => where)).to.deep.equal(['tag']);
    expect(cyclesNamedBy(ref('gcr.io/distroless/cc-debian12')).map(({ where }) => where)).to.deep.equal(['name']);
  });

  it('names what to move to', () => {
    const successor = (image: string): (string | null)[] => cyclesNamedBy(ref(image)).map(({ cycle }) => successorOf(cycle, '2026-11-20'));
    expect(successor('python:3.8-bullseye')).to.deep.equal(['Python 3.14', 'Debian 13 (trixie)']);
    expect(successor('gcr.io/distroless/cc-debian12')).to.deep.equal(['distroless cc-debian13']);
    expect(successor('centos:7')).to.deep.equal([null]);
  });

  it('takes a short version for the newest of its kind', () => {
    expect([newestWithin('python', '3')?.cycle, newestWithin('python', '3.1')?.cycle, newestWithin('node', '18')?.cycle]).to.deep.equal(['3.14', undefined, undefined]);
  });
});

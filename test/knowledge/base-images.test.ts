import { expect } from 'chai';
import { approximateSize, baseImage, baseImageSize } from '../../src/knowledge/base-images.js';
import { ref } from './said.js';

const size = (compressedMB: number | null, uncompressedMB: number | null = null) => ({ compressedMB, uncompressedMB });

describe('knowledge/base-images', () => {
  // Read by eye in shared/data/base-images.json.
  const measured: readonly (readonly [string, ReturnType<typeof size> | null])[] = [
    ['alpine:3.24', size(3.8)],
    ['debian:bookworm-slim', size(28.2)],
    ['node:24-alpine3.24', size(61.6, 166.85)],
    ['node:22-trixie-slim', size(null, 231.41)],
    ['golang:1.27-trixie', size(316.2)],
    ['mcr.microsoft.com/dotnet/aspnet:9.0-noble-chiseled', size(null, 110.6)],
    ['nvidia/cuda:9.0-cudnn7-devel-ubuntu16.04', size(null, 2584)],
    ['gcr.io/distroless/static:nonroot', size(null, 2.43)],
    ['python:3.13-slim-trixie', size(43, 118.06)],
  ];
  for (const [text, expected] of measured) it(text, () => {
    expect(baseImageSize(ref(text))).to.deep.equal(expected);
  });

  it('follows aliases, and latest where no tag is given', () => {
    expect(baseImageSize(ref('node:24'))).to.deep.equal(size(409.8));
    expect(baseImageSize(ref('python:3.13-slim'))).to.deep.equal(size(43, 118.06));
    expect(baseImageSize(ref('node'))).to.deep.equal(size(443.6, 1240));
    expect(baseImageSize(ref('node:latest'))).to.deep.equal(size(443.6, 1240));
    expect(baseImageSize(ref('public.ecr.aws/docker/library/debian:12'))).to.deep.equal(size(48.5));
  });

  it('knows no size of what was not measured', () => {
    for (const text of ['node:22', 'acme/node:24', 'ghcr.io/node:24', 'gcr.io/distroless/static-debian13', 'node@sha256:ab',
      'constructor', 'toString:1']) {
      expect(baseImageSize(ref(text)), text).to.equal(null);
    }
  });

  it('tells what an image is', () => {
    expect(baseImage(ref('gcr.io/distroless/static:nonroot')))
      .to.include({ os: null, libc: 'none', shell: false, packageManager: 'none', user: 'nonroot', flavour: 'distroless' });
    expect(baseImage(ref('busybox:1.38.0-musl'))).to.include({ os: 'busybox', libc: 'musl', shell: true, packageManager: 'none' });
    expect(baseImage(ref('node:18-slim'))).to.include({ os: null, libc: null, shell: null, packageManager: null, user: 'root' });
    expect(baseImage(ref('mcr.microsoft.com/dotnet/runtime:8.0-jammy-chiseled'))).to.include({ shell: false, libc: 'glibc' });
    expect(baseImage(ref('postgres:alpine'))?.tags).to.deep.equal(['alpine', '18-alpine', '18-alpine3.24', 'alpine3.24']);
  });

  it('takes the nearest tag of the same release for an estimate', () => {
    expect(approximateSize(ref('python:3.13.2-slim'))).to.deep.equal(size(43, 118.06));
    expect(approximateSize(ref('node:24.3.0'))).to.deep.equal(size(409.8));
    expect(approximateSize(ref('node:22'))).to.deep.equal(size(438.9)); // 22-trixie
    expect(approximateSize(ref('node:22-alpine'))).to.deep.equal(size(60.6)); // 22-alpine3.23
    expect(approximateSize(ref('node:22-trixie-slim'))).to.deep.equal(size(79.9, 231.41)); // pulled like 22-slim
    expect(approximateSize(ref('mcr.microsoft.com/dotnet/aspnet:8.0.11-alpine'))).to.deep.equal(size(null, 106.9));
  });

  it('does not take another release for one', () => {
    for (const text of ['python:3.9', 'python:3.9.2-slim', 'node:16', 'golang:1.22-alpine', 'python:3.13-windowsservercore']) {
      expect(approximateSize(ref(text)), text).to.equal(null);
    }
  });
});

import { expect } from 'chai';
import { readPragma } from '../../src/engine/pragma.js';

/** The form and the names a comment is read as, and each name must stand where it says. */
const read = (comment: string): string => {
  const pragma = readPragma(comment, 100);
  if (!pragma) return 'none';
  for (const { name, span } of pragma.names) {
    const there = comment.slice(span.start - 100, span.end - 100);
    if (pragma.tool !== 'trivy') expect(there).to.equal(name);
  }
  return [`${pragma.form}:`, ...pragma.names.map(({ name }) => name)].join(' ');
};

const cases: readonly (readonly [string, string])[] = [
  ['# imglint ignore=a', 'imglint ignore: a'],
  ['#imglint ignore = a,b , c d -- because, of x', 'imglint ignore: a b c d'],
  ['# imglint ignore=layers/* # because', 'imglint ignore: layers/*'],
  ['# imglint ignore-file=DL3007', 'imglint ignore-file: DL3007'],
  ['# imglint ignore-stage=a', 'imglint ignore-stage: a'],
  ['# imglint disable', 'imglint disable:'],
  ['# imglint disable -- generated', 'imglint disable:'],
  ['# imglint disable=a b', 'imglint disable: a b'],
  ['# imglint enable\r', 'imglint enable:'],
  ['# imglint disables', 'none'],
  ['# imglint disable the moon', 'none'],
  ['# imglint ignore', 'none'],
  ['# imglint ignore=', 'none'],
  ['# imglint ignore= -- why', 'none'],
  ['# imglint ignores=a', 'none'],
  ['# see imglint ignore=a', 'none'],
  ['# imglint', 'none'],

  ['# hadolint ignore=DL3007', 'hadolint ignore: DL3007'],
  ['#hadolint ignore = DL3007 , SC2086 # why', 'hadolint ignore: DL3007 SC2086'],
  ['# hadolint global ignore=DL3007', 'hadolint global ignore: DL3007'],
  ['# hadolint  stage  ignore=DL3007', 'hadolint stage ignore: DL3007'],
  ['# hadolint ignore=DL3007 why', 'none'],
  ['# hadolint ignore=DL3007 DL3008', 'none'],
  ['# hadolint ignore=DL3007,', 'none'],
  ['# hadolint ignore=dl3007', 'none'],
  ['# hadolint ignore=no-latest-tag', 'none'],
  ['# hadolint global stage ignore=DL3007', 'none'],
  ['# hadolint shell=bash', 'none'],

  ['# check=skip=StageNameCasing', 'check=skip: StageNameCasing'],
  ['# Check = skip=A,B;error=true // why', 'check=skip: A B'],
  ['# check=skip=A, B', 'check=skip: A'],
  ['# check=experimental=A;skip=B', 'check=skip: B'],
  ['# check=skip=A;skip=B', 'check=skip: B'],
  ['# check=skip=A;error=1;skip=B;C', 'check=skip: B;C'],
  ['# check=skip=A;error=maybe', 'check=skip:'],
  ['# check=skip=A;', 'check=skip:'],
  ['# check=SKIP=A', 'check=skip:'],

  ['#trivy:ignore:DS-0002', 'trivy:ignore: DS-0002'],
  ['# trivy:ignore:AVD-DS-0002 because', 'trivy:ignore: DS-0002'],
  ['#trivy:ignore:DS002', 'trivy:ignore: DS-0002'],
  ['#trivy:ignore:AVD-AWS-0001', 'none'],
  ['#checkov:skip=CKV_DOCKER_2:reason', 'checkov:skip: CKV_DOCKER_2'],
  ['#checkov:skip=CKV_AWS_2', 'none'],
];

describe('pragma', () => {
  for (const [comment, expected] of cases) {
    it(JSON.stringify(comment), () => expect(read(comment)).to.equal(expected));
  }
});

import { expect } from 'chai';
import { deprecation } from '../../src/knowledge/deprecated-images.js';
import { ref } from './said.js';

describe('knowledge/deprecated-images', () => {
  it('keeps the Java release, and Alpine', () => {
    const successor = (tag: string): string | null | undefined => deprecation(ref(`openjdk:${tag}`))?.successor;
    expect(successor('8-jre-alpine')).to.equal('eclipse-temurin:8-jre-alpine');
    expect(successor('11.0.11-jre-slim-buster')).to.equal('eclipse-temurin:11-jre');
    expect(successor('17-slim')).to.equal('eclipse-temurin:17-jdk');
    // Nobody built that one.
    expect(successor('14-jdk')).to.equal('eclipse-temurin');
    expect(deprecation(ref('openjdk'))?.successor).to.equal('eclipse-temurin');
    expect(deprecation(ref('openjdk:26-ea-jdk'))).to.equal(null);
  });

  it('moves what is the same elsewhere', () => {
    expect(deprecation(ref('adoptopenjdk:11-jre-hotspot'))?.moved).to.deep.equal({ name: 'eclipse-temurin', tag: '11-jre' });
    expect(deprecation(ref('adoptopenjdk'))?.moved).to.deep.equal({ name: 'eclipse-temurin', tag: null });
    expect(deprecation(ref('k8s.gcr.io/a/b:1'))?.moved).to.deep.equal({ name: 'registry.k8s.io/a/b', tag: '1' });
    for (const image of ['adoptopenjdk:14-jre', 'adoptopenjdk:11-jre-openj9', 'adoptopenjdk:11.0.11_9-jre', 'public.ecr.aws/docker/library/jenkins:2', 'centos:7']) {
      expect(deprecation(ref(image))?.moved, image).to.equal(undefined);
    }
  });

  it('leaves all others alone', () => {
    for (const image of ['node:24', 'acme/openjdk:8', 'jenkins/jenkins:2', 'registry.k8s.io/pause:3', 'constructor']) expect(deprecation(ref(image)), image).to.equal(null);
  });
});

import { labelsOf } from '../../src/dockerfile/labels.js';
import { defineRule } from '../../src/engine/rule.js';
import { shown } from '../../src/text/shown.js';

export default defineRule({
  id: 'valid-label-key', aliases: ['DL3048'], presets: ['recommended', 'hadolint'], severity: 'style', severityIn: { recommended: 'info' },
  needs: ['dockerfile'],
  about: { instructions: ['LABEL'] },
  summary: 'A label with a name that labels have not',
  rationale: 'Docker keeps label names to lower-case letters, digits and single dots and hyphens, so that one thing has one name; whoever filters for the right one misses this one.',
  messages: {
    capitals: 'the label {label} has capitals, and tools look for lower case; write {lower}',
    malformed: 'the label {label} is no name that Docker has for one; begin with a letter, end with a letter or digit, and part them with single . - _ or /',
    reserved: 'labels that begin with {prefix} are for Docker itself; begin {label} with a domain of your own',
  },
  options: { allow: { doc: 'Names that some tool wants as they are.', default: [] } },
  examples: [
    { before: 'FROM alpine:3.23\nLABEL Version=1.2', after: 'FROM alpine:3.23\nLABEL version=1.2' },
    { before: 'FROM alpine:3.23\nLABEL 1st=x', after: 'FROM alpine:3.23\nLABEL first=x' },
  ],
}, function* ({ dockerfile, as, options: { allow } }) {
  const isStandard = (key: string): boolean => as !== 'hadolint' && key.startsWith('org.opencontainers.');
  for (const { pair, key } of labelsOf(dockerfile)) {
    if (allow.includes(key) || isStandard(key)) continue;
    const [at, label] = [pair.key.span, shown(key)];
    const prefix = reserved.find((each) => key.startsWith(each));
    if (prefix !== undefined) yield { message: 'reserved', data: { label, prefix }, at };
    else if (isWellFormed(key)) continue;
    else if (isWellFormed(key.toLowerCase())) yield { message: 'capitals', data: { label, lower: key.toLowerCase() }, at };
    else yield { message: 'malformed', data: { label }, at };
  }
});

const reserved = ['com.docker.', 'io.docker.', 'org.dockerproject.'];

const isWellFormed = (key: string): boolean => /^[a-z](?:[0-9a-z._/-]*[a-z0-9])?$/.test(key) && !key.includes('..') && !key.includes('--');

import { existsSync, readdirSync } from 'node:fs';
import { expect } from 'chai';
import type { AnyRule } from '../src/engine/rule.js';
import { forms, imageFindings, worded, type ImageCase } from './harness/image-case.js';
import { allRules } from './harness/run-rule.js';

/** Every rule about images against the cases of `fixtures/rules/<id>/*.ts`, each image in every form in which it can be handed over. */
const cases = await Promise.all(allRules.filter(({ meta }) => meta.needs.includes('image')).map(async (rule) => {
  const folder = new URL(`../fixtures/rules/${rule.meta.id}/`, import.meta.url);
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.ts')).sort() : [];
  return { rule, fixtures: await Promise.all(names.map(async (name) => ({ name, fixture: (await import(new URL(name, folder).href) as { default: ImageCase }).default }))) };
}));

for (const { rule, fixtures } of cases) {
  describe(rule.meta.id, () => {
    it('has an image it flags and one it leaves alone', () => {
      expect(fixtures.filter(({ fixture }) => fixture.says.length > 0).length).to.be.within(1, fixtures.length - 1);
    });

    const seen = new Set<string>();
    for (const { name, fixture } of fixtures) {
      for (const form of fixture.forms ?? (Buffer.isBuffer(fixture.image) ? forms.slice(0, 1) : forms)) {
        it(`${name}, as a ${form}`, async () => {
          const findings = await imageFindings(rule, fixture, form);
          for (const { message } of findings) seen.add(message);
          expect(worded(findings, fixture.dockerfile)).to.deep.equal(fixture.says);
        });
      }
    }

    it('says in them every message it has', () => expect([...seen]).to.have.members(messagesOf(rule)));
  });
}

const messagesOf = ({ meta }: AnyRule): readonly string[] => Object.keys(meta.messages);

import { expect } from 'chai';
import { parse } from '../src/dockerfile/parse.js';
import { lint } from '../src/engine/lint.js';
import { modelsOf } from '../src/engine/models.js';
import { allNames, everything } from './harness/run-rule.js';

const many = (count: number, each: (index: number) => string): string => Array.from({ length: count }, (_, index) => each(index)).join('');
const base = 'FROM debian:12\n';

/** Far more of everything than anybody writes: no rule may stop, whatever it takes for its own. */
const files: Readonly<Record<string, string>> = {
  'a stage on a stage, 5,000 times, each with something to do': `FROM debian:12 AS s0\n${many(5000, (i) => `FROM s${String(i)} AS s${String(i + 1)}\nRUN apt-get install -y curl\nUSER u${String(i)}\n`)}`,
  'a stage on a stage, 20,000 times': `FROM debian:12 AS s0\n${many(20_000, (i) => `FROM s${String(i)} AS s${String(i + 1)}\n`)}RUN npm ci\nCMD node a.js\n`,
  '5,000 copies': `${base}${many(5000, (i) => `COPY a${String(i)} b${String(i)}/\n`)}RUN chown -R app . && rm -rf b1\n`,
  'a folder in a folder, 20,000 times': `${base}${many(20_000, (i) => `WORKDIR d${String(i)}\n`)}COPY . .\nRUN make\n`,
  'one RUN with 20,000 commands': `${base}RUN true${many(20_000, (i) => ` && \\\n  mkdir /a${String(i)}`)}\n`,
  'one RUN with 2,000 packages': `${base}RUN apt-get install ${many(2000, (i) => `lib${String((i * 7919) % 2000)}-dev `)}\n`,
  'a variable that is made of the one before, 5,000 times': `${base}${many(5000, (i) => `ENV A${String(i + 1)}=$A${String(i)}$A${String(i)}\n`)}RUN echo $A5000\n`,
  'brackets in brackets': `${base}RUN ${'('.repeat(5000)}a${')'.repeat(5000)}\nRUN ${'if a; then '.repeat(5000)}b${'; fi'.repeat(5000)}\nRUN echo ${'$('.repeat(5000)}a${')'.repeat(5000)}\nENV A=${'${A:-'.repeat(5000)}${'}'.repeat(5000)}\nCMD ${'['.repeat(5000)}\n`,
  '10,000 triggers': `${base}${many(10_000, (i) => `ONBUILD COPY a${String(i)} .\n`)}`,
};

describe('of what nobody would write', () => {
  for (const [what, text] of Object.entries(files)) {
    it(`${what}: no rule stops`, () => {
      expect(lint(modelsOf(parse(text), null), everything, allNames).crashes).to.deep.equal([]);
    }).timeout(60_000);
  }
});

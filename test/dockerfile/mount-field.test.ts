import { expect } from 'chai';
import { mountFieldAt } from '../../src/dockerfile/mount-field.js';
import { mountsOf } from '../../src/dockerfile/mount.js';
import { parse } from '../../src/dockerfile/parse.js';

describe('mountFieldAt', () => {
  for (const [mount, wanted] of [
    ['from=a,target=/x', 'a'], ['target=/from=b,from=a', 'a'], ['\\"from=a,b\\",target=/x', 'a,b'], ['FROM=a', 'a'],
    ['from=a,from=b', 'b'], ['from=b,\\"source=x,from=c\\"', 'b'], ['"from=a",target=/x', 'a'], ['target=/x', null], ['from=', null], ['from=a\\\n  b', 'a'],
  ] as const) {
    it(mount.replaceAll('\n', '⏎'), () => {
      const text = `FROM scratch\nRUN --mount=${mount} true\n`;
      const [found] = parse(text).instructions.flatMap(mountsOf);
      const at = found === undefined ? null : mountFieldAt(found, 'from');
      expect(at && text.slice(at.start, at.end)).to.equal(wanted);
    });
  }
});

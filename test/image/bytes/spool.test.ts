import { join } from 'node:path';
import { expect } from 'chai';
import { Spool } from '../../../src/image/bytes/spool.js';
import { UsageError } from '../../../src/errors.js';

describe('a spool', () => {
  it('says in one line that there is no place for it', () => {
    const { TMPDIR } = process.env;
    const nowhere = join('/', 'not', 'there');
    process.env['TMPDIR'] = nowhere;
    try {
      expect(() => new Spool('app\n.tar')).to.throw(UsageError, new RegExp(`^app\\S*\\.tar: it cannot be kept in ${nowhere} while it is read: no such file or folder; TMPDIR names another folder$`));
    } finally {
      if (TMPDIR === undefined) delete process.env['TMPDIR'];
      else process.env['TMPDIR'] = TMPDIR;
    }
  });
});

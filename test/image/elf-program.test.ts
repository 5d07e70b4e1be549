import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { execPath } from 'node:process';
import fc from 'fast-check';
import { readElf } from '../../src/image/elf.js';
import { elf, machines } from './elf-program.js';

describe('readElf', () => {
  it('knows the machine and the loader, whichever way the numbers are written', () => {
    expect(readElf(elf(machines.amd64, '/lib64/ld-linux-x86-64.so.2'))).to.deep.equal({ architecture: 'amd64', interpreter: '/lib64/ld-linux-x86-64.so.2' });
    expect(readElf(elf(machines.s390, '/lib/ld64.so.1', { little: false }))).to.deep.equal({ architecture: 's390x', interpreter: '/lib/ld64.so.1' });
    expect(readElf(elf(machines.i386, '/lib/ld-linux.so.2', { wide: false }))).to.deep.equal({ architecture: '386', interpreter: '/lib/ld-linux.so.2' });
    expect(readElf(elf(21, null, { little: false }))).to.deep.equal({ architecture: 'ppc64', interpreter: null });
  });

  it('reads the program that runs this test', function () {
    const head = readFileSync(execPath).subarray(0, 1024);
    if (head.toString('latin1', 1, 4) !== 'ELF') return;
    const goArch: Record<string, string> = { x64: 'amd64', ia32: '386' };
    expect(readElf(head)).to.deep.include({ architecture: goArch[process.arch] ?? process.arch });
    expect(readElf(head)?.interpreter).to.match(/^\/lib\S*\/ld-/);
  });

  it('says nothing of what is none', () => {
    for (const head of [Buffer.alloc(0), Buffer.from('#!/bin/sh'), Buffer.alloc(64), elf(machines.amd64).subarray(0, 63)]) expect(readElf(head)).to.equal(null);
  });

  it('never reads beyond the head', () => {
    fc.assert(fc.property(fc.uint8Array({ minLength: 64, maxLength: 300 }), fc.nat(300), (noise, at) => {
      const head = elf(machines.amd64, '/lib/ld');
      head.set(noise.subarray(0, Math.max(0, head.length - at)), Math.min(at, head.length));
      readElf(head);
      readElf(Buffer.concat([Buffer.from('\x7fELF\x02\x01', 'latin1'), Buffer.from(noise)]));
    }));
  });
});

import { expect } from 'chai';
import fc from 'fast-check';
import { mountsOf } from '../../src/dockerfile/mount.js';
import { parse } from '../../src/dockerfile/parse.js';

const run = (flags: string) => parse(`FROM x\nRUN ${flags} x\n`).instructions[1];
const mounts = (flags: string) => {
  const instruction = run(flags);
  return instruction === undefined ? [] : mountsOf(instruction).map(({ value: _, ...mount }) => mount);
};
const refused = (mount: string) => run(`--mount=${mount}`)?.errors.map(({ message }) => message) ?? [];
const none = { type: 'bind', target: null, source: null, from: null, id: null, env: null };

describe('mountsOf', () => {
  it('folds synonyms and the case of keys and types', () => {
    expect(mounts('--mount=TYPE=Cache,DST=/a,src=b,id=c')).to.deep.equal([{ ...none, type: 'cache', target: '/a', source: 'b', id: 'c' }]);
    expect(mounts('--mount=destination=/a,from=B')).to.deep.equal([{ ...none, target: '/a', from: 'B' }]);
    expect(mounts('--mount=type=secret,id=a,env=B')).to.deep.equal([{ ...none, type: 'secret', id: 'a', env: 'B' }]);
  });

  it('takes the last of several, whatever they are called', () => {
    expect(mounts('--mount=target=/a,dst=/b')).to.deep.equal([{ ...none, target: '/b' }]);
    expect(mounts('--mount=dst=/b,target=/a')).to.deep.equal([{ ...none, target: '/a' }]);
  });

  it('reads all of them in order, a field in quotes, and variables as they are written', () => {
    expect(mounts('--mount=target=$a --network=none --mount=\'"target=/a,b",ro\'').map(({ target }) => target)).to.deep.equal(['$a', '/a,b']);
  });

  it('are none of another instruction, none without a value, and say little about what is no mount', () => {
    const [, copy] = parse('FROM x\nCOPY --mount=target=/a b c\n').instructions;
    expect(copy === undefined ? null : mountsOf(copy)).to.deep.equal([]);
    expect(mounts('--mount')).to.deep.equal([]);
    expect(mounts('--mount=')).to.deep.equal([none]);
    expect(mounts('--mount=\'a"b\'')).to.deep.equal([none]);
    expect(mounts('--mount=ro')).to.deep.equal([none]);
  });

  it('are there for a trigger', () => {
    const trigger = parse('FROM x\nONBUILD RUN --mount=from=a,target=/b c\n').instructions[1]?.trigger;
    expect(trigger === null || trigger === undefined ? [] : mountsOf(trigger).map(({ from }) => from)).to.deep.equal(['a']);
  });
});

describe('mounts that BuildKit takes', () => {
  const taken = [
    'type=bind,target=/a', 'target=/a', 'type=cache,target=/a,sharing=locked,mode=0755,uid=0,gid=4294967295', 'type=cache,target=/a,ro', 'type=cache,target=/a,readonly=false', 'type=CACHE,target=/a',
    'type=tmpfs,target=/a,size=64m', 'type=secret,id=a', 'type=secret,target=/a,required', 'type=secret,id=a,required=true,mode=0400', 'type=secret,src=a', 'type=ssh', 'type=ssh,required=0,id=a',
    'type=$t,sharing=locked', 'type=$t,required,size=1', 'type=bind,target=$t,rw=$r', 'type=cache,target=/a,mode=$m,uid=$u', 'from=a$,target=/b', 'type=secret,id=$i,source=$s',
    'type=tmpfs,target=/a,size=1.5GiB', 'type=tmpfs,target=/a,size=.5k', 'type=tmpfs,target=/a,size=1e3', 'type=tmpfs,target=/a,size=+1B', 'target=/a,readwrite=T',
  ];
  for (const mount of taken) it(mount, () => expect(refused(mount)).to.deep.equal([]));
});

describe('mounts that BuildKit refuses', () => {
  const table: readonly (readonly [string, RegExp])[] = [
    ['', /comma-separated/], ['\'a"b\'', /comma-separated/], ['\'"a\'', /comma-separated/], ['\'"a"b\'', /comma-separated/],
    ['typ=bind', /^--mount knows no key typ; did you mean type\?$/], ['what=ever', /^--mount knows no key what$/], ['target=/a,', /^--mount has a field without a name$/], ['=a', /without a name/], ['$k=a', /knows no key \$k/],
    ['target', /^--mount needs a value for target: target=…$/], ['type', /needs a value for type/],
    ['type=volume', /^--mount type is one of bind, cache, tmpfs, secret, ssh, not volume$/], ['type=', /type is one of/],
    ['from=$x,target=/a', /^--mount from takes no variable/], ['from=a$x,target=/a', /takes no variable/],
    ['type=cache,sharing=on', /sharing is one of shared, private, locked/], ['type=cache,mode=8', /mode is an octal number/], ['type=cache,mode=-1', /mode is/], ['type=cache,mode=40000000000', /mode is/],
    ['type=cache,uid=a', /uid is a number/], ['type=cache,gid=4294967296', /gid is a number/], ['type=tmpfs,size=a', /size is a number of bytes/], ['type=tmpfs,size=-1', /size is/], ['type=tmpfs,size=1mm', /size is/],
    ['ro=yes', /ro is true or false/], ['type=ssh,required=', /required is true or false/],
    ['required', /required only after type=secret or type=ssh, not for bind/], ['required,type=secret,id=a', /required only after/], ['size=1,type=tmpfs', /size only after type=tmpfs, not for bind/],
    ['type=cache,size=1', /size only after/], ['uid=1', /takes no uid for bind/], ['type=tmpfs,mode=1', /takes no mode for tmpfs/],
    ['type=secret', /needs an id, a source or a target/], ['type=secret,id=', /needs an id/], ['type=secret,env=A', /needs an id/], ['type=secret,id=a,src=b', /id or source for secret, not both/],
    ['type=secret,id=a,from=b', /takes no from for secret/], ['type=ssh,source=a', /takes no source for ssh/], ['sharing=locked', /sharing for cache only, not for bind/], ['type=secret,id=a,sharing=shared', /sharing for cache only/],
    ['target=${a^}', /^--mount target: unsupported modifier/],
  ];
  for (const [mount, why] of table) it(mount, () => {
    const [first, ...others] = refused(mount);
    expect(first).to.match(why);
    expect(others).to.deep.equal([]);
  });

  it('points at the value', () => {
    const text = 'FROM x\nRUN --network=none --mount=typ=bind x\n';
    const [error] = parse(text).instructions[1]?.errors ?? [];
    expect(text.slice(error?.span.start, error?.span.end)).to.equal('typ=bind');
  });
});

describe('mounts: fields', () => {
  it('that CSV has written are read back', () => {
    const text = fc.string({ unit: fc.constantFrom('a', ',', '=', '/', '😀'), minLength: 1, maxLength: 6 });
    fc.assert(fc.property(text, fc.boolean(), (target, quoted) => {
      const field = `target=${target}`;
      const csv = quoted || target.includes(',') ? `\\"${field}\\"` : field;
      expect(mounts(`--mount=id=b,${csv},from=c`)).to.deep.equal([{ ...none, id: 'b', target, from: 'c' }]);
    }));
  });
});

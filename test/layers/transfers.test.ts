import { expect } from 'chai';
import { memoryContext } from '../../src/discover/memory-context.js';
import { parse } from '../../src/dockerfile/parse.js';
import { transferOf } from '../../src/layers/transfers.js';

describe('what a COPY puts where', () => {
  const targets = (copy: string, files?: Record<string, string>): readonly string[] | null => {
    const dockerfile = parse(`FROM x\n${copy}\n`);
    const [, instruction] = dockerfile.instructions;
    const transfer = instruction === undefined ? null : transferOf(dockerfile, instruction, '/w', files === undefined ? null : memoryContext(files));
    return transfer?.targets.map(({ place, kind, source }) => `${place} ${kind} ${source ?? '-'}`) ?? null;
  };

  it('hangs on the slash of the destination and on what the sources are', () => {
    for (const [copy, expected] of [
      ['COPY a.sh /b', ['/b file a.sh']], ['COPY a.sh /b/', ['/b/a.sh file a.sh']], ['COPY ./x/a.sh .', ['/w/a.sh file x/a.sh']], ['COPY a.sh b.sh /c', ['/c/a.sh file a.sh', '/c/b.sh file b.sh']],
      ['COPY . .', ['/w folder ']], ['COPY a/ /b/', ['/b folder a']], ['COPY a /b', ['/b unknown a']], ['COPY conf.d /b/', ['/b/conf.d unknown conf.d']], ['COPY *.deb /b/', ['/b/*.deb unknown *.deb']],
      ['COPY --from=s /o/a.sh /b/', ['/b/a.sh file -']], ['COPY --from=s /o /b', ['/b unknown -']], ['ADD https://example.org/a.tgz?x=1 /b/', ['/b/a.tgz file -']], ['ADD a.tgz /b/', ['/b folder -']],
      ['ADD https://example.org/a.git /b', ['/b folder -']], ['COPY <<E /b/c\nx\nE', ['/b/c file -']], ['COPY ["a b.sh", "/c"]', ['/c file a b.sh']],
      ['COPY $X /b', null], ['COPY a $X', null], ['COPY --parents a /b', null], ['RUN a', null], ['COPY a ../../..', ['/ unknown a']],
    ] as const) expect(targets(copy), copy).to.deep.equal(expected);
  });

  it('is certain where there is a context', () => {
    const files = { 'a/b': '', 'c.d/e': '', plain: '' };
    expect(targets('COPY a c.d plain /x/', files)).to.deep.equal(['/x folder a', '/x folder c.d', '/x/plain file plain']);
  });
});

import fc from 'fast-check';

/** Bits of Dockerfiles that are easily misread, to be strewn at random. */
const pieces = [
  'FROM x', 'from a AS b', 'FROM b', 'RUN ', 'run', 'COPY ', 'ADD', 'ENV', 'LABEL', 'ARG', 'CMD', 'ENTRYPOINT', 'HEALTHCHECK CMD', 'ONBUILD ',
  'EXPOSE', 'VOLUME', 'SHELL', 'USER', 'WORKDIR', 'STOPSIGNAL', 'MAINTAINER', 'RUNN', 'AS', 'a', 'b c', '=', 'a=b', 'a="b c"', 'a=\'b\'', '/',
  ' ', '  ', '\t', '\v', '\f', '\u00a0', '\u2003', '\u0085', '\uFEFF', '\u2028', '\0', 'é', '😀', '\ud800',
  '\n', '\n', '\n', '\n', '\r\n', '\r', '\\\n', '\\\n', '\\ \n', '\\\\\n', '\\\\\\\n', '`\n', '\\', '`',
  '#', ' #', '# c\n', '  # d\n', '#\n', '# escape=`\n', '# syntax=a\n', '# check=skip=all\n', '#!/bin/sh\n', '# hadolint shell=pwsh\n',
  '<<EOF', '<<-EOF', '<<"EOF"', '<<\'E O\'', '3<<EOF', '<< EOF', '<<', '<<<', 'a<<EOF', '\\<<E', '$((1 << 2))',
  '\nEOF\n', '\n\tEOF\n', 'EOF', '\nE O\n', '\'', '"', '$x', '${x}', '${x:-a b}', '${x', '${}', '${x^}', '${x#a*}', '${x/a/b}',
  '[', ']', '["a"]', '["a", "b c"]', '["a\\n\\u0041"]', '[1]', '[]', '["a"] x', '--mount=type=bind', '--from=b', '--chown="a b"', '--link', '--', '-y',
];

/** Token soup, half of it under a FROM, most of it with a final newline. */
export const soup: fc.Arbitrary<string> = fc.tuple(
  fc.constantFrom('', 'FROM x\n', '\uFEFF', '# escape=`\n'),
  fc.array(fc.constantFrom(...pieces), { maxLength: 24 }),
  fc.constantFrom('\n', ''),
).map(([head, body, tail]) => head + body.join('') + tail);

/** Any text at all: noise, lone surrogates, control characters, long lines. */
export const noise: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fc.nat({ max: 0xffff }), { maxLength: 100 }).map((units) => String.fromCharCode(...units)),
  fc.string({ unit: fc.constantFrom('\0', '\r', '\n', '\\', '\uFEFF', '#', ' ', 'R', '<', '"'), maxLength: 100 }),
  fc.tuple(fc.constantFrom('FROM x\nRUN ', '# ', 'RUN <<E\n'), fc.constantFrom('a', '\\', '"', '<<', '\ud800', ' '), fc.integer({ min: 65_000, max: 70_000 }))
    .map(([head, piece, times]) => head + piece.repeat(times)),
);

export const document: fc.Arbitrary<string> = fc.oneof({ weight: 6, arbitrary: soup }, { weight: 1, arbitrary: noise });

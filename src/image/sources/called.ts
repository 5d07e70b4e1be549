/** Those of several images that a name means: in full, else as far as it is said (`1` and `web:1` for `registry.test/web:1`). */
export function called<T>(all: readonly T[], namesOf: (one: T) => readonly string[], wanted: string): readonly T[] {
  const exactly = all.filter((one) => namesOf(one).includes(wanted));
  return exactly.length > 0 ? exactly : all.filter((one) => namesOf(one).some((name) => name.endsWith(`:${wanted}`) || name.endsWith(`/${wanted}`)));
}

import type { Spec } from './builder.js';

/** The history of an image whose lowest layers are of a base image: that was made well before the others, and says what it starts. */
export const onBase = (layers: number, ...own: readonly string[]): NonNullable<Spec['history']> => [
  ...Array.from({ length: layers }, (_, index) => ({ created: '2025-06-01T00:00:00Z', created_by: `ADD rootfs${String(index)}.tar / # buildkit` })),
  { created: '2025-06-01T00:00:00Z', created_by: 'CMD ["sh"]', empty_layer: true },
  ...own.map((created_by) => ({ created: '2026-01-01T00:00:00Z', created_by })),
];

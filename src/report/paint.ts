import type { ChalkInstance } from 'chalk';

/** Takes every style and leaves the text as it is. */
export const unpainted: ChalkInstance = new Proxy(String as unknown as ChalkInstance, { get: () => unpainted });

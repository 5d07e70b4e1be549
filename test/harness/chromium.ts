import { spawnSync } from 'node:child_process';
import { chromium, type Browser } from 'playwright-core';

/** Debian's package; null where it is not installed. */
const found = spawnSync('which', ['chromium'], { encoding: 'utf8' });
export const chromiumPath: string | null = found.status === 0 ? found.stdout.trim() : null;

/** Its sandbox does not work for root, nor in most containers; what it opens here we wrote ourselves. */
export const openChromium = (executablePath: string): Promise<Browser> => chromium.launch({ executablePath, args: ['--no-sandbox'] });

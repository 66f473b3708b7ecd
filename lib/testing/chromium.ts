import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const APPLICATIONS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * The Chromium or Chrome of this machine: `CHROMIUM_PATH`, then the search path, then the usual
 * places. Undefined where there is none, so that Playwright looks for its own.
 */
export function findChromium(environment: NodeJS.ProcessEnv): string | undefined {
  if (environment.CHROMIUM_PATH) return environment.CHROMIUM_PATH;
  const folders = (environment.PATH ?? '').split(delimiter).filter(Boolean);
  const places = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...places, ...APPLICATIONS].find(isExecutable);
}

/** What Chromium is started with: nothing that calls home, and no sandbox for root, who has none. */
export function chromiumArguments(): string[] {
  const quiet = ['background-networking', 'component-update', 'sync'];
  const flags = quiet.map((name) => `--disable-${name}`);
  return process.getuid?.() === 0 ? [...flags, '--no-sandbox'] : flags;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

import { existsSync } from 'node:fs';

/** @returns {Promise<{executablePath: string, args: string[], env?: Record<string, string>}>} */
export async function findBrowser() {
  const executablePath = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) =>
    existsSync(path),
  );
  if (executablePath === undefined) throw new Error('No Chromium found.');
  return {
    executablePath,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  };
}

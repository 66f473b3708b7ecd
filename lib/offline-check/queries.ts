import 'server-only';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { build } from 'esbuild';
import { env } from '@/lib/env';
import { style, writePage } from './page';

let made: Promise<string> | undefined;

/**
 * The page that checks a bundle offline, as one HTML file with everything in it. It is put together at its first use, from the
 * same sources that the command and the page "Verify" run, so there is no copy of it that could be an older one; the same
 * sources make the same bytes.
 */
export function getOfflinePage(): Promise<string> {
  made ??= makePage().catch((error: unknown) => {
    made = undefined;
    throw error;
  });
  return made;
}

async function makePage(): Promise<string> {
  const root = env.ASSAY_ROOT;
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [join(root, 'lib', 'offline-check', 'browser.ts')],
    ...{ bundle: true, write: false, minify: true, format: 'esm', charset: 'utf8' },
    ...{ platform: 'browser', target: 'es2022', legalComments: 'none' },
    logLevel: 'silent',
  });
  // A script in a page ends where its end tag stands, also within a text.
  const script = (outputFiles[0]?.text ?? '').trim().replaceAll('</script', '<\\/script');
  const [scriptHash, styleHash] = [script, style].map((text) =>
    createHash('sha256').update(text).digest('base64'),
  );
  if (!scriptHash || !styleHash) throw new Error('The offline page has no script.');
  return writePage({ script, scriptHash, style, styleHash });
}

// Entry of the worker threads. Plain JavaScript, because it is what teaches a thread to read
// TypeScript and the `@/` alias, wherever the thread was started from.
import { fileURLToPath } from 'node:url';
import { register } from 'tsx/esm/api';

register({ tsconfig: fileURLToPath(new URL('../../tsconfig.json', import.meta.url)) });
const { captureDocument } = await import('./capture-document.ts');

export default async function parse({ source, limits }) {
  try {
    return { captured: await captureDocument(source, limits) };
  } catch (error) {
    // Classes do not survive the way between threads, so a refusal travels as its sentence.
    if (error?.name === 'AppError') return { refusal: error.message };
    // The parsers walk trees by recursion, so a tree of endless depth ends here.
    if (error instanceof RangeError)
      return { refusal: 'The document is nested too deeply to read.' };
    throw error;
  }
}

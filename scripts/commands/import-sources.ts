import { readdir, stat } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';

/** One thing to import: a file of this machine, or a web page. */
export type Source = { name: string } & ({ path: string } | { url: string });

const KINDS = new Set(['.txt', '.md', '.markdown', '.html', '.htm', '.pdf', '.docx']);

/**
 * Lists what the words of a command name: addresses and files as they are, folders with every file
 * in them that can be a document, hidden ones left out. Relative paths start where npm was called.
 */
export async function listSources(words: string[]): Promise<Source[]> {
  const start = process.env.INIT_CWD ?? process.cwd();
  const lists = words.map(async (word): Promise<Source[]> => {
    if (/^https?:\/\//i.test(word)) return [{ name: word, url: word }];
    const path = resolve(start, word);
    const found = await stat(path).catch(() => null);
    if (!found?.isDirectory()) return [{ name: word, path }];
    const inside = await listFolder(path);
    return inside.map((file) => ({ name: join(word, file), path: join(path, file) }));
  });
  return (await Promise.all(lists)).flat();
}

async function listFolder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && KINDS.has(extname(entry.name).toLowerCase()))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter((path) => !path.split(/[\\/]/).some((part) => part.startsWith('.')))
    .sort();
}

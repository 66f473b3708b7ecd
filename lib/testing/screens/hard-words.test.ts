import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { hardWords } from './hard-words';

/** Files that may, and why. */
const exempt: Record<string, string> = {
  'components/claims/claim-field-values.ts': 'What the field of topics takes, in every language.',
  'components/drafts/draft-requests.ts': 'A query of the API.',
  'components/workspace/history-words.ts': 'Values of the log, compared as they are.',
};

it('every word of a screen, every quotation mark and every list comes from the catalogues', () => {
  const files = globSync('{app,components}/**/*.{ts,tsx}').filter(
    (file) => !file.includes('.test.') && !(file in exempt),
  );
  expect(files.length).toBeGreaterThan(500);
  const found = files.flatMap((file) =>
    hardWords(readFileSync(file, 'utf8')).map((words) => `${file}: ${words}`),
  );
  expect(found).toEqual([]);
});

// A § stands for the sign of a placeholder.
it.each([
  ['<p>Sources</p>', ['Sources']],
  ['<p>{count} claims</p>', ['claims']],
  ['<p>{known ? name : "unknown"}</p>', ['unknown']],
  ['<p>{note || `by §{name}`}</p>', ['by']],
  ['<p>“{statement}”</p>', ['“', '”']],
  ['<img alt="A map" />', ['A map']],
  ['<Field label={open ? "Open" : t("x")} />', ['Open']],
  ['<button aria-label={`Close §{name}`} />', ['Close']],
  ['names.join(", ")', ["join(', ')"]],
  ['const title = `«§{statement}»`', ['«', '»']],
  ['<p className="flex">{t("title")} · {number} · #{id} <code>sha256</code></p>', []],
  ['<a href={`/claims/§{slug}`} dir="auto" role="img">{names.join(" ")}</a>', []],
])('%s has %j', (source, words) => expect(hardWords(source.replaceAll('§', '$'))).toEqual(words));

import { beforeAll, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { canonicalJson } from '@/lib/digest/canonical-json';
import { getCard, getEmbeddable } from '@/lib/embeds/queries';
import type { Locale } from '@/lib/i18n/locales';
import { sampleSnapshot } from '@/lib/publications/sample-snapshot';
import { createClaim, createMember } from '@/prisma/factories';
import { createPublication } from '@/prisma/publishing-factories';
import { getCitation } from './queries';

const slug = 'cited-abroad';

beforeAll(async () => {
  const by = await createMember(db, { role: 'editor' });
  const { id: claimId } = await createClaim(db, { by });
  const snapshot = canonicalJson(sampleSnapshot('Trout', { slug, number: 1 }));
  await createPublication(db, { by, claimId, slug, snapshot });
});

const rows: [Locale, string, string, string, string][] = [
  ['en', '', '', 'Trout. “Trout” Trout. Version 1, 2024-05-14.', 'Read the evidence'],
  [
    'fr',
    '/fr',
    '?language=fr',
    'Trout. « Trout » Trout. Version 1, 2024-05-14.',
    'Lire les preuves',
  ],
  ['es', '/es', '?language=es', 'Trout. “Trout” Trout. Versión 1, 2024-05-14.', 'evidencias'],
  ['ar', '/ar', '?language=ar', 'Trout. «Trout» Trout. الإصدار 1، 2024-05-14.', 'الأدلة'],
  ['zh', '/zh', '?language=zh', 'Trout。“Trout”Trout。第 1 版，2024-05-14。', '证据'],
];

it.each(rows)(
  'what is cited and shown elsewhere in %s',
  async (locale, prefix, query, line, link) => {
    const citation = await getCitation(slug, 1, locale);
    expect(new URL(citation?.url ?? '').pathname).toBe(`${prefix}/claims/${slug}/versions/1`);
    expect(citation?.line.replaceAll('\u00a0', ' ')).toBe(
      `${line}${locale === 'zh' ? '' : ' '}${citation?.url}`,
    );
    const card = await getCard(slug, locale);
    expect(card?.link).toContain(link);
    expect(new URL(card?.url ?? '').pathname).toBe(`${prefix}/claims/${slug}`);
    const embeddable = await getEmbeddable(slug, locale);
    expect(new URL(embeddable?.embed ?? '').search).toBe(query);
    expect(new URL(embeddable?.picture ?? '').search).toBe(query);
    expect(embeddable?.card).toEqual(card);
  },
);

it('nothing is cited that is not there', async () => {
  expect(await getCitation(slug, 2, 'fr')).toBeNull();
  expect(await getCitation('nobody-published-this', 1, 'fr')).toBeNull();
});

import 'server-only';
import { getPublication, type PublicationView } from '@/lib/publications/queries';
import { differenceOfPublications, type PublicationDifference } from './difference';

/** One version of a published claim, and how it differs from its neighbours; null where there is none. */
export type VersionView = {
  publication: PublicationView;
  since: PublicationDifference | null;
  until: PublicationDifference | null;
};

/** A number that a version may have, as an address spells it. */
const numeral = /^[1-9]\d{0,8}$/;

/** The version of a claim by the slug it has today and the number in the address; null when there is none. Open to all. */
export async function getVersion(slug: string, number: string): Promise<VersionView | null> {
  if (!numeral.test(number)) return null;
  const own = Number(number);
  const publication = await getPublication(slug, own);
  if (!publication) return null;
  const has = (wanted: number) => publication.versions.some((one) => one.number === wanted);
  const [before, after] = await Promise.all([
    has(own - 1) ? getPublication(slug, own - 1) : null,
    has(own + 1) ? getPublication(slug, own + 1) : null,
  ]);
  const { snapshot } = publication;
  return {
    publication,
    since: before && differenceOfPublications(before.snapshot, snapshot),
    until: after && differenceOfPublications(snapshot, after.snapshot),
  };
}

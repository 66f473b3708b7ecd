import { paths } from '@/lib/paths';
import type { Publisher } from './schema';

/** The parts of `/about` in their order, by what they are called behind the `#` of an address. These never change. */
export const anchors = {
  organisation: 'organisation',
  ownership: 'ownership',
  funding: 'funding',
  people: 'people',
  ethics: 'ethics',
  conflicts: 'conflicts-of-interest',
  unnamedSources: 'unnamed-sources',
  diversity: 'diversity',
  rightOfReply: 'right-of-reply',
  feedback: 'feedback',
  contact: 'contact',
} as const;

/** The publisher's own words on `/methodology` and `/corrections`. */
export const POLICY_ANCHOR = 'policy';

export type PolicyAddresses = Partial<
  Record<'methodology' | 'corrections' | keyof typeof anchors, string>
>;

/**
 * Where each policy is read, by absolute addresses; `origin` has no slash at its end. Methodology and corrections have pages
 * in any case; what was not written has none.
 */
export function policyAddresses(publisher: Publisher, origin: string): PolicyAddresses {
  const at = (path: string, written: boolean) =>
    `${origin}${path}${written ? `#${POLICY_ANCHOR}` : ''}`;
  const told: Record<keyof typeof anchors, boolean> = {
    organisation: isOrganisationTold(publisher),
    ownership: publisher.ownership !== '',
    funding: publisher.funding !== '' || publisher.fundingSources.length > 0,
    people: publisher.people.length > 0,
    ethics: publisher.ethics !== '',
    conflicts: publisher.conflicts !== '',
    unnamedSources: publisher.unnamedSources !== '',
    diversity: publisher.diversity !== '',
    rightOfReply: publisher.rightOfReply !== '',
    feedback: publisher.feedback !== '',
    contact: publisher.contact !== '' || publisher.address !== '',
  };
  const parts = (Object.keys(anchors) as (keyof typeof anchors)[]).filter((name) => told[name]);
  return {
    methodology: at(paths.methodology(), false),
    corrections: at(paths.corrections(), publisher.corrections !== ''),
    ...Object.fromEntries(
      parts.map((name) => [name, `${origin}${paths.about()}#${anchors[name]}`]),
    ),
  };
}

function isOrganisationTold(publisher: Publisher): boolean {
  const { legalName, kind, foundedIn, languages, countries, memberships, sameAs } = publisher;
  const lists = [languages, countries, memberships, sameAs];
  return legalName !== '' || kind !== null || foundedIn !== null || lists.some((one) => one.length);
}

/** How readers get in touch: by mail, by a page, or as the words say that stand there. */
export function readContact(contact: string): { kind: 'mail' | 'page' | 'words'; href?: string } {
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(contact))
    return { kind: 'mail', href: `mailto:${contact}` };
  if (/^https?:\/\//i.test(contact) && URL.canParse(contact))
    return { kind: 'page', href: contact };
  return { kind: 'words' };
}

import type { Publisher } from './schema';

/**
 * What readers have to be told by a publisher of fact checks: what the code of principles of the International
 * Fact-Checking Network asks for (its commitments 2 to 5: non-partisanship and fairness, transparency of sources, of funding
 * and organisation, methodology, corrections) and the trust indicators that schema.org has properties for.
 */
export const requiredParts = [
  'description',
  'legalName',
  'kind',
  'foundedIn',
  'languages',
  'contact',
  'ownership',
  'funding',
  'people',
  'corrections',
  'ethics',
  'conflicts',
  'unnamedSources',
  'rightOfReply',
  'feedback',
] as const satisfies readonly (keyof Publisher)[];

export type RequiredPart = (typeof requiredParts)[number];

/** What is still missing of it, in the order of the form. Sources of funding are as good as a text about it. */
export function missingParts(publisher: Publisher): RequiredPart[] {
  return requiredParts.filter((part) => {
    if (part === 'funding' && publisher.fundingSources.length > 0) return false;
    const value = publisher[part];
    return value === null || value === '' || (Array.isArray(value) && value.length === 0);
  });
}

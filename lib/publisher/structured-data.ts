import type { NewsMediaOrganization, WithContext } from 'schema-dts';
import { publisherId } from '@/lib/structured-data';
import type { organisationKinds, Publisher } from './schema';
import { policyAddresses, readContact } from './sections';

/** What an organisation is beside a publisher of news, in the vocabulary of schema.org. */
const furtherTypes: Partial<Record<(typeof organisationKinds)[number], string>> = {
  nonprofit: 'NGO',
  company: 'Corporation',
  university: 'CollegeOrUniversity',
};

/**
 * The publisher with its policies in the vocabulary of schema.org (the properties of The Trust Project among them). `origin`
 * has no slash at its end. What was not written is not there.
 */
export function toPublisherData(publisher: Publisher, origin: string) {
  const policies = policyAddresses(publisher, origin);
  const contact = readContact(publisher.contact);
  const further = publisher.kind && furtherTypes[publisher.kind];
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsMediaOrganization',
    '@id': publisherId(origin),
    name: publisher.name,
    url: origin,
    publishingPrinciples: policies.methodology,
    verificationFactCheckingPolicy: policies.methodology,
    correctionsPolicy: policies.corrections,
    ...(publisher.legalName && { legalName: publisher.legalName }),
    ...(publisher.description && { description: publisher.description }),
    ...(publisher.foundedIn && { foundingDate: String(publisher.foundedIn).padStart(4, '0') }),
    ...(publisher.address && { address: publisher.address }),
    ...(contact.href && {
      contactPoint: {
        '@type': 'ContactPoint',
        contactType: 'newsroom',
        ...(contact.kind === 'mail' ? { email: publisher.contact } : { url: contact.href }),
      },
    }),
    ...((policies.ownership || policies.funding) && {
      ownershipFundingInfo: policies.ownership ?? policies.funding,
    }),
    ...(policies.ethics && { ethicsPolicy: policies.ethics }),
    ...(policies.unnamedSources && { unnamedSourcesPolicy: policies.unnamedSources }),
    ...(policies.feedback && { actionableFeedbackPolicy: policies.feedback }),
    ...(policies.diversity && { diversityPolicy: policies.diversity }),
    ...(policies.people && { masthead: policies.people, member: publisher.people.map(toPerson) }),
    ...(publisher.memberships.length > 0 && {
      memberOf: publisher.memberships.map(({ name, url }) => ({
        '@type': 'Organization',
        name,
        ...(url && { url }),
      })),
    }),
    ...(publisher.languages.length > 0 && { knowsLanguage: publisher.languages }),
    ...(publisher.countries.length > 0 && {
      areaServed: publisher.countries.map((code) => ({ '@type': 'Country', identifier: code })),
    }),
    ...(publisher.sameAs.length > 0 && { sameAs: publisher.sameAs }),
  } as const satisfies WithContext<NewsMediaOrganization>;
  return further ? { ...data, '@type': [data['@type'], further] } : data;
}

function toPerson({ name, role, url }: Publisher['people'][number]) {
  return { '@type': 'Person' as const, name, jobTitle: role, ...(url && { url }) };
}

import { describe, expect, it } from 'vitest';
import { toDiscovery } from '@/lib/feeds/discovery';
import { toScriptJson } from '@/lib/structured-data';
import { faultsIn } from '@/lib/testing/vocabulary';
import { demoPublisher } from '@/prisma/demo/publisher';
import { missingParts } from './completeness';
import { organisationKinds, type Publisher, publisherSchema } from './schema';
import { toPublisherData } from './structured-data';

const origin = 'https://checks.example';
const demo = publisherSchema.parse(demoPublisher);
const whole = publisherSchema.parse({
  ...demoPublisher,
  address: '1 Quay\nTamar',
  diversity: 'We ask everybody.',
  countries: ['FR', 'KE'],
  memberships: [{ name: 'A code', url: 'https://code.example/member' }, { name: 'A network' }],
  people: [{ name: 'Mara Lind', role: 'Editor', url: 'https://mara.example/', agreed: true }],
  sameAs: ['https://social.example/@harbour'],
});
const read = (data: object) => JSON.parse(JSON.stringify(data));

describe('the publisher in structured data', () => {
  const publishers: [string, Publisher][] = [
    ['one that is only named', publisherSchema.parse({ name: 'P' })],
    ['the demonstration', demo],
    ['one that says everything', whole],
    ['one that is reached by a page', { ...whole, contact: 'https://checks.example/write' }],
    ['one that is reached by words', { ...whole, contact: 'Ask at the quay.' }],
    ...organisationKinds.map((kind): [string, Publisher] => [kind, { ...whole, kind }]),
  ];
  it.each(publishers)('%s is of the vocabulary', (_, publisher) => {
    expect(faultsIn(read(toPublisherData(publisher, origin)))).toEqual([]);
  });

  it('has every policy that the Trust Project has a property for', () => {
    expect(toPublisherData(whole, origin)).toMatchObject({
      '@id': `${origin}/#publisher`,
      publishingPrinciples: `${origin}/methodology`,
      verificationFactCheckingPolicy: `${origin}/methodology`,
      correctionsPolicy: `${origin}/corrections#policy`,
      ownershipFundingInfo: `${origin}/about#ownership`,
      ethicsPolicy: `${origin}/about#ethics`,
      unnamedSourcesPolicy: `${origin}/about#unnamed-sources`,
      actionableFeedbackPolicy: `${origin}/about#feedback`,
      diversityPolicy: `${origin}/about#diversity`,
      masthead: `${origin}/about#people`,
      foundingDate: '2026',
      address: '1 Quay\nTamar',
      contactPoint: { email: 'admin@demo.test' },
      member: [{ '@type': 'Person', name: 'Mara Lind', jobTitle: 'Editor' }],
    });
  });

  it('promises nothing that was not written', () => {
    const data = toPublisherData(publisherSchema.parse({ name: 'P' }), origin);
    expect(Object.keys(data).toSorted()).toEqual([
      ...['@context', '@id', '@type', 'correctionsPolicy', 'name', 'publishingPrinciples', 'url'],
      'verificationFactCheckingPolicy',
    ]);
  });

  it('cannot leave its script element', () => {
    const hard = '</script><!-- ]]> \u2028\u2029 & "\' \u202e 🐟';
    const data = toPublisherData(
      { ...whole, name: hard, ownership: hard, legalName: hard },
      origin,
    );
    const json = toScriptJson(data);
    expect(json).not.toMatch(/[<>&\u2028\u2029]/);
    expect(JSON.parse(json)).toEqual(read(data));
  });
});

it('the demonstration has everything that readers have to be told, and says what it is', () => {
  expect(missingParts(demo)).toEqual([]);
  expect(demo.description).toContain('demonstration');
});

const signatures = { keys: [], checkpoint: null };

it('programs find the signed log, and what is signed by whom, by one address', () => {
  const checkpoint = {
    ...{ note: 'signed', origin: 'facts.example', size: 1, root: 'ab'.repeat(32) },
    at: '2026-01-01T00:00:00.000Z',
  };
  expect(toDiscovery(whole, origin, { keys: [], checkpoint })).toMatchObject({
    ...{ keys: [], checkpoint },
    checkpoints: `${origin}/api/v1/audit/checkpoints`,
    audit: { proof: `${origin}/api/v1/audit/proofs/{digest}` },
  });
});

it('programs find each policy by one address', () => {
  const { policies, publisher } = toDiscovery(whole, origin, signatures);
  expect(publisher).toMatchObject({
    id: `${origin}/#publisher`,
    profile: `${origin}/api/v1/publisher`,
  });
  expect(policies).toMatchObject({
    about: `${origin}/about`,
    rightOfReply: `${origin}/about#right-of-reply`,
  });
  expect(toDiscovery(publisherSchema.parse({ name: 'P' }), origin, signatures).policies).toEqual({
    about: `${origin}/about`,
    methodology: `${origin}/methodology`,
    corrections: `${origin}/corrections`,
  });
});

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Publisher } from '@/lib/publisher/schema';
import { anchors, policyAddresses } from '@/lib/publisher/sections';
import { ContactLines } from './contact-lines';
import { FundingTable } from './funding-table';
import { OrganisationFacts } from './organisation-facts';
import { ProfileSection } from './profile-section';
import { ProfileText } from './profile-text';
import { PublicPeople } from './public-people';

type Part = keyof typeof anchors;

/** Everything that the publisher says of itself, part by part; what it did not say has no place here. */
export function AboutPublisher({ publisher }: { publisher: Publisher }) {
  const t = useTranslations('publisher');
  const { language, funding, fundingSources } = publisher;
  const text = (
    name:
      | 'ownership'
      | 'ethics'
      | 'conflicts'
      | 'unnamedSources'
      | 'diversity'
      | 'rightOfReply'
      | 'feedback',
  ) => <ProfileText text={publisher[name]} language={language} />;
  const contents: Record<Part, ReactNode> = {
    organisation: <OrganisationFacts publisher={publisher} />,
    ownership: text('ownership'),
    funding: (
      <>
        {funding && <ProfileText text={funding} language={language} />}
        {fundingSources.length > 0 && <FundingTable {...{ fundingSources, language }} />}
      </>
    ),
    people: <PublicPeople {...publisher} />,
    ethics: text('ethics'),
    conflicts: text('conflicts'),
    unnamedSources: text('unnamedSources'),
    diversity: text('diversity'),
    rightOfReply: text('rightOfReply'),
    feedback: text('feedback'),
    contact: <ContactLines {...publisher} />,
  };
  const told = policyAddresses(publisher, '');
  const parts = (Object.keys(anchors) as Part[]).filter((part) => told[part]);
  return parts.map((part) => (
    <ProfileSection key={part} id={anchors[part]} title={t(`sections.${part}`)} className="mt-10">
      {contents[part]}
    </ProfileSection>
  ));
}

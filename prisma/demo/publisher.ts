import type { PublisherInput } from '@/lib/publisher/schema';

/**
 * The publisher of the demonstration: every part of a profile is there to be seen, and each says that it stands for what a
 * publisher would write. Its people are the invented members of the team.
 */
export const demoPublisher: PublisherInput = {
  name: 'The Demonstration Desk',
  language: 'en',
  description:
    'A demonstration of Assay. The team is invented; its short briefings restate public statements and attribute each of them. Nothing here is a finding.',
  legalName: 'The Demonstration Desk (invented; no such organisation is registered)',
  kind: 'other',
  foundedIn: 2026,
  languages: ['en'],
  contact: 'admin@demo.test',
  address: '',
  ownership:
    'Nobody owns it: it is invented. A publisher says here who owns the organisation, since when, and who can decide about it.',
  funding:
    'None: this is a demonstration. A publisher says here who pays for the work and what they may not decide.',
  fundingSources: [{ name: 'Nobody (a demonstration costs nothing)', share: 100, year: 2026 }],
  people: [
    { name: 'Aiko Brandt', role: 'Admin (an invented person)', agreed: true },
    { name: 'Ines Varga', role: 'Editor (an invented person)', agreed: true },
    { name: 'Tomás Reyes', role: 'Editor (an invented person)', agreed: true },
    { name: 'Mara Lind', role: 'Reviewer (an invented person)', agreed: true },
    { name: 'Jonas Adeyemi', role: 'Reviewer (an invented person)', agreed: true },
  ],
  methodology:
    'The demonstration follows the rules above and no others. A publisher adds here how it chooses claims, whom it asks, and what it does not check.',
  corrections:
    'An error that changes a rating would be a substantial correction, any other a minor one; both would be listed below with the day and the reason. Nobody answers for this demonstration, so nothing in it should be relied on.',
  ethics:
    'The invented team stands for no party, campaign or government. Every statement in its briefings is attributed to whoever made it.',
  conflicts:
    'Invented people have no interests. A publisher says here what keeps somebody off a claim, and what is disclosed.',
  unnamedSources:
    'The demonstration rests on no unnamed source. A publisher says here when it does, and who has to agree to that.',
  rightOfReply:
    'Whether a claimant was asked for a comment stands on each page. Nobody was asked for this demonstration, and each page says so.',
  feedback:
    'Nobody reads what is sent to a demonstration. A publisher says here what becomes of an objection, and how soon it is answered.',
};

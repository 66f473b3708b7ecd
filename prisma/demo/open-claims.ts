import type { DemoClaim } from './claims';

/** Claims that are still on their way, one or more in every state. */
export const openClaims: readonly DemoClaim[] = [
  {
    key: 'million',
    statement: 'About one million people are held in centres in Xinjiang.',
    claimant: { name: 'Gay McDougall', kind: 'person' },
    claimedOn: '2018-08-10',
    topics: ['Xinjiang', 'Figures'],
    state: 'approval',
    appearance: { document: 'panel-2018', exact: 'a million or more people' },
    evidence: [
      {
        document: 'panel-2018',
        exact: 'She described the number as an estimate that others had made',
        stance: 'qualifies',
        reason: 'She names the number as an estimate.',
      },
      {
        document: 'amnesty-2018',
        exact: 'up to one million people were interned in the region',
        stance: 'supports',
        reason: 'The organisation gives the same order of magnitude.',
        figure: { low: 1_000_000, unit: 'people' },
      },
      {
        document: 'estimate-2018',
        exact: 'up to one million people were believed to be held',
        stance: 'supports',
        reason: 'Repeats the panel’s number and says where it comes from.',
        by: 'reviewer2',
        figure: { low: 1_000_000, unit: 'people' },
      },
      {
        document: 'delegation-2018',
        exact: 'called the number of one million entirely untrue',
        stance: 'contradicts',
        reason: 'The delegation rejects the number.',
        by: 'reviewer2',
      },
    ],
    assessments: [
      {
        by: 'reviewer',
        rating: 'unproven',
        confidence: 60,
        reasoning: 'Everybody cites estimates; none of the documents here contains a count.',
        leansOn: ['panel-2018', 'delegation-2018'],
        became: {
          decision: 'accepted',
          reason: 'The verdict says so: estimates on both sides, and no count.',
        },
      },
      {
        by: 'reviewer2',
        rating: 'mostly_true',
        confidence: 50,
        reasoning: 'Two organisations name the same order of magnitude.',
        leansOn: ['amnesty-2018', 'estimate-2018', 'panel-2018'],
        became: {
          decision: 'overruled',
          reason: 'Both cite estimates made by others; neither of them counted.',
        },
      },
    ],
    verdict: {
      rating: 'unproven',
      confidence: 55,
      summary:
        'A UN committee member and an organisation cite estimates of up to a million or more. China’s delegation calls the number untrue. None of these documents holds a count.',
      explanation:
        'The committee member called the number an estimate that others had made.{panel-2018} Amnesty International UK gave it as an upper bound.{amnesty-2018} The delegation rejected it and named no other number.{delegation-2018}',
      wouldChange: 'A count or an official number that can be checked independently.',
    },
  },
  {
    key: 'interviews',
    statement:
      'Each of the 55 people interviewed for the report of June 2021 spoke of torture or ill-treatment.',
    claimant: { name: 'Amnesty International', kind: 'organization' },
    claimedOn: '2021-06-10',
    topics: ['Xinjiang'],
    state: 'drafting',
    appearance: {
      document: 'report-2021',
      exact: 'each of the 55 spoke of torture or other ill-treatment',
    },
    evidence: [
      {
        document: 'report-2021',
        exact: 'each of the 55 spoke of torture or other ill-treatment',
        stance: 'supports',
        reason: 'The report itself.',
      },
      {
        document: 'news-2021',
        exact: 'every one of the 55 people interviewed described torture or ill-treatment',
        stance: 'supports',
        reason: 'Repeats the report; made no interviews of its own.',
      },
      {
        document: 'wire-2021',
        exact: 'all 55 people reported torture or ill-treatment',
        stance: 'supports',
        reason: 'A copy of the copy: goes back to the same report.',
        by: 'reviewer2',
      },
    ],
    assessments: [
      {
        by: 'reviewer',
        rating: 'true',
        confidence: 80,
        reasoning: 'The report says so about its own interviews.',
        leansOn: ['report-2021'],
      },
      {
        by: 'reviewer2',
        rating: 'mostly_true',
        confidence: 60,
        reasoning:
          'Only the organisation has seen the interviews; nobody else confirmed the number.',
        leansOn: ['report-2021', 'wire-2021'],
        became: {
          decision: 'merged',
          reason: 'The verdict will say that the number rests on one organisation.',
        },
      },
    ],
    conflict: {
      by: 'editor',
      reason: 'I worked for the organisation until 2021.',
    },
  },
  {
    key: 'attacks',
    statement: 'There was no attack in Xinjiang in the 21 months before October 2018.',
    claimant: { name: 'Shohrat Zakir', kind: 'person' },
    claimedOn: '2018-10-16',
    topics: ['Xinjiang'],
    state: 'assessing',
    appearance: { document: 'interview-2018', exact: 'no attack in the region for 21 months' },
    evidence: [
      {
        document: 'interview-2018',
        exact: 'In his words there had been no attack in the region for 21 months.',
        stance: 'supports',
        reason: 'The governor’s statement; no other document here speaks of it.',
      },
    ],
    assessments: [
      {
        by: 'reviewer',
        rating: 'unproven',
        confidence: 70,
        reasoning:
          'One statement by an interested party, and no way to check it from these documents.',
      },
    ],
  },
  {
    key: 'denial',
    statement: 'The authorities denied that the centres existed until October 2018.',
    claimant: { name: 'Amnesty International UK', kind: 'organization' },
    claimedOn: '2018-11-05',
    topics: ['Xinjiang'],
    state: 'assessing',
    appearance: {
      document: 'amnesty-2018',
      exact: 'the authorities had denied the centres until October 2018',
    },
    evidence: [
      {
        document: 'delegation-2018',
        exact: 'there were no re-education centres in Xinjiang',
        stance: 'supports',
        reason: 'A denial of re-education centres, two months before.',
      },
      {
        document: 'delegation-2018',
        exact: 'people guilty of minor offences were sent to vocational centres',
        stance: 'contradicts',
        reason: 'The same statement names vocational centres already in August.',
        by: 'reviewer2',
      },
    ],
  },
  {
    key: 'fifty',
    statement:
      'In July 2019, 50 countries supported China’s policies in Xinjiang and 22 expressed concern.',
    claimant: { name: 'An encyclopaedia mirror', kind: 'organization' },
    topics: ['Diplomacy', 'Figures'],
    state: 'researching',
    appearance: { document: 'letters-2019', exact: '50 countries signed a statement in answer' },
    evidence: [
      {
        document: 'letters-2019',
        exact: 'In another place the article speaks of 54 countries in support and 23',
        stance: 'qualifies',
        reason: 'The same article has other numbers, perhaps for another day.',
      },
    ],
    searches: [
      {
        where: 'Documents of the Human Rights Council, 41st session',
        query: 'letters on Xinjiang, list of signatories',
        searchedOn: '2024-05-03',
      },
    ],
  },
  {
    key: 'access',
    statement:
      'No independent expert of the United Nations was let into Xinjiang between 2013 and November 2018.',
    claimant: { name: 'Amnesty International UK', kind: 'organization' },
    claimedOn: '2018-11-05',
    topics: ['Diplomacy'],
    state: 'researching',
    appearance: {
      document: 'amnesty-2018',
      exact: 'none of them had been let into the region by November 2018',
    },
    searches: [
      {
        where: 'Country visits of UN special procedures',
        query: 'China, 2013 to 2018',
        searchedOn: '2024-05-04',
        note: 'Visits to China are listed; none names the region.',
      },
    ],
  },
  {
    key: 'facilities',
    statement: 'There are more than 380 suspected detention facilities in Xinjiang.',
    claimant: { name: 'Australian Strategic Policy Institute', kind: 'organization' },
    claimedOn: '2020-09-24',
    topics: ['Figures'],
    state: 'new',
    appearance: { document: 'satellite-2020', exact: 'It counts more than 380 of them' },
  },
  {
    key: 'building',
    statement: 'Facilities in Xinjiang were still being built in 2020.',
    claimant: { name: 'Australian Strategic Policy Institute', kind: 'organization' },
    claimedOn: '2020-09-24',
    topics: ['Xinjiang'],
    state: 'new',
    appearance: { document: 'satellite-2020', exact: 'building went on in 2020' },
  },
  {
    key: 'happy',
    statement: 'The graduates of the centres live a happy life.',
    claimant: { name: 'Official of the regional government of Xinjiang', kind: 'person' },
    claimedOn: '2019-12-09',
    topics: ['Xinjiang'],
    state: 'closed',
    closed: { reason: 'not_checkable' },
    appearance: { document: 'graduated-2019', exact: 'lived a happy life' },
  },
  {
    key: 'duplicate',
    statement: 'Up to one million people are interned in Xinjiang.',
    claimant: { name: 'Amnesty International UK', kind: 'organization' },
    claimedOn: '2018-11-05',
    topics: ['Figures'],
    state: 'closed',
    closed: { reason: 'duplicate', duplicateOf: 'million' },
  },
];

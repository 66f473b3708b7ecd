import type {
  AdjudicationDecision,
  ClaimantKind,
  CloseReason,
  Stance,
} from '@/prisma/generated/enums';

export type DemoEvidence = {
  document: string;
  exact: string;
  stance: Stance;
  reason: string;
  by?: 'reviewer' | 'reviewer2';
  /** The value that the passage gives, as of its document's date. */
  figure?: { low: number; unit: string };
};

export type DemoAssessment = {
  by: 'reviewer' | 'reviewer2';
  rating: string;
  confidence: number;
  reasoning: string;
  publishAs?: 'name' | 'pseudonym';
  /** Documents whose evidence it leans on. */
  leansOn?: readonly string[];
  /** Why the verdict does not follow it, where its rating differs. */
  notFollowed?: string;
  /** What the first reviewer, who drafts, made of it. */
  became?: { decision: AdjudicationDecision; reason: string };
};

/** One demonstration claim and how far it has come; each step is taken by the product's own mutations. */
export type DemoClaim = {
  key: string;
  statement: string;
  claimant?: { name: string; kind: ClaimantKind };
  claimedOn?: string;
  topics: string[];
  appearance?: { document: string; exact: string };
  evidence?: DemoEvidence[];
  searches?: { where: string; query: string; searchedOn: string; note?: string }[];
  assessments?: DemoAssessment[];
  /** `{key}` in the explanation stands for a reference to the evidence from that document. */
  verdict?: {
    rating: string;
    confidence: number;
    summary: string;
    explanation: string;
    wouldChange: string;
  };
  waivers?: { rule: string; reason: string }[];
  /** Who keeps out of assessing and approving it, and why. */
  conflict?: { by: 'editor' | 'reviewer2'; reason: string };
  state: 'new' | 'researching' | 'assessing' | 'drafting' | 'approval' | 'published' | 'closed';
  closed?: { reason: CloseReason; duplicateOf?: string };
};

export const graduated: DemoClaim = {
  key: 'graduated',
  statement:
    'All trainees of the vocational centres in Xinjiang have graduated and are in stable employment.',
  claimant: { name: 'Official of the regional government of Xinjiang', kind: 'person' },
  claimedOn: '2019-12-09',
  topics: ['Xinjiang', 'Detention'],
  state: 'published',
  appearance: {
    document: 'graduated-2019',
    exact: 'all trainees of the vocational centres had graduated',
  },
  evidence: [
    {
      document: 'graduated-2019',
      exact: 'they had found stable employment and lived a happy life',
      stance: 'supports',
      reason: 'The statement itself, as state media quoted it; no figures are given with it.',
    },
    {
      document: 'ambassador-2019',
      exact: 'every trainee had graduated',
      stance: 'supports',
      reason: 'The ambassador repeats the official statement ten days later.',
      by: 'reviewer2',
    },
    {
      document: 'amnesty-2019',
      exact: 'the government’s claims were almost impossible to verify independently',
      stance: 'qualifies',
      reason: 'Says why neither the statement nor its opposite can be checked from outside.',
    },
    {
      document: 'report-2021',
      exact: 'they had been held in the region between 2017 and 2021',
      stance: 'contradicts',
      reason:
        'People interviewed by the organisation say that they were held after December 2019 as well.',
      by: 'reviewer2',
    },
  ],
  searches: [
    {
      where: 'Publications of the regional government',
      query: 'number of graduates, employers, December 2019',
      searchedOn: '2024-05-02',
      note: 'No list and no figure found.',
    },
  ],
  assessments: [
    {
      by: 'reviewer',
      rating: 'unproven',
      confidence: 75,
      reasoning:
        'The statement comes without any figure, and nobody independent was able to check it.',
    },
    {
      by: 'reviewer2',
      rating: 'mostly_false',
      confidence: 55,
      reasoning:
        'The interviews of 2021 speak of people held later. I give that more weight than my colleague does.',
      publishAs: 'name',
      notFollowed:
        'The report of 2021 does not say how many of the people interviewed were held after December 2019, so the team does not read it as a contradiction.',
    },
  ],
  verdict: {
    rating: 'unproven',
    confidence: 70,
    summary:
      'Officials said so without figures. Amnesty International says that the statement cannot be checked from outside and reports people held until 2021.',
    explanation:
      'An official made the statement in December 2019 and gave neither a number of graduates nor their employers.{graduated-2019} The ambassador to Australia repeated it.{ambassador-2019}\n\nAmnesty International answered that claims of the government were almost impossible to verify independently.{amnesty-2019} Its report of 2021 rests on interviews with people who say that they were held between 2017 and 2021; the report does not say how many of them were held after December 2019.{report-2021}\n\nThe documents that we have do not settle the question.',
    wouldChange:
      'A list of graduates and employers that independent observers can check, or access for experts of the United Nations.',
  },
  waivers: [],
};

export const training: DemoClaim = {
  key: 'training',
  statement: 'People in the centres in Xinjiang receive vocational training.',
  claimant: { name: 'Shohrat Zakir', kind: 'person' },
  claimedOn: '2018-10-16',
  topics: ['Xinjiang', 'Detention'],
  state: 'published',
  appearance: {
    document: 'interview-2018',
    exact: 'food processing, electronics assembly, hairdressing, sewing and online trade',
  },
  evidence: [
    {
      document: 'interview-2018',
      exact:
        'The governor listed food processing, electronics assembly, hairdressing, sewing and online trade as the trades that are taught.',
      stance: 'supports',
      reason: 'The governor’s own list of trades.',
    },
    {
      document: 'agencies-2018',
      exact:
        'It showed students at sewing machines, in workshops and in classes of Chinese and law.',
      stance: 'qualifies',
      reason:
        'Pictures of training, chosen by state television; they show some rooms at one place.',
      by: 'reviewer2',
    },
    {
      document: 'agencies-2018',
      exact:
        'Former detainees told the Associated Press that they had received no vocational training.',
      stance: 'contradicts',
      reason: 'Accounts of people who say that they were there.',
    },
  ],
  assessments: [
    {
      by: 'reviewer',
      rating: 'mixed',
      confidence: 65,
      reasoning:
        'An official and a television programme describe training; former detainees say there was none.',
    },
    {
      by: 'reviewer2',
      rating: 'mixed',
      confidence: 60,
      reasoning: 'Both may be true of different places. None of the documents covers all of them.',
    },
  ],
  verdict: {
    rating: 'mixed',
    confidence: 60,
    summary:
      'The governor names trades that are taught, and state television showed classes. Former detainees told a news agency that they had received no training.',
    explanation:
      'The governor listed the trades in an interview with the official news agency.{interview-2018} State television showed workshops and classes; the programme chose what was seen.\n\nFormer detainees contradicted him in accounts to the Associated Press.{agencies-2018} The documents do not say whether they speak of the same centres or the same years.',
    wouldChange:
      'Independent visits to several centres, or records that show who was taught what and where.',
  },
};

import type { DemoThread } from './threads';

/** The discussions of the demonstration claims, by the claim's key. Nothing in them is a finding. */
export const discussions: Readonly<Record<string, readonly DemoThread[]>> = {
  graduated: [
    {
      part: 'stable employment',
      comments: [
        {
          by: 'reviewer2',
          body: 'What counts as *stable*? The official names neither employers nor a length of time. @Mara Lind, did you find a definition?',
        },
        {
          by: 'reviewer',
          quote: 'neither employers nor a length of time',
          body: 'None. The reports use the word as the official’s own and do not explain it.',
          signs: [
            ['reviewer2', 'agree'],
            ['editor', 'thanks'],
          ],
        },
      ],
      decided: {
        by: 'reviewer2',
        outcome:
          'The words stay as the official used them, and the explanation names what is missing.',
        because: 'None of the documents says what is meant by stable.',
      },
    },
    {
      about: { evidence: 'ambassador-2019' },
      part: 'every trainee',
      comments: [
        { by: 'reviewer2', body: 'Do we count the ambassador as a **second** source?' },
        {
          by: 'reviewer',
          body: 'No. He repeats the official statement of ten days before; both go back to one source.',
          signs: [['reviewer2', 'agree']],
        },
      ],
      decided: {
        by: 'reviewer2',
        outcome: 'Recorded as drawn from the official statement; counted once.',
        because: 'He names no other source for it.',
      },
    },
    {
      about: 'verdict',
      part: 'The documents that we have do not settle the question.',
      comments: [
        { by: 'editor', body: 'Is this sentence ours, or does one of the sources say so?' },
        {
          by: 'reviewer',
          body: 'Ours. It says what these documents allow, not what happened.',
          signs: [['editor', 'agree']],
        },
      ],
      decided: {
        by: 'editor',
        outcome: 'The sentence stays.',
        because: 'It speaks of the documents, not of the region.',
      },
    },
  ],
  training: [
    {
      part: 'vocational training',
      comments: [
        {
          by: 'reviewer2',
          body: 'The governor lists trades; former detainees told the Associated Press that they had received *no vocational training*. Do both mean the same by it?',
        },
        {
          by: 'reviewer',
          quote: 'The governor lists trades',
          body: 'I read both as: being taught a trade.',
          signs: [['reviewer2', 'disagree']],
        },
        {
          by: 'reviewer2',
          body: 'He also names lessons in Chinese and in law, so his word may be the wider one.',
          signs: [['reviewer', 'agree']],
        },
      ],
      decided: {
        by: 'reviewer',
        outcome: 'The summary keeps apart the trades that he names and what the accounts say.',
        because: 'Neither document says what it means by training.',
      },
    },
  ],
  million: [
    {
      part: 'About one million',
      comments: [
        {
          by: 'reviewer2',
          body: 'Does “up to one million” support “about one million”? @Tomás Reyes, how did we read such words before?',
        },
        {
          by: 'editor2',
          quote: 'up to one million',
          body: 'As an upper bound, and we said so in the explanation.',
          signs: [
            ['reviewer2', 'thanks'],
            ['reviewer', 'agree'],
          ],
        },
      ],
      decided: {
        by: 'reviewer2',
        outcome: 'It is stated as an upper bound in the explanation.',
        because: 'The organisation’s own words are “up to”.',
      },
    },
    {
      about: 'verdict',
      part: 'named no other number',
      comments: [
        { by: 'editor', body: 'Does the delegation’s answer really name none?' },
        {
          by: 'reviewer',
          body: 'The briefing that we have names none. The whole speech is not among our documents.',
          signs: [['editor', 'agree']],
        },
      ],
      decided: {
        by: 'editor',
        outcome: 'The words stay.',
        because: 'They say what the document says, and the document is cited.',
      },
    },
  ],
  interviews: [
    {
      comments: [
        {
          by: 'reviewer2',
          body: 'Three documents, one source. We still lack a second independent one. @Mara Lind, where else can we look?',
        },
        {
          by: 'reviewer',
          quote: 'a second independent one',
          body: 'Perhaps there is none: nobody else has made these interviews.',
          signs: [['reviewer2', 'agree']],
        },
      ],
    },
    {
      about: { evidence: 'wire-2021' },
      part: 'torture or ill-treatment',
      comments: [
        {
          by: 'reviewer',
          body: 'The report says “torture or **other** ill-treatment”. The newspaper leaves the word out.',
          signs: [['reviewer2', 'thanks']],
        },
      ],
      decided: {
        by: 'reviewer2',
        outcome: 'We quote the report, not the newspaper.',
        because: 'The newspaper took over the text of somebody else.',
      },
    },
  ],
  denial: [
    {
      part: 'the centres',
      comments: [
        {
          by: 'reviewer2',
          body: 'The answer depends on whether this means re-education or vocational centres. @Ines Varga, shall the statement say which?',
        },
        {
          by: 'editor',
          body: 'The organisation’s sentence does not say. I would keep its words and answer for both.',
          signs: [
            ['reviewer', 'agree'],
            ['reviewer2', 'disagree'],
          ],
        },
      ],
    },
  ],
};

/** Discussions of passages that belong to no claim. */
export const passageDiscussions: readonly (DemoThread & { document: string; exact: string })[] = [
  {
    document: 'letters-2019',
    exact: 'Algeria is reported to have coordinated it.',
    comments: [
      {
        by: 'reviewer2',
        body: 'Reported by whom? The article names no source for this sentence. @Mara Lind, have you seen one?',
      },
    ],
  },
  {
    document: 'satellite-2020',
    exact: 'The institute names the Australian government as its main source of money',
    comments: [
      { by: 'reviewer', body: 'The institute says this about itself. Do we repeat it?' },
      {
        by: 'editor',
        body: 'Wherever we cite the database, with the same words and as its own statement.',
        signs: [['reviewer', 'thanks']],
      },
    ],
    decided: {
      by: 'editor',
      outcome: 'The institute’s own statement on its money goes with every citation.',
      because: 'Readers are to see who paid for a source, whoever it is.',
    },
  },
];

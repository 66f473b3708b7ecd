import type { DerivationKind, DocumentKind } from '@/prisma/generated/enums';

/** One demonstration document: our own short briefing on what a publisher said, attributed sentence by sentence. */
export type DemoDocument = {
  key: string;
  title: string;
  publisher: string;
  publishedOn: string;
  kind: DocumentKind;
  text: string;
  drawsOn?: { key: string; kind: DerivationKind };
};

const note =
  'This briefing was written for the demonstration. It restates in its own words what the publisher said and takes no position on it.';

export const demoDocuments: readonly DemoDocument[] = [
  {
    key: 'panel-2018',
    title: 'Briefing: a member of a United Nations committee on detentions, August 2018',
    publisher: 'UN Committee on the Elimination of Racial Discrimination',
    publishedOn: '2018-08-10',
    kind: 'statement',
    text: `${note}

On 10 August 2018 the committee examined a report by China in Geneva. Gay McDougall, one of its members, said that the committee had received many credible reports about the region of Xinjiang.

According to her, a million or more people of Uyghur and other Muslim minorities were said to be held there. She described the number as an estimate that others had made and asked the delegation for an answer.`,
  },
  {
    key: 'delegation-2018',
    title: 'Briefing: the answer of China’s delegation in Geneva, August 2018',
    publisher: 'Delegation of China to the United Nations in Geneva',
    publishedOn: '2018-08-13',
    kind: 'statement',
    text: `${note}

On 13 August 2018 the delegation answered the committee. It stated that there were no re-education centres in Xinjiang and called the number of one million entirely untrue.

The delegation added that people guilty of minor offences were sent to vocational centres for skills and rehabilitation, and that all citizens of the region had equal freedom and rights.`,
  },
  {
    key: 'interview-2018',
    title: 'Briefing: interview with the governor of Xinjiang, October 2018',
    publisher: 'Xinhua',
    publishedOn: '2018-10-16',
    kind: 'transcript',
    text: `${note}

The official news agency Xinhua published an interview with Shohrat Zakir, the governor of the region. He said that trainees signed agreements, lived at the centres and studied there.

The governor listed food processing, electronics assembly, hairdressing, sewing and online trade as the trades that are taught. He also named lessons in Chinese and in law.

In his words there had been no attack in the region for 21 months. He did not say how many people stayed at the centres.`,
  },
  {
    key: 'agencies-2018',
    title: 'Briefing: a broadcaster’s report from news agencies, October 2018',
    publisher: 'A broadcaster, from news agencies',
    publishedOn: '2018-10-17',
    kind: 'article',
    text: `${note}

The broadcaster reported the governor’s interview and set it beside accounts of people who said that they had been held.

Former detainees told the Associated Press that they had received no vocational training. One of them, Omir Bekali, spoke of a cell with forty people and of slogans before meals.

The report also described a programme of state television. It showed students at sewing machines, in workshops and in classes of Chinese and law.`,
  },
  {
    key: 'estimate-2018',
    title: 'Briefing: a newspaper on the committee’s estimate, October 2018',
    publisher: 'A regional newspaper',
    publishedOn: '2018-10-18',
    kind: 'article',
    text: `${note}

The newspaper wrote that up to one million people were believed to be held. It attributed the estimate to a panel of the United Nations and named no other source for it.`,
    drawsOn: { key: 'panel-2018', kind: 'cites' },
  },
  {
    key: 'amnesty-2018',
    title: 'Briefing: press release before a review of China, November 2018',
    publisher: 'Amnesty International UK',
    publishedOn: '2018-11-05',
    kind: 'statement',
    text: `${note}

One day before the Human Rights Council reviewed China, the organisation said that up to one million people were interned in the region.

It stated that the authorities had denied the centres until October 2018 and had then called them vocational training centres.

According to the organisation, assurances of access were given to independent experts of the United Nations in 2013, and none of them had been let into the region by November 2018.`,
  },
  {
    key: 'letters-2019',
    title: 'Briefing: two statements to the Human Rights Council, July 2019',
    publisher: 'An encyclopaedia mirror',
    publishedOn: '2023-01-31',
    kind: 'article',
    text: `${note}

The article says that 22 countries signed a statement on 8 July 2019 which expressed concern about detentions in the region.

It says that 50 countries signed a statement in answer which supported China’s policies. Algeria is reported to have coordinated it.

In another place the article speaks of 54 countries in support and 23 that called on China to respect human rights; that passage gives the year 2019 and no day.`,
  },
  {
    key: 'graduated-2019',
    title: 'Briefing: official statement that all trainees had graduated, December 2019',
    publisher: 'Chinese state media',
    publishedOn: '2019-12-09',
    kind: 'article',
    text: `${note}

State media quoted an official of the regional government who said that all trainees of the vocational centres had graduated.

The official stated that, with help from the government, they had found stable employment and lived a happy life. The reports gave no number of graduates and no list of employers.`,
  },
  {
    key: 'ambassador-2019',
    title: 'Briefing: China’s ambassador to Australia on the centres, December 2019',
    publisher: 'Embassy of China in Australia',
    publishedOn: '2019-12-19',
    kind: 'statement',
    text: `${note}

Ambassador Cheng Jingye said that every trainee had graduated and that the graduates had returned to their jobs or found new ones with the help of the government.

He rejected reports of one million detained people as false news.`,
    drawsOn: { key: 'graduated-2019', kind: 'quotes' },
  },
  {
    key: 'amnesty-2019',
    title: 'Briefing: answer to the statement that all trainees had graduated, December 2019',
    publisher: 'Amnesty International',
    publishedOn: '2019-12-10',
    kind: 'statement',
    text: `${note}

Nicholas Bequelin, a regional director of the organisation, said that it was for the government to prove that people had been released.

He stated that the government’s claims were almost impossible to verify independently, because reporting in the region was so restricted.

The organisation asked that experts of the United Nations be admitted and that relatives abroad be allowed to speak freely with the people concerned.`,
  },
  {
    key: 'report-2021',
    title: 'Briefing: report with 55 interviews, June 2021',
    publisher: 'Amnesty International',
    publishedOn: '2021-06-10',
    kind: 'report',
    text: `${note}

The organisation interviewed 55 people who said that they had been held in the region between 2017 and 2021.

It reports that each of the 55 spoke of torture or other ill-treatment. The interviews were made outside the region, and the organisation says that it could not visit the centres.

The report concludes that the acts described amount to crimes against humanity and asks the United Nations for an independent investigation.`,
  },
  {
    key: 'news-2021',
    title: 'Briefing: a news site on the report of June 2021',
    publisher: 'A news site',
    publishedOn: '2021-06-11',
    kind: 'article',
    text: `${note}

The site summarises the report of Amnesty International and gives the same number: every one of the 55 people interviewed described torture or ill-treatment.

It quotes two of the people from the report and makes no interviews of its own.`,
    drawsOn: { key: 'report-2021', kind: 'republishes' },
  },
  {
    key: 'wire-2021',
    title: 'Briefing: a second article on the report of June 2021',
    publisher: 'A regional newspaper',
    publishedOn: '2021-06-12',
    kind: 'article',
    text: `${note}

The newspaper took over the news site’s text. It repeats that all 55 people reported torture or ill-treatment and names Amnesty International as the source.`,
    drawsOn: { key: 'news-2021', kind: 'republishes' },
  },
  {
    key: 'satellite-2020',
    title: 'Briefing: a count of suspected facilities from satellite pictures, September 2020',
    publisher: 'Australian Strategic Policy Institute',
    publishedOn: '2020-09-24',
    kind: 'dataset',
    text: `${note}

The institute published a database of places that it suspects to be detention facilities, found on satellite pictures. It counts more than 380 of them and says that building went on in 2020.

The institute names the Australian government as its main source of money, with further money from abroad.`,
  },
];

import { describe, expect, it } from 'vitest';
import { samplePdf } from '../samples/pdf-file';
import { extractPdf } from './extract-pdf';

const head = (page: number) => [
  { text: 'Water Board - Annual report', y: 800, size: 9 },
  { text: `Page ${page} of 3`, x: 270, y: 40, size: 9 },
];
const lines = (top: number, texts: string[]) =>
  texts.map((text, index) => ({ text, y: top - index * 14 }));

const report = [
  [
    ...head(1),
    { text: 'What the water board found', y: 740, size: 20 },
    ...lines(700, [
      'The committee said on Monday that the figures which it had received were incom-',
      'plete, and that a long-term study would follow in the spring of the next year after',
      'the board had met.',
    ]),
    ...lines(640, [
      'A second paragraph begins here and it has been written so that it goes on and on',
      'until the page ends in the middle of the',
    ]),
  ],
  [
    ...head(2),
    ...lines(740, ['sentence, which ends here. The long-', 'term study was never published.']),
    ...lines(690, ['1. First item of a list', '2. Second item of a list']),
  ],
  [...head(3), ...lines(740, ['The end of it all.'])],
];

describe('extractPdf', () => {
  it('joins paragraphs over lines and pages and leaves out running heads', async () => {
    const { blocks } = await extractPdf({ bytes: samplePdf(report) });
    expect(blocks).toEqual([
      { kind: 'heading', level: 1, text: 'What the water board found' },
      {
        kind: 'paragraph',
        text: 'The committee said on Monday that the figures which it had received were incomplete, and that a long-term study would follow in the spring of the next year after the board had met.',
      },
      {
        kind: 'paragraph',
        text: 'A second paragraph begins here and it has been written so that it goes on and on until the page ends in the middle of the sentence, which ends here. The long-term study was never published.',
      },
      { kind: 'list_item', level: 1, text: '1. First item of a list' },
      { kind: 'list_item', level: 1, text: '2. Second item of a list' },
      { kind: 'paragraph', text: 'The end of it all.' },
    ]);
  });

  it('joins a sentence over a note at the foot of the page', async () => {
    const pages = [
      [
        ...lines(740, [
          'It has been written so that the sentence of the report goes on',
          'over to the',
        ]),
        { text: '1 See the annual report.', y: 90, size: 8 },
      ],
      lines(740, ['second page, where it ends, and where nothing else is', 'said about it.']),
    ];
    const { blocks } = await extractPdf({ bytes: samplePdf(pages) });
    expect(blocks.map(({ text }) => text)).toEqual([
      expect.stringMatching(/goes on over to the second page, .* is said about it\.$/),
      '1 See the annual report.',
    ]);
  });

  it('suggests what the properties say, but no name of a file', async () => {
    const info = {
      Title: 'Annual report',
      Author: 'Ann Lee; Bo Chen',
      CreationDate: "D:20181105233000+08'00'",
    };
    expect((await extractPdf({ bytes: samplePdf(report, { info }) })).bibliography).toEqual({
      title: 'Annual report',
      authors: ['Ann Lee', 'Bo Chen'],
      publishedOn: '2018-11-05',
    });
    const named = samplePdf(report, { info: { Title: 'Microsoft Word - x.docx' } });
    expect((await extractPdf({ bytes: named })).bibliography.title).toBeUndefined();
  });

  it.each([
    ['encrypted', samplePdf(report, { encrypted: true }), 'is encrypted; save it without'],
    ['of pictures', samplePdf([[], []]), 'has no text layer, only pictures of pages'],
    ['that breaks off', samplePdf(report).subarray(0, 60), 'is damaged and cannot be read'],
    ['of nothing but a signature', Buffer.from('%PDF-1.4\n'), 'is damaged and cannot be read'],
  ])('refuses a file %s', async (_, bytes, sentence) => {
    const refused = extractPdf({ bytes });
    await expect(refused).rejects.toMatchObject({ code: 'INVALID' });
    await expect(refused).rejects.toThrow(sentence);
  });
});

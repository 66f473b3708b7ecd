import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { docxParts, sampleDocx, wordParagraph, wordTable } from '../samples/docx-file';
import { extractDocx } from './extract-docx';
import { storedZip } from './stored-zip';

const MANY = 50_000_000;
const TOO_LARGE = 'The DOCX file unpacks to far more than is allowed.';
const DAMAGED = 'The DOCX file is damaged and cannot be read.';

/** Marks the only entry of a stored archive as compressed, with a size that it claims to have. */
function compressed(name: string, content: Buffer, claimedSize: number): Buffer {
  const packed = deflateRawSync(content);
  const archive = storedZip(new Map([[name, packed]]));
  const directory = archive.lastIndexOf(Buffer.from('504b0102', 'hex'));
  for (const header of [4, directory + 6]) {
    archive.writeUInt16LE(8, header + 4);
    archive.writeUInt32LE(claimedSize, header + 18);
  }
  return archive;
}

describe('extractDocx', () => {
  it('reads headings, quotations, tables and notes', async () => {
    const body = [
      wordParagraph('The report', 'Heading1'),
      wordParagraph('A finding', undefined, 1),
      wordParagraph('We do not know.', 'Quote'),
      wordTable([
        ['Year', 'Litres'],
        ['2019', '40'],
      ]),
    ].join('');
    const { blocks } = await extractDocx({ bytes: sampleDocx(body, 'Its source.') }, MANY);
    expect(blocks).toEqual([
      { kind: 'heading', level: 1, text: 'The report' },
      { kind: 'paragraph', text: 'A finding[1]' },
      { kind: 'quotation', text: 'We do not know.' },
      { kind: 'table_row', text: 'Year | Litres' },
      { kind: 'table_row', text: '2019 | 40' },
      { kind: 'list_item', level: 1, text: '[1] Its source.' },
    ]);
  });

  it('suggests what the properties say, but not the date of a template', async () => {
    const fields = (date: string) =>
      `<dc:title>Report</dc:title><dc:creator>Ann Lee;Bo Chen</dc:creator><dcterms:created>${date}</dcterms:created><dc:language>en-GB</dc:language>`;
    const read = async (date: string) => {
      const bytes = sampleDocx(wordParagraph('Text'), '', fields(date));
      return (await extractDocx({ bytes }, MANY)).bibliography;
    };
    expect(await read('2018-11-05T09:30:00Z')).toEqual({
      title: 'Report',
      authors: ['Ann Lee', 'Bo Chen'],
      publishedOn: '2018-11-05',
      language: 'en-GB',
    });
    expect((await read('2013-12-23T23:15:00Z')).publishedOn).toBeUndefined();
  });

  it('refuses what says that it unpacks to too much, pictures included', async () => {
    const parts = docxParts(wordParagraph('Text')).set('word/media/a.bmp', Buffer.alloc(5_000));
    await expect(extractDocx({ bytes: storedZip(parts) }, 5_000)).rejects.toThrow(TOO_LARGE);
  });

  it('refuses what unpacks to more than it says, without unpacking it all', async () => {
    const bytes = compressed('word/document.xml', Buffer.alloc(30_000_000), 100);
    await expect(extractDocx({ bytes }, 1_000_000)).rejects.toMatchObject({ code: 'INVALID' });
  });

  it('refuses a bomb by what really comes out of it', async () => {
    const bytes = compressed('word/document.xml', Buffer.alloc(30_000_000), 30_000_000);
    await expect(extractDocx({ bytes }, 1_000_000)).rejects.toThrow(TOO_LARGE);
  });

  it.each([
    ['cut short', sampleDocx(wordParagraph('Text')).subarray(0, 900)],
    ['without a document', storedZip(new Map([['[Content_Types].xml', Buffer.from('<Types/>')]]))],
    ['of nothing but a signature', Buffer.from('504b0304', 'hex')],
  ])('refuses a file %s', async (_, bytes) => {
    await expect(extractDocx({ bytes }, MANY)).rejects.toThrow(DAMAGED);
  });

  it('says when there is no text', async () => {
    const bytes = sampleDocx(wordParagraph(' '));
    await expect(extractDocx({ bytes }, MANY)).rejects.toThrow('The DOCX file holds no text.');
  });
});

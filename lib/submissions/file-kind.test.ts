import { expect, it } from 'vitest';
import { fileKindOf, MAX_FILE_BYTES } from './file-kind';

const bytes = (text: string) => new TextEncoder().encode(text);
const png = Uint8Array.of(
  0x89,
  0x50,
  0x4e,
  0x47,
  0x0d,
  0x0a,
  0x1a,
  0x0a,
  0,
  0,
  0,
  13,
  0x49,
  0x48,
  0x44,
  0x52,
);
const jpeg = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1);

it.each([
  ['a PDF', bytes('%PDF-1.7\n1 0 obj'), 'application/pdf'],
  ['a photograph', jpeg, 'image/jpeg'],
  ['a picture', png, 'image/png'],
  ['a text', bytes('They said it in March: 市长说的。'), 'text/plain'],
])('takes %s for what it is', async (_, content, kind) => {
  expect(await fileKindOf(content)).toBe(kind);
});

it.each([
  ['nothing', bytes('')],
  ['a page', bytes('<!doctype html><script>alert(1)</script>')],
  ['a page that begins with white space', bytes('\n <html><body>')],
  ['a drawing', bytes('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')],
  ['XML', bytes('<?xml version="1.0"?><svg/>')],
  ['an archive', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0)],
  ['a program', Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0)],
  ['too much', new Uint8Array(MAX_FILE_BYTES + 1).fill(65)],
])('refuses %s beside the field', async (_, content) => {
  await expect(fileKindOf(content)).rejects.toMatchObject({
    code: 'INVALID',
    fields: { file: expect.stringMatching(/\.$/) },
  });
});

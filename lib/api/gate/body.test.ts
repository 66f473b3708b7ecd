import { NextRequest } from 'next/server';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { define } from '../definition';
import { readBody } from './body';

const upload = define({
  method: 'post',
  path: '/files',
  tag: 'documents',
  summary: 'Send a file',
  access: 'member',
  body: z.object({ text: z.string() }),
  form: z.object({ file: z.instanceof(File) }),
  response: z.null(),
});

function read(content: string, title = 'Report') {
  const body = new FormData();
  body.append('file', new File([content], 'report.txt'));
  body.append('title', title);
  const request = new NextRequest('http://127.0.0.1/api/v1/files', { method: 'POST', body });
  return readBody(request, upload);
}

describe('a body', () => {
  it('comes as a form with files', async () => {
    const { value, schema } = await read('text');
    expect(schema).toBe(upload.form);
    expect(value).toMatchObject({ title: 'Report', file: expect.any(File) });
  });

  it('has a hash of what the form holds, whatever its boundary', async () => {
    const first = await read('text');
    expect((await read('text')).hash).toBe(first.hash);
    expect((await read('another')).hash).not.toBe(first.hash);
    expect((await read('text', 'Note')).hash).not.toBe(first.hash);
  });

  it('may be absent', async () => {
    const request = new NextRequest('http://127.0.0.1/api/v1/files', { method: 'POST' });
    expect(await readBody(request, upload)).toMatchObject({ value: {}, schema: upload.body });
  });

  it('that breaks off is the sender’s matter, not a fault of ours', async () => {
    const body = new ReadableStream({
      start(stream) {
        stream.enqueue(new TextEncoder().encode('{"text":'));
        stream.error(Object.assign(new Error('aborted'), { code: 'ECONNRESET' }));
      },
    });
    const init = { method: 'POST', body, duplex: 'half' as const };
    const request = new NextRequest('http://127.0.0.1/api/v1/files', init);
    await expect(readBody(request, upload)).rejects.toMatchObject({
      code: 'INVALID',
      message: 'The request broke off before its end.',
    });
  });
});

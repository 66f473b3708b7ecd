import { describe, expect, it } from 'vitest';
import { parseDocument } from './parse';

const limits = { timeoutMs: 20_000, maxBytes: 1_000_000, maxUnpackedBytes: 10_000_000 };

describe('parseDocument', () => {
  it('reads a plain text in a worker thread', async () => {
    const bytes = new TextEncoder().encode(
      'A headline of five words\r\n\r\nA paragraph\r\nof two lines.',
    );
    const captured = await parseDocument({ bytes, filename: 'note.txt' }, limits);
    expect(captured.text).toBe('A headline of five words\n\nA paragraph\nof two lines.');
    expect(captured.bibliography.title).toBe('A headline of five words');
    expect(captured.kind).toBe('text');
  });
});

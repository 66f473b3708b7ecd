import { describe, expect, it } from 'vitest';
import { plainBlocks } from './extract-text';

const body = 'The committee said on Monday that the figures it had received were incomplete.';

describe('plainBlocks', () => {
  it('takes a short line without a full stop, standing over a longer one, for a heading', () => {
    expect(plainBlocks(`Figures in doubt\n\n${body}`)).toEqual([
      { kind: 'heading', level: 2, text: 'Figures in doubt' },
      { kind: 'paragraph', text: body },
    ]);
    expect(plainBlocks(`${body}\n\nSource: Agencies`).at(-1)?.kind).toBe('paragraph');
  });

  it('keeps the lines of a block together', () => {
    const verse = 'One line\nand another\nand a third';
    expect(plainBlocks(verse)).toEqual([{ kind: 'paragraph', text: verse }]);
  });

  it('makes one block of each item of a list, and of a quotation', () => {
    expect(plainBlocks('• One\n• Two\n\n1. Three\n\n> He said\n> so')).toEqual([
      { kind: 'list_item', level: 1, text: '• One' },
      { kind: 'list_item', level: 1, text: '• Two' },
      { kind: 'list_item', level: 1, text: '1. Three' },
      { kind: 'quotation', text: '> He said\n> so' },
    ]);
  });
});

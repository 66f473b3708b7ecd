import { describe, expect, it } from 'vitest';
import { nestPassage } from './form';

describe('the flat fields of a passage', () => {
  it('become one passage under the name', () => {
    expect(nestPassage({ documentId: 'd', start: '1', end: '5', reason: 'r' }, 'passage')).toEqual({
      reason: 'r',
      passage: { documentId: 'd', start: '1', end: '5' },
    });
  });

  it('take a quotation as a form sends it, in lines that end like those of documents', () => {
    expect(nestPassage({ documentId: 'd', quote: ' one\r\ntwo ' }, 'passage')).toEqual({
      passage: { documentId: 'd', quote: { exact: 'one\ntwo', restOfSentence: 'ask' } },
    });
  });

  it('keep a quotation with its context, and leave input without a document alone', () => {
    const quote = { exact: 'x', prefix: 'y' };
    expect(nestPassage({ documentId: 'd', quote }, 'p')).toEqual({ p: { documentId: 'd', quote } });
    expect(nestPassage({ quote: 'x' }, 'p')).toEqual({ quote: 'x' });
  });
});

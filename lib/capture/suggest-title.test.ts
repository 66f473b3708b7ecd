import { describe, expect, it } from 'vitest';
import { composeBlocks } from './canonical-text';
import { plainBlocks } from './plain/extract-text';
import { suggestTitle } from './suggest-title';

const body = 'The committee said on Monday that the figures it had received were incomplete.';

function titleOf(source: string): string | undefined {
  const { text, blocks } = composeBlocks(plainBlocks(source));
  return suggestTitle(text, blocks);
}

describe('suggestTitle', () => {
  it('takes the heading at the top, however short', () => {
    expect(titleOf(`Water figures\n\n${body}`)).toBe('Water figures');
  });

  it('looks past the debris of a page for the headline', () => {
    const debris = 'Skip to main content\n\nThe Daily Paper\n\nLog in\n\n';
    expect(titleOf(`${debris}Figures of the board in doubt again\n\n${body}`)).toBe(
      'Figures of the board in doubt again',
    );
  });

  it('suggests nothing where everything is long', () => {
    expect(titleOf(body.repeat(5))).toBeUndefined();
  });
});

import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const standard = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const widths = [1440, 390];
const schemes = ['light', 'dark'] as const;

/** The rules that ask for colours; all others find in the dark what they find in the light. */
const colours = ['color-contrast', 'link-in-text-block'];

/** What axe finds on the page as it is, at both widths, light and dark. */
export async function findFaults(page: Page): Promise<string[]> {
  const faults: string[] = [];
  // Colours on their way from light to dark are nobody's colours.
  await page.addStyleTag({ content: '*, *::before, *::after { transition: none !important; }' });
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme });
      // In its own page: another one for each analysis, which frames of other sites would need, takes as long as the rest.
      const axe = new AxeBuilder({ page }).setLegacyMode();
      const scoped = colorScheme === 'dark' ? axe.withRules(colours) : axe.withTags(standard);
      const { violations } = await scoped.analyze();
      for (const { id, nodes } of violations) {
        faults.push(`${width} ${colorScheme} ${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
      }
    }
  }
  return faults;
}

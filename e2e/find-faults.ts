import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const standard = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const widths = [1440, 390];

/** The rules that ask for colours; all others find in the dark what they find in the light. */
const colours = ['color-contrast', 'link-in-text-block'];

/** In its own page: another one for each analysis, which frames of other sites would need, takes as long as the rest. */
const axeOf = (page: Page) =>
  // Of what is in order nobody reads the places, which take longest to describe.
  new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();

async function analyze(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

/** What axe finds on the page as it is, at both widths, light and dark. */
export async function findFaults(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    faults.push(...(await findFaultsInBothSchemes(page)).map((fault) => `${width} ${fault}`));
  }
  return faults;
}

/** What axe finds on the page as it is, light and dark, at the width that it has. */
export async function findFaultsInBothSchemes(page: Page): Promise<string[]> {
  await page.evaluate(keepStill);
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await analyze(axeOf(page).withTags(standard));
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await analyze(axeOf(page).withRules(colours));
  return [...light.map((fault) => `light ${fault}`), ...dark.map((fault) => `dark ${fault}`)];
}

/** Colours on their way from light to dark are nobody's colours. A sheet made so is let through by every policy. */
function keepStill(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('*, *::before, *::after { transition: none !important; }');
  document.adoptedStyleSheets.push(sheet);
}

export const themes = ['system', 'light', 'dark'] as const;

export type Theme = (typeof themes)[number];

/** Also named in public/desk-preferences.js, which runs before anything else. */
const key = 'assay-theme';

/** The theme this browser keeps for the desk; `system` when none, or when storage is refused. */
export function readTheme(): Theme {
  try {
    const value = localStorage.getItem(key);
    return value === 'light' || value === 'dark' ? value : 'system';
  } catch {
    return 'system';
  }
}

/** Shows a theme on this page, without keeping it. */
export function applyTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

/** Shows a theme and keeps it for the next visit, where the browser allows that. */
export function keepTheme(theme: Theme): void {
  applyTheme(theme);
  try {
    localStorage.setItem(key, theme);
  } catch {
    // Without storage the choice lasts until the page is closed.
  }
}

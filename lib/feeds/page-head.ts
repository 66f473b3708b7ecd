import { alternatesOf, inLanguage } from '@/lib/i18n/address';
import { feedTypes } from './discovery';

/**
 * `alternates` in the metadata of a public page: its one address in its language, the same page in the other languages, the
 * feeds, and `types` of its own. `path` is that of the default language, `origin` has no slash at its end.
 */
export function pageAlternates(
  { origin, path, locale }: Record<'origin' | 'path' | 'locale', string>,
  types: Record<string, string> = {},
) {
  return {
    canonical: `${origin}${inLanguage(path, locale)}`,
    languages: alternatesOf(origin, path),
    types: { ...types, ...feedTypes(origin) },
  };
}

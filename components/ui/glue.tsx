import { useLocale } from 'next-intl';
import { type Punctuation, punctuationOf } from '@/lib/i18n/punctuation';

/** A mark between two pieces of text that stand beside each other, with its space, as the page's language has it. */
export function Glue({ mark }: { mark: Exclude<keyof Punctuation, 'open' | 'close'> }) {
  return <>{punctuationOf(useLocale())[mark]}</>;
}

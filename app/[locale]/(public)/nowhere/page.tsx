import { notFound } from 'next/navigation';

/** What lib/i18n/routing serves for addresses below a language that no page has: that there is nothing, in that language. */
export default function Page() {
  notFound();
}

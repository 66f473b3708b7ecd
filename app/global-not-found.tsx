import type { Metadata } from 'next';
import Link from 'next/link';
import './globals.css';
import words from '@/lib/i18n/messages/en/layout.json';
import { paths } from '@/lib/paths';

export const metadata: Metadata = { title: words.notFoundTitle };

/** An address that no route has. It is outside every language, and speaks the default one. */
export default function GlobalNotFound() {
  return (
    <html lang="en">
      <body>
        <main className="mx-auto max-w-140 px-4 py-16">
          <p className="eyebrow mb-2">404</p>
          <h1 className="font-serif text-28 text-balance">{words.notFoundTitle}</h1>
          <p className="mt-2 text-muted">{words.notFoundText}</p>
          <p className="mt-4">
            <Link href={paths.home()} className="link">
              {words.notFoundHome}
            </Link>
          </p>
        </main>
      </body>
    </html>
  );
}

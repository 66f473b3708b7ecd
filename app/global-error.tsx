'use client';

import './globals.css';
import words from '@/lib/i18n/messages/en/layout.json';

type GlobalErrorProps = { error: Error & { digest?: string }; reset: () => void };

/** The last resort, when even the frame failed: it depends on nothing, and speaks English. */
export default function GlobalError({ error, reset }: GlobalErrorProps) {
  return (
    <html lang="en">
      <body>
        <main className="mx-auto max-w-140 px-4 py-16">
          <h1 className="font-serif text-28">{words.errorTitle}</h1>
          <p className="mt-2">{words.errorText}</p>
          {error.digest && (
            <p className="mt-2 font-mono text-12 text-muted">
              {words.errorId.replace('{id}', error.digest)}
            </p>
          )}
          <button
            type="button"
            onClick={reset}
            className="mt-4 rounded border bg-raised px-3 py-1.5"
          >
            {words.errorRetry}
          </button>
        </main>
      </body>
    </html>
  );
}

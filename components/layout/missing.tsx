import { notFound } from 'next/navigation';
import { type ReactNode, Suspense } from 'react';

type MissingProps = { children: ReactNode };

/**
 * What a static page answers where there is nothing: a 404 that can be read without a script. A page that throws
 * `notFound()` itself leaves a file with nothing but scripts in it (vercel/next.js#57583, #98954); thrown inside a boundary
 * it sets the status, and what the boundary shows meanwhile stays in the file.
 */
export function Missing({ children }: MissingProps) {
  return (
    <Suspense fallback={children}>
      <Nothing />
    </Suspense>
  );
}

function Nothing(): never {
  notFound();
}

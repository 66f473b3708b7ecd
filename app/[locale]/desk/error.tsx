'use client';

import { ErrorState } from '@/components/layout/error-state';

type ErrorPageProps = { error: Error & { digest?: string }; reset: () => void };

export default function ErrorPage({ error, reset }: ErrorPageProps) {
  return (
    <div className="px-4 py-16 md:px-6">
      <ErrorState id={error.digest} onRetry={reset} />
    </div>
  );
}

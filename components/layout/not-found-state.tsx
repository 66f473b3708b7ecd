import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';

type NotFoundStateProps = { href: Route; label: string };

export function NotFoundState({ href, label }: NotFoundStateProps) {
  const t = useTranslations('layout');
  return (
    <div className="max-w-[56ch]">
      <p className="eyebrow mb-2">404</p>
      <h1 className="font-serif text-28 text-balance">{t('notFoundTitle')}</h1>
      <p className="mt-2 text-muted">{t('notFoundText')}</p>
      <p className="mt-4">
        <Link href={href} className="link">
          {label}
        </Link>
      </p>
    </div>
  );
}

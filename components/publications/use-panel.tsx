import { useLocale, useTranslations } from 'next-intl';
import { SectionHeading } from '@/components/layout/section-heading';
import { Link } from '@/components/ui/link';
import { cardSize } from '@/lib/embeds/card';
import { toFrame, toResizeScript } from '@/lib/embeds/oembed';
import { withLanguage } from '@/lib/i18n/address';
import { quoted } from '@/lib/i18n/punctuation';
import { paths } from '@/lib/paths';
import type { Snapshot } from '@/lib/publications/snapshot';

/** What a reader can do with a claim page: hear of its changes, show it elsewhere. */
export function UsePanel({ snapshot, origin }: { snapshot: Snapshot; origin: string }) {
  const t = useTranslations('publications');
  const { slug, approved, publisher } = snapshot;
  const locale = useLocale();
  const title = `${quoted(locale, approved.claim.statement)} · ${publisher}`;
  const embed = `${origin}${withLanguage(paths.embed(slug), locale)}`;
  const frame = toFrame({ title, embed }, cardSize);
  return (
    <section data-print="hide">
      <SectionHeading>{t('use')}</SectionHeading>
      <Link href={paths.subscribe(slug)} className="link" prefetch={false}>
        {t('subscribe')}
      </Link>
      <Link href={paths.challenge(slug)} className="link mt-1 block w-fit" prefetch={false}>
        {t('object')}
      </Link>
      <details className="mt-1">
        <summary className="link w-fit">{t('embed')}</summary>
        <p className="mt-1 text-12/4.5 text-muted">{t('embedText')}</p>
        <code className="mt-1 block font-mono text-12/4.5 wrap-anywhere select-all">{frame}</code>
        <p className="mt-2 text-12/4.5 text-muted">{t('embedSize')}</p>
        <code className="mt-1 block font-mono text-12/4.5 wrap-anywhere select-all">
          {toResizeScript(origin)}
        </code>
      </details>
    </section>
  );
}

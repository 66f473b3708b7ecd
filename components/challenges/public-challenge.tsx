import { useLocale, useTranslations } from 'next-intl';
import type { PublicChallenge as Challenge } from '@/lib/challenges/public-queries';
import { formatDate } from '@/lib/format';
import { PublicDisposition } from './public-disposition';
import { Runs } from './runs';

/** An objection that was answered: what it says, by whom, the answer, and what was answered before. */
export function PublicChallenge({ challenge, slug }: { challenge: Challenge; slug: string }) {
  const t = useTranslations('challenges');
  const locale = useLocale();
  const { number, about, evidence, publication, text, name, earlier } = challenge;
  const cut = [text, challenge.url, challenge.quote, name].some((parts) => parts?.includes(null));
  const to = t(`about.${about}`, { number: evidence?.number ?? 0 });
  return (
    <article
      id={`challenge-${number}`}
      className="grid gap-3 border-t py-4 md:grid-cols-2 md:gap-10"
    >
      <div className="grid content-start gap-2">
        <h3 className="font-semibold">{t('public.item', { number, about: to })}</h3>
        <p className="text-12/5 text-muted">
          {t.rich('public.byLine', {
            who: () => (name ? <Runs parts={name} /> : t('reader')),
            date: formatDate(locale, challenge.receivedAt),
            version: publication,
          })}
        </p>
        <p dir="auto" className="max-w-[72ch] whitespace-pre-line wrap-break-word">
          <Runs parts={text} />
        </p>
        <PublicSource challenge={challenge} />
        {cut && <p className="text-12/5 text-muted">{t('leftOutWhy')}</p>}
      </div>
      <div className="grid content-start gap-2 border-s-2 ps-4">
        <PublicDisposition
          disposition={challenge.disposition}
          slug={slug}
          followed={challenge.followed}
        />
        {earlier.length > 0 && (
          <details>
            <summary className="link w-fit">
              {t('public.earlier', { count: earlier.length })}
            </summary>
            <div className="mt-2 grid gap-3 text-muted">
              {earlier.map((one) => (
                <PublicDisposition key={one.at} disposition={one} slug={slug} followed={null} />
              ))}
            </div>
          </details>
        )}
      </div>
    </article>
  );
}

function PublicSource({ challenge: { url, quote, stance } }: { challenge: Challenge }) {
  const t = useTranslations('challenges');
  if (!url || !quote || !stance) return null;
  const [address] = url;
  const whole = url.length === 1 && typeof address === 'string' ? address : null;
  return (
    <figure className="grid gap-1">
      <blockquote
        dir="auto"
        className="border-s-2 ps-3 font-serif whitespace-pre-line wrap-break-word"
      >
        <Runs parts={quote} />
      </blockquote>
      <figcaption className="grid gap-1 text-12/5 text-muted">
        <span>{t(`stance.${stance}`)}</span>
        <span dir="ltr" className="wrap-anywhere">
          {whole ? (
            // The address is a reader's: the site neither vouches for it nor tells it who comes.
            <a href={whole} rel="nofollow ugc noreferrer" className="link">
              {whole}
            </a>
          ) : (
            <Runs parts={url} />
          )}
        </span>
      </figcaption>
    </figure>
  );
}

import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { PageHeader } from '@/components/layout/page-header';
import { SectionHeading } from '@/components/layout/section-heading';
import { Words } from '@/components/layout/words';
import { BundleCheck } from '@/components/verification/bundle-check';
import { DigestAnswer } from '@/components/verification/digest-answer';
import { DigestSearch } from '@/components/verification/digest-search';
import { ProofCheck } from '@/components/verification/proof-check';
import { listPublicationsOf } from '@/lib/bundles/queries';
import { typedDigest } from '@/lib/bundles/typed-digest';
import { env } from '@/lib/env';
import { pageAlternates } from '@/lib/feeds/page-head';
import { towardsLanguage } from '@/lib/i18n/address';
import { isLocale } from '@/lib/i18n/locales';
import { paths } from '@/lib/paths';
import { getInstallation } from '@/lib/publisher/queries';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const [t, locale] = await Promise.all([getTranslations('verify'), getLocale()]);
  const alternates = pageAlternates({ origin: env.ASSAY_URL, path: paths.verify(), locale });
  return { title: t('title'), alternates };
}

/** Where readers check a digest, a bundle, or an audit proof. */
export default async function VerifyPage({ searchParams }: Props) {
  const { typed, digest } = typedDigest((await searchParams).digest);
  const [t, { name: publisher }, locale, found] = await Promise.all([
    getTranslations('verify'),
    getInstallation(),
    getLocale(),
    digest ? listPublicationsOf(digest) : null,
  ]);
  const action = isLocale(locale) ? towardsLanguage(paths.verify(), locale) : paths.verify();
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead', { publisher })} />
      <div className="grid max-w-[44rem] gap-10">
        <Part id="digest" title={t('digestTitle')} text={t('digestText')}>
          <DigestSearch typed={typed} wrong={typed !== '' && digest === null} action={action} />
          {found && <DigestAnswer found={found} publisher={publisher} />}
        </Part>
        <Words only={['ui', 'layout', 'verify']}>
          <Part
            id="bundle"
            title={t('bundleTitle')}
            text={t('bundleText')}
            script={t('needsScript')}
          >
            <BundleCheck />
          </Part>
          <Part
            id="proof"
            title={t('proofTitle')}
            text={t('proofText', { publisher, address: '/api/v1/audit/proofs/…' })}
            script={t('needsScript')}
          >
            <ProofCheck />
          </Part>
        </Words>
      </div>
    </>
  );
}

type PartProps = { id: string; title: string; text: string; script?: string; children: ReactNode };

/** One of the three checks; `script` is said where there is none. */
function Part({ id, title, text, script, children }: PartProps) {
  return (
    <section aria-labelledby={id} className="min-w-0">
      <SectionHeading id={id}>{title}</SectionHeading>
      <p className="mb-3 text-muted wrap-anywhere">{text}</p>
      {script && (
        <noscript>
          <p className="mb-3 border-s-2 border-accent ps-3">{script}</p>
        </noscript>
      )}
      {children}
    </section>
  );
}

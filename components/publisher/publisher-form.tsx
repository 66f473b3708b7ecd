import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ActionForm } from '@/components/layout/action-form';
import { FormVersion } from '@/components/layout/form-version';
import { SubmitButton } from '@/components/ui/submit-button';
import { changePublisherAction } from '@/lib/publisher/actions';
import { toFormFields } from '@/lib/publisher/form';
import type { PublisherView } from '@/lib/publisher/queries';
import { organisationKinds } from '@/lib/publisher/schema';
import { ProfileField } from './profile-field';
import { ProfileRows } from './profile-rows';
import { SavedNotice } from './saved-notice';

type PublisherFormProps = { publisher: PublisherView; mayChange: boolean };

const policies = [
  'corrections',
  'ethics',
  'conflicts',
  'unnamedSources',
  'rightOfReply',
  'feedback',
  'diversity',
  'methodology',
] as const;

/** The whole profile: who publishes, who owns and pays it, who works for it, and by which rules. */
export function PublisherForm({ publisher, mayChange }: PublisherFormProps) {
  const t = useTranslations('publisher');
  const s = useTranslations('settings');
  const initial = toFormFields(publisher);
  const readOnly = !mayChange;
  const field = (name: string, label: string) => ({
    name,
    label,
    readOnly,
    initial: initial[name],
  });
  const rows = (
    list: 'fundingSources' | 'people' | 'memberships',
    names: Record<string, string>,
  ) => ({
    ...{ list, readOnly, legend: t(`${list}.title`), hint: t(`${list}.hint`) },
    columns: Object.entries(names).map(([name, label]) => ({
      name,
      label,
      className: widths[name],
    })),
    words: { add: t(`${list}.add`), remove: t(`${list}.remove`) },
    initial: publisher[list].map((row) =>
      Object.fromEntries(Object.entries(row).map(([name, value]) => [name, String(value ?? '')])),
    ),
  });
  const kinds = [
    { value: '', label: t('kinds.none') },
    ...organisationKinds.map((value) => ({ value, label: t(`kinds.${value}`) })),
  ];
  return (
    <ActionForm action={changePublisherAction} label={s('publisher')} className="grid gap-5">
      <SavedNotice>{s('saved')}</SavedNotice>
      {readOnly && <p className="text-muted">{s('adminsOnly')}</p>}
      <FormVersion seen={publisher.version} />
      <Part title={t('parts.organisation')}>
        <ProfileField {...field('name', t('name'))} required className="max-w-100" />
        <ProfileField
          {...field('description', t('description'))}
          hint={t('descriptionHint')}
          rows={4}
        />
        <ProfileField
          {...field('language', t('language'))}
          hint={t('languageHint')}
          className="max-w-50"
        />
        <ProfileField {...field('legalName', t('legalName'))} className="max-w-100" />
        <ProfileField {...field('kind', t('kind'))} options={kinds} className="max-w-100" />
        <ProfileField {...field('foundedIn', t('foundedIn'))} className="max-w-50" />
        <ProfileField
          {...field('languages', t('languages'))}
          hint={t('languagesHint')}
          className="max-w-100"
        />
        <ProfileField
          {...field('countries', t('countries'))}
          hint={t('countriesHint')}
          className="max-w-100"
        />
        <ProfileField
          {...field('contact', t('contact'))}
          hint={t('contactHint')}
          className="max-w-100"
        />
        <ProfileField {...field('address', t('address'))} rows={3} className="max-w-100" />
        <ProfileField
          {...field('sameAs', t('sameAs'))}
          hint={t('sameAsHint')}
          rows={2}
          className="max-w-100"
        />
        <ProfileRows
          {...rows('memberships', { name: t('memberships.name'), url: t('memberships.url') })}
        />
      </Part>
      <Part title={t('parts.money')}>
        <ProfileField {...field('ownership', t('ownership'))} hint={t('ownershipHint')} rows={3} />
        <ProfileField {...field('funding', t('funding'))} hint={t('fundingHint')} rows={3} />
        <ProfileRows
          {...rows('fundingSources', {
            name: t('fundingSources.name'),
            share: t('fundingSources.share'),
            year: t('fundingSources.year'),
            amount: t('fundingSources.amount'),
          })}
        />
      </Part>
      <Part title={t('parts.people')}>
        <ProfileRows
          {...rows('people', {
            name: t('people.name'),
            role: t('people.role'),
            url: t('people.url'),
          })}
          agreed={t('people.agreed')}
        />
      </Part>
      <Part title={t('parts.policies')}>
        {policies.map((name) => (
          <ProfileField
            key={name}
            {...field(name, t(`policies.${name}`))}
            hint={t(`hints.${name}`)}
            rows={3}
          />
        ))}
      </Part>
      {mayChange && (
        <div>
          <SubmitButton>{s('save')}</SubmitButton>
        </div>
      )}
    </ActionForm>
  );
}

/** Of six columns. */
const widths: Record<string, string> = {
  name: 'sm:col-span-2',
  role: 'sm:col-span-2',
  url: 'sm:col-span-2',
  share: 'sm:col-span-1',
  year: 'sm:col-span-1',
  amount: 'sm:col-span-2',
};

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid min-w-0 gap-5 border-t pt-5">
      <h3 className="font-serif text-18">{title}</h3>
      {children}
    </section>
  );
}

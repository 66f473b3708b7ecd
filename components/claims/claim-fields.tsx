import { useTranslations } from 'next-intl';
import { Checkbox } from '@/components/ui/checkbox';
import { SelectField } from '@/components/ui/select-field';
import { TextField } from '@/components/ui/text-field';
import type { ActionState } from '@/lib/action';
import { fieldError, typed } from '@/lib/form-state';

/** What the fields show before anything was sent, by their names. */
export type ClaimFieldValues = Record<
  | 'claimant.name'
  | 'claimant.kind'
  | 'claimant.wikidataId'
  | 'claimantUnknown'
  | 'claimedOn'
  | 'claimedOnUnknown'
  | 'topics'
  | 'language',
  string
>;

/** The fields that say a sentence about themselves when they are refused. */
export const claimFieldNames = [
  'statement',
  'claimant.name',
  'claimant.kind',
  'claimant.wikidataId',
  'claimantUnknown',
  'claimedOn',
  'claimedOnUnknown',
  'topics',
  'language',
] as const;

type ClaimFieldsProps = { state: ActionState; initial: ClaimFieldValues };

/** Claimant, date, topics and language of a claim. */
export function ClaimFields({ state, initial }: ClaimFieldsProps) {
  const t = useTranslations('claims.fields');
  const value = (name: keyof ClaimFieldValues) => typed(state, name, initial[name]);
  const field = (name: keyof ClaimFieldValues) => ({
    name,
    defaultValue: value(name),
    error: fieldError(state, name),
  });
  const kind = value('claimant.kind');
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <div className="grid content-start gap-2">
        <TextField label={t('claimant')} hint={t('claimantHint')} {...field('claimant.name')} />
        <Checkbox
          label={t('claimantUnknown')}
          name="claimantUnknown"
          defaultChecked={value('claimantUnknown') === 'on'}
        />
        <Problem text={fieldError(state, 'claimantUnknown')} />
      </div>
      <div className="grid grid-cols-2 content-start gap-3">
        <SelectField key={kind} label={t('kind')} {...field('claimant.kind')}>
          <option value="organization">{t('kinds.organization')}</option>
          <option value="person">{t('kinds.person')}</option>
        </SelectField>
        <TextField
          label={t('wikidata')}
          optional
          placeholder="Q148"
          {...field('claimant.wikidataId')}
        />
      </div>
      <div className="grid content-start gap-2">
        <TextField label={t('claimedOn')} type="date" {...field('claimedOn')} />
        <Checkbox
          label={t('claimedOnUnknown')}
          name="claimedOnUnknown"
          defaultChecked={value('claimedOnUnknown') === 'on'}
        />
        <Problem text={fieldError(state, 'claimedOnUnknown')} />
      </div>
      <TextField
        label={t('language')}
        hint={t('languageHint')}
        optional
        className="max-w-50"
        {...field('language')}
      />
      <TextField
        label={t('topics')}
        hint={t('topicsHint')}
        optional
        className="sm:col-span-2"
        dir="auto"
        {...field('topics')}
      />
    </div>
  );
}

function Problem({ text }: { text?: string }) {
  return text ? <p className="text-12 text-danger">{text}</p> : null;
}

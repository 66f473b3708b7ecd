import { useLocale, useTranslations } from 'next-intl';
import { useId } from 'react';
import { SelectField } from '@/components/ui/select-field';
import { TextField } from '@/components/ui/text-field';
import { TextareaField } from '@/components/ui/textarea-field';
import { formatLanguage } from '@/lib/format';
import { DocumentKind } from '@/prisma/generated/enums';

export type BibliographyField =
  | 'title'
  | 'publisher'
  | 'authors'
  | 'publishedOn'
  | 'url'
  | 'archiveUrl'
  | 'noCopyReason'
  | 'language'
  | 'kind';

type BibliographyFieldsProps = {
  /** Which fields, in this order. */
  names: readonly BibliographyField[];
  required?: readonly BibliographyField[];
  values?: Partial<Record<BibliographyField, string>>;
  errors?: Record<string, string>;
};

/** Languages that documents often come in; any other tag can be typed. */
const usual = 'ar de en es fa fr hi id it ja kk ko ms pt ru tr ug uk ur uz zh zh-Hant'.split(' ');

/** The bibliographic fields of a document, wherever a form has some of them. */
export function BibliographyFields(props: BibliographyFieldsProps) {
  const { names, required = [], values = {}, errors = {} } = props;
  const t = useTranslations('documents');
  const locale = useLocale();
  const list = useId();
  const common = (name: BibliographyField) => ({
    name,
    label: t(`fields.${name}`),
    defaultValue: values[name] ?? '',
    error: errors[name],
    required: required.includes(name),
  });
  const field = (name: BibliographyField) => {
    switch (name) {
      case 'authors':
        return <TextareaField {...common(name)} rows={2} hint={t('fields.authorsHint')} />;
      case 'noCopyReason':
        return <TextareaField {...common(name)} rows={2} hint={t('fields.noCopyReasonHint')} />;
      case 'publishedOn':
        return <TextField {...common(name)} type="date" />;
      case 'url':
      case 'archiveUrl':
        return <TextField {...common(name)} type="url" dir="ltr" placeholder="https://" />;
      case 'language':
        return (
          <TextField {...common(name)} list={list} dir="ltr" hint={t('fields.languageHint')} />
        );
      case 'kind':
        return (
          <SelectField key={values.kind} {...common(name)}>
            {Object.values(DocumentKind).map((kind) => (
              <option key={kind} value={kind}>
                {t(`kind.${kind}`)}
              </option>
            ))}
          </SelectField>
        );
      default:
        return <TextField {...common(name)} dir="auto" />;
    }
  };
  return (
    <>
      {names.map((name) => (
        <div key={name}>{field(name)}</div>
      ))}
      <datalist id={list}>
        {usual.map((tag) => (
          <option key={tag} value={tag}>
            {formatLanguage(locale, tag)}
          </option>
        ))}
      </datalist>
    </>
  );
}

import { useTranslations } from 'next-intl';
import { ActionButton } from '@/components/layout/action-button';
import { ActionForm } from '@/components/layout/action-form';
import { AsidePanel } from '@/components/layout/aside-panel';
import { FormTextField } from '@/components/layout/form-text-field';
import { FormTextareaField } from '@/components/layout/form-textarea-field';
import { PanelSwitch } from '@/components/layout/panel-switch';
import { Field } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { captureFileAction, capturePageAction, captureTextAction } from '@/lib/versions/actions';

type CapturePanelProps = { documentId: string; url: string | null; limitMb: number };

/** The ways to capture a document again: from its address, another address, a file or a text. */
export function CapturePanel({ documentId, url, limitMb }: CapturePanelProps) {
  const t = useTranslations('versions.capture');
  const fields = { documentId };
  return (
    <AsidePanel title={t('title')}>
      <p className="mb-3 text-muted">{t('text')}</p>
      {url ? (
        <div className="mb-3">
          <ActionButton action={capturePageAction} fields={fields} variant="primary">
            {t('now')}
          </ActionButton>
          <p className="mt-1 text-12 wrap-anywhere text-muted">{t('nowHint', { address: url })}</p>
        </div>
      ) : (
        <p className="mb-3 text-12 text-muted">{t('noAddress')}</p>
      )}
      <PanelSwitch
        variant="secondary"
        panels={[
          { name: 'address', label: t('address'), content: <AddressForm fields={fields} /> },
          { name: 'file', label: t('file'), content: <FileForm {...{ fields, limitMb }} /> },
          { name: 'paste', label: t('paste'), content: <PasteForm fields={fields} /> },
        ]}
      />
    </AsidePanel>
  );
}

type Fields = { documentId: string };

function AddressForm({ fields }: { fields: Fields }) {
  const t = useTranslations('versions.capture');
  return (
    <ActionForm action={capturePageAction} {...{ fields }} named={['url']} className="grid gap-3">
      <FormTextField
        name="url"
        type="url"
        dir="ltr"
        required
        label={t('addressLabel')}
        hint={t('addressHint')}
      />
      <SubmitButton className="justify-self-start">{t('fetch')}</SubmitButton>
    </ActionForm>
  );
}

function FileForm({ fields, limitMb }: { fields: Fields; limitMb: number }) {
  const t = useTranslations('versions.capture');
  return (
    <ActionForm action={captureFileAction} fields={fields} className="grid gap-3">
      <Field label={t('fileLabel')} hint={t('fileHint', { limit: limitMb })} required>
        {(control) => (
          <input
            {...control}
            name="file"
            type="file"
            accept=".txt,.text,.md,.markdown,.html,.htm,.xhtml,.pdf,.docx"
            className="w-full min-w-0 text-12"
          />
        )}
      </Field>
      <SubmitButton className="justify-self-start">{t('send')}</SubmitButton>
    </ActionForm>
  );
}

function PasteForm({ fields }: { fields: Fields }) {
  const t = useTranslations('versions.capture');
  return (
    <ActionForm action={captureTextAction} {...{ fields }} named={['text']} className="grid gap-3">
      <FormTextareaField name="text" rows={8} dir="auto" required label={t('pasteLabel')} />
      <SubmitButton className="justify-self-start">{t('keep')}</SubmitButton>
    </ActionForm>
  );
}

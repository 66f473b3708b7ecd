import { useTranslations } from 'next-intl';
import { ActionButton } from '@/components/layout/action-button';
import { ActionForm } from '@/components/layout/action-form';
import { AsidePanel } from '@/components/layout/aside-panel';
import { FormTextField } from '@/components/layout/form-text-field';
import { FormTextareaField } from '@/components/layout/form-textarea-field';
import { PanelSwitch } from '@/components/layout/panel-switch';
import { SubmitButton } from '@/components/ui/submit-button';
import { captureVersionAction } from '@/lib/versions/actions';

type CapturePanelProps = { documentId: string; url: string | null; limitMb: number };

/** The ways to capture a document again: from its address, another address, a file or a text. */
export function CapturePanel({ documentId, url, limitMb }: CapturePanelProps) {
  const t = useTranslations('versions.capture');
  return (
    <AsidePanel title={t('title')}>
      <p className="mb-3 text-muted">{t('text')}</p>
      {url ? (
        <div className="mb-3">
          <ActionButton
            action={captureVersionAction}
            fields={{ documentId, from: 'page' }}
            variant="primary"
          >
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
          {
            name: 'address',
            label: t('address'),
            content: <AddressForm documentId={documentId} />,
          },
          { name: 'file', label: t('file'), content: <FileForm {...{ documentId, limitMb }} /> },
          { name: 'paste', label: t('paste'), content: <PasteForm documentId={documentId} /> },
        ]}
      />
    </AsidePanel>
  );
}

type FormProps = { documentId: string };

function AddressForm({ documentId }: FormProps) {
  const t = useTranslations('versions.capture');
  return (
    <ActionForm
      action={captureVersionAction}
      fields={{ documentId, from: 'address' }}
      named={['url']}
      className="grid gap-3"
    >
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

function FileForm({ documentId, limitMb }: FormProps & { limitMb: number }) {
  const t = useTranslations('versions.capture');
  return (
    <ActionForm
      action={captureVersionAction}
      fields={{ documentId, from: 'file' }}
      className="grid gap-3"
    >
      <FormTextField
        type="file"
        name="file"
        label={t('fileLabel')}
        hint={t('fileHint', { limit: limitMb })}
        required
        accept=".txt,.text,.md,.markdown,.html,.htm,.xhtml,.pdf,.docx"
      />
      <SubmitButton className="justify-self-start">{t('send')}</SubmitButton>
    </ActionForm>
  );
}

function PasteForm({ documentId }: FormProps) {
  const t = useTranslations('versions.capture');
  return (
    <ActionForm
      action={captureVersionAction}
      fields={{ documentId, from: 'text' }}
      named={['text']}
      className="grid gap-3"
    >
      <FormTextareaField name="text" rows={8} dir="auto" required label={t('pasteLabel')} />
      <SubmitButton className="justify-self-start">{t('keep')}</SubmitButton>
    </ActionForm>
  );
}

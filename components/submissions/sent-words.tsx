import { useTranslations } from 'next-intl';

type SentWordsProps = {
  text: string | null;
  language?: string | null;
  link: string | null;
  /** The name of the file. */
  file: string | null;
};

/** What a reader wrote, as they wrote it. A link is text: nobody opens it by a slip. */
export function SentWords({ text, language, link, file }: SentWordsProps) {
  const t = useTranslations('submissions');
  return (
    <div className="grid gap-1">
      {text && (
        <blockquote
          lang={language ?? undefined}
          dir="auto"
          className="max-w-[66ch] font-serif text-16/6 whitespace-pre-line wrap-anywhere"
        >
          {text}
        </blockquote>
      )}
      {link && (
        <p dir="ltr" className="text-start text-muted wrap-anywhere">
          {link}
        </p>
      )}
      {file && (
        <p dir="auto" className="text-muted wrap-anywhere">
          {t('attached', { name: file })}
        </p>
      )}
    </div>
  );
}

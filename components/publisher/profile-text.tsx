type ProfileTextProps = { text: string; language: string | null };

/** Paragraphs of the publisher's own, in the language and the direction that they are written in. */
export function ProfileText({ text, language }: ProfileTextProps) {
  return text.split(/\n\s*\n/).map((paragraph, index) => (
    <p
      // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no other name, and never move.
      key={index}
      lang={language ?? undefined}
      dir="auto"
      className="mt-3 whitespace-pre-line wrap-break-word first-of-type:mt-0"
    >
      {paragraph}
    </p>
  ));
}

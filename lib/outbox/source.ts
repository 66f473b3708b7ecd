import MailComposer from 'nodemailer/lib/mail-composer';

/** The parts of a mail before it is one text. `stopOnce` is where one click stops it (RFC 8058); absent where none follows. */
export type Draft = {
  from: string;
  replyTo?: string;
  to: { name: string; address: string };
  subject: string;
  text: string;
  html: string;
  messageId: string;
  /** The claim's own id, so that mail programs show what is about one claim together. */
  about: string | null;
  language: string;
  stopOnce?: string;
  date: Date;
};

/** The source of a mail as it is handed to a server (RFC 5322), the same for the same draft but for MIME boundaries. */
export async function toSource(draft: Draft): Promise<Buffer> {
  const { from, replyTo, to, subject, text, html, messageId, about, language, stopOnce, date } =
    draft;
  return await new MailComposer({
    ...{ from, replyTo, to, subject, text, html, messageId, date },
    ...(about && { references: about }),
    headers: {
      'Content-Language': language,
      // RFC 3834: no answers by machines.
      'Auto-Submitted': 'auto-generated',
      ...(stopOnce && {
        'List-Unsubscribe': `<${stopOnce}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }),
    },
  })
    .compile()
    .build();
}

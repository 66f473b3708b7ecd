import type { Publisher } from '@/lib/publisher/schema';
import { readContact } from '@/lib/publisher/sections';

/** How readers reach the publisher: a mail address or a page, and where letters go. */
export function ContactLines({ contact, address, language }: Publisher) {
  const { href } = readContact(contact);
  return (
    <>
      {contact && (
        <p dir="auto" className="wrap-anywhere">
          {href ? (
            <a href={href} className="link">
              {contact}
            </a>
          ) : (
            contact
          )}
        </p>
      )}
      {address && (
        <address
          lang={language ?? undefined}
          dir="auto"
          className="mt-3 not-italic whitespace-pre-line wrap-break-word"
        >
          {address}
        </address>
      )}
    </>
  );
}

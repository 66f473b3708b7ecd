import { toScriptJson } from '@/lib/structured-data';

/** Structured data for programs that read pages. `toScriptJson` leaves no character that ends the element. */
export function StructuredData({ data }: { data: object }) {
  return (
    <script
      type="application/ld+json"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: a script element takes no children that React may escape
      dangerouslySetInnerHTML={{ __html: toScriptJson(data) }}
    />
  );
}

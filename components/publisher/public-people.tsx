import type { Publisher } from '@/lib/publisher/schema';

/** Who works for the publisher, as they agreed to be named: each with what they do, and a page about them if there is one. */
export function PublicPeople({ people, language }: Pick<Publisher, 'people' | 'language'>) {
  return (
    <ul className="grid grid-cols-1 gap-x-6 gap-y-2 sm:grid-cols-2">
      {people.map(({ name, role, url }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two people may have one name and one role.
        <li key={index} className="min-w-0 wrap-break-word">
          <span className="font-medium" dir="auto">
            {url ? (
              <a href={url} className="link">
                {name}
              </a>
            ) : (
              name
            )}
          </span>
          <br />
          <span className="font-sans text-14 text-muted" lang={language ?? undefined} dir="auto">
            {role}
          </span>
        </li>
      ))}
    </ul>
  );
}

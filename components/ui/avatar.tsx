type AvatarProps = {
  /** The person's full name; its initials are shown. */
  name: string;
  /** True where the name is written beside it. */
  decorative?: boolean;
};

export function Avatar({ name, decorative = false }: AvatarProps) {
  const words = name.trim().split(/\s+/);
  const initials = [words.at(0), words.length > 1 ? words.at(-1) : undefined]
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toLocaleUpperCase();
  return (
    <span
      {...(decorative ? { 'aria-hidden': true } : { role: 'img', 'aria-label': name, title: name })}
      className="inline-grid size-7 shrink-0 place-items-center rounded-full bg-hair text-12 leading-none tracking-tight font-semibold text-ink ring-2 ring-paper"
    >
      {initials}
    </span>
  );
}

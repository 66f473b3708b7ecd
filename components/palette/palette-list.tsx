import { useTranslations } from 'next-intl';
import { ShortcutKeys } from '@/components/keys/shortcut-keys';
import { cn } from '@/lib/utils';
import { MatchedText } from './matched-text';
import type { PaletteOption, PaletteSection } from './sections';

type PaletteListProps = {
  id: string;
  sections: readonly PaletteSection[];
  /** The row that Enter takes. */
  current: PaletteOption | undefined;
  /** `elsewhere`: in a tab of its own. */
  onPick: (option: PaletteOption, elsewhere: boolean) => void;
};

/** The rows under their headings; the focus stays in the field. */
export function PaletteList({ id, sections, current, onPick }: PaletteListProps) {
  const t = useTranslations('keys.palette');
  return (
    <div
      id={id}
      role="listbox"
      tabIndex={-1}
      aria-label={t('list')}
      className="min-h-0 overflow-y-auto p-2"
    >
      {sections.map(({ name, options, stale }) => (
        // biome-ignore lint/a11y/useSemanticElements: a list box has groups of options, not of fields.
        <div
          key={name}
          role="group"
          aria-labelledby={`${id}-${name}`}
          className={cn('mb-2 last:mb-0', stale && 'opacity-60')}
        >
          <p id={`${id}-${name}`} role="presentation" className="eyebrow px-2 py-1">
            {t(`section.${name as 'page'}`)}
          </p>
          {options.map((option) => (
            <PaletteRow
              key={option.id}
              id={`${id}-${option.id}`}
              option={option}
              stale={stale}
              active={option === current}
              onPick={(elsewhere) => !stale && onPick(option, elsewhere)}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

type PaletteRowProps = {
  id: string;
  option: PaletteOption;
  stale?: boolean;
  active: boolean;
  onPick: (elsewhere: boolean) => void;
};

function PaletteRow({ id, option, stale, active, onPick }: PaletteRowProps) {
  const { label, note, quoted, ranges, shortcut } = option;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled by the text field.
    // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the text field.
    <div
      id={id}
      role="option"
      aria-selected={active}
      aria-disabled={stale || undefined}
      ref={(row) => {
        if (active) row?.scrollIntoView({ block: 'nearest' });
      }}
      onMouseDown={(event) => event.preventDefault()}
      onClick={(event) => onPick(event.ctrlKey || event.metaKey)}
      className={cn(
        'flex cursor-default items-baseline gap-3 rounded px-2 py-1.5 max-sm:py-2.5',
        active ? 'bg-accent-wash' : 'hover:bg-sunk',
      )}
    >
      <span
        dir="auto"
        className={cn(
          'line-clamp-2 min-w-0 grow wrap-break-word',
          quoted && 'font-serif text-16/5.5',
        )}
      >
        <MatchedText text={label} ranges={ranges} />
      </span>
      {note && (
        <span dir="auto" className="max-w-40 shrink-0 truncate text-12 text-muted">
          {note}
        </span>
      )}
      {shortcut && (
        <span aria-hidden="true" className="shrink-0 max-sm:hidden">
          <ShortcutKeys name={shortcut} />
        </span>
      )}
    </div>
  );
}

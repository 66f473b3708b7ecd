'use client';

import { useTranslations } from 'next-intl';
import { Popover } from 'radix-ui';
import { useId } from 'react';
import { cn } from '@/lib/utils';
import { Field, type FieldProps } from './field';
import { Input } from './input';
import { floating } from './overlay-styles';
import { type ComboboxChoice, type ComboboxOption, useCombobox } from './use-combobox';

export type ComboboxProps = FieldProps &
  ComboboxChoice & {
    /** The form field that carries the chosen value. */
    name?: string;
    /** Or the one that carries what is typed, also without a script. */
    typedName?: string;
    placeholder?: string;
  };

/** Type to choose: arrows move, Enter takes, Esc closes the list and keeps the text. */
export function Combobox(props: ComboboxProps) {
  const { label, hint, error, required, optional, quiet, className } = props;
  const { name, typedName, placeholder } = props;
  const t = useTranslations('ui');
  const listId = useId();
  const box = useCombobox(props);
  const active = box.options[box.active];
  return (
    <Popover.Root open={box.open} onOpenChange={box.setOpen}>
      <Field {...{ label, hint, error, required, optional, quiet, className }}>
        {(control) => (
          <Popover.Anchor asChild>
            <Input
              {...control}
              {...box.inputProps}
              {...(typedName && { name: typedName, type: 'search', maxLength: 200 })}
              placeholder={placeholder}
              role="combobox"
              autoComplete="off"
              dir="auto"
              aria-expanded={box.open}
              aria-controls={listId}
              aria-autocomplete="list"
              aria-activedescendant={box.open && active ? `${listId}-${box.active}` : undefined}
            />
          </Popover.Anchor>
        )}
      </Field>
      {name && <input type="hidden" name={name} value={box.value} />}
      <Popover.Portal>
        <Popover.Content
          align="start"
          sideOffset={4}
          onOpenAutoFocus={(event) => event.preventDefault()}
          onCloseAutoFocus={(event) => event.preventDefault()}
          onInteractOutside={(event) => event.preventDefault()}
          className={cn(floating, 'w-(--radix-popover-trigger-width) p-1')}
        >
          <div id={listId} role="listbox" tabIndex={-1} className="max-h-72 overflow-y-auto">
            {box.options.map((option, index) => (
              <ComboboxRow
                key={option.value}
                id={`${listId}-${index}`}
                option={option}
                active={index === box.active}
                onPick={() => box.pick(option)}
              />
            ))}
          </div>
          <p role="status" className="px-2 text-12/6 text-muted empty:hidden">
            {box.status === 'loading' && t('loading')}
            {box.status === 'failed' && t('searchFailed')}
            {box.status === 'ready' && box.options.length === 0 && !typedName && t('noMatches')}
          </p>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

type ComboboxRowProps = {
  id: string;
  option: ComboboxOption;
  active: boolean;
  onPick: () => void;
};

function ComboboxRow({ id, option, active, onPick }: ComboboxRowProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled by the text field.
    // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the text field.
    <div
      id={id}
      role="option"
      aria-selected={active}
      ref={(row) => {
        if (active) row?.scrollIntoView({ block: 'nearest' });
      }}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPick}
      className={cn('cursor-default rounded px-2 py-1.5', active && 'bg-sunk')}
    >
      <span dir="auto" className="block">
        {option.label}
      </span>
      {option.note && <span className="block text-12 text-muted">{option.note}</span>}
    </div>
  );
}

'use client';

import { Check } from 'lucide-react';
import type { Route } from 'next';
import { useLocale } from 'next-intl';
import { DropdownMenu as Primitive } from 'radix-ui';
import type { ReactNode } from 'react';
import { Link } from '@/components/ui/link';
import { directionOf } from '@/lib/i18n/locales';
import { cn } from '@/lib/utils';
import { floating } from './overlay-styles';

export type MenuItem =
  | { kind: 'separator' }
  | { kind: 'heading'; label: ReactNode }
  | {
      kind?: 'item';
      label: ReactNode;
      /** Where it leads; or `onSelect`, what it does. */
      href?: Route;
      onSelect?: () => void;
      icon?: ReactNode;
      /** Given, the item is one of several choices. */
      checked?: boolean;
      danger?: boolean;
      disabled?: boolean;
    };

type MenuProps = {
  trigger: ReactNode;
  items: MenuItem[];
  align?: 'start' | 'end';
  side?: 'top' | 'bottom';
};

export function Menu({ trigger, items, align = 'start', side = 'bottom' }: MenuProps) {
  return (
    <Primitive.Root modal={false} dir={directionOf(useLocale())}>
      <Primitive.Trigger asChild>{trigger}</Primitive.Trigger>
      <Primitive.Portal>
        <Primitive.Content
          {...{ align, side }}
          sideOffset={4}
          collisionPadding={8}
          className={cn(
            floating,
            'max-h-(--radix-dropdown-menu-content-available-height) min-w-45 overflow-y-auto p-1',
          )}
        >
          {items.map((item, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list of a menu keeps its order.
            <MenuRow key={index} item={item} />
          ))}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}

const rowClass =
  'flex cursor-default items-center gap-2 rounded px-2 py-1.5 text-ink no-underline outline-none data-disabled:opacity-55 data-highlighted:bg-sunk [&_svg]:size-4 [&_svg]:shrink-0';

function MenuRow({ item }: { item: MenuItem }) {
  if (item.kind === 'separator') return <Primitive.Separator className="my-1 border-t" />;
  if (item.kind === 'heading') {
    return <Primitive.Label className="eyebrow px-2 pt-1.5 pb-1">{item.label}</Primitive.Label>;
  }
  const { label, href, onSelect, icon, checked, danger, disabled } = item;
  const className = cn(rowClass, danger && 'text-danger!');
  if (checked !== undefined) {
    return (
      <Primitive.CheckboxItem {...{ checked, disabled, onSelect, className }}>
        <span className="grow">{label}</span>
        <Check aria-hidden="true" className={checked ? 'text-accent' : 'invisible'} />
      </Primitive.CheckboxItem>
    );
  }
  return (
    <Primitive.Item {...{ disabled, onSelect, className }} asChild={href !== undefined}>
      {href !== undefined ? (
        <Link href={href}>
          {icon}
          {label}
        </Link>
      ) : (
        <>
          {icon}
          {label}
        </>
      )}
    </Primitive.Item>
  );
}

import { useLocale } from 'next-intl';
import { Tabs as Primitive } from 'radix-ui';
import type { ReactNode } from 'react';
import { directionOf } from '@/lib/i18n/locales';

export type Tab = { value: string; label: ReactNode; count?: number; content: ReactNode };

type TabsProps = {
  /** What the tabs choose between. */
  label: string;
  tabs: Tab[];
  defaultValue?: string;
  value?: string;
  onValueChange?: (value: string) => void;
  /** Keeps what is typed in a tab while another one is shown. */
  keep?: true;
};

export function Tabs({ label, tabs, defaultValue, value, onValueChange, keep }: TabsProps) {
  return (
    <Primitive.Root
      {...{ value, onValueChange }}
      dir={directionOf(useLocale())}
      defaultValue={defaultValue ?? tabs[0]?.value}
    >
      <Primitive.List aria-label={label} className="flex gap-5 overflow-x-auto border-b">
        {tabs.map((tab) => (
          <Primitive.Trigger
            key={tab.value}
            value={tab.value}
            className="-mb-px border-b-2 border-transparent py-2 whitespace-nowrap text-muted outline-offset-[-2px] hover:text-ink data-[state=active]:border-accent data-[state=active]:font-medium data-[state=active]:text-ink"
          >
            {tab.label}
            {tab.count !== undefined && (
              <span className="ms-1.5 text-12 text-muted tabular-nums">{tab.count}</span>
            )}
          </Primitive.Trigger>
        ))}
      </Primitive.List>
      {tabs.map((tab) => (
        <Primitive.Content
          key={tab.value}
          value={tab.value}
          forceMount={keep}
          className="pt-4 data-[state=inactive]:hidden"
        >
          {tab.content}
        </Primitive.Content>
      ))}
    </Primitive.Root>
  );
}

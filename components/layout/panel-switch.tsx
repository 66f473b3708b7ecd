'use client';

import { useTranslations } from 'next-intl';
import { Fragment, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useWaitingDrafts } from '@/components/drafts/use-waiting-drafts';
import { Button } from '@/components/ui/button';
import type { ButtonVariant } from '@/components/ui/button-styles';
import { PanelClose } from './panel-close';

export type SwitchedPanel = {
  name: string;
  label: ReactNode;
  /** The whole sentence for those who hear the button without what is around it. */
  description?: string;
  /** The name by which the palette presses the button. */
  command?: string;
  /** The key of the form's draft: one that waits is told of beside the button. */
  draft?: string;
  /** A form in it puts the panel away for good when it went through: `ActionForm` does, others ask `PanelClose`. */
  content: ReactNode;
};

type PanelSwitchProps = {
  panels: readonly SwitchedPanel[];
  variant?: ButtonVariant;
  /** Further buttons in the same row. */
  children?: ReactNode;
  /** After the buttons, while what they make is not there yet: what belongs here. */
  note?: ReactNode;
  className?: string;
};

/** Buttons that open a form beneath them, one at a time; a form that is put aside keeps what was typed. */
export function PanelSwitch(props: PanelSwitchProps) {
  const { panels, variant = 'quiet', children, note, className } = props;
  const t = useTranslations('drafts');
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState<string | null>(null);
  const [opened, setOpened] = useState<readonly string[]>([]);
  const drafts = panels.flatMap(({ draft }) => draft ?? []);
  const waiting = useWaitingDrafts(drafts, shown);
  useEffect(() => {
    if (shown) firstField(root.current)?.focus();
  }, [shown]);
  const toggle = (name: string) => {
    setShown(shown === name ? null : name);
    if (!opened.includes(name)) setOpened([...opened, name]);
  };
  const close = (name: string) => {
    setShown(null);
    setOpened((names) => names.filter((one) => one !== name));
    document.getElementById(`${id}-${name}-button`)?.focus();
  };
  return (
    <div ref={root} className={className}>
      <div className="flex flex-wrap items-center gap-1">
        {panels.map(({ name, label, description, command, draft }) => (
          <Fragment key={name}>
            <Button
              id={`${id}-${name}-button`}
              size="small"
              variant={variant}
              aria-label={description}
              data-command={command}
              aria-expanded={shown === name}
              aria-controls={opened.includes(name) ? `${id}-${name}` : undefined}
              onClick={() => toggle(name)}
            >
              {label}
            </Button>
            {draft && shown !== name && waiting.has(draft) && (
              <span className="me-2 text-12 text-qualifies">{t('waiting')}</span>
            )}
          </Fragment>
        ))}
        {children}
        {note && <p className="ms-1 text-muted">{note}</p>}
      </div>
      {panels
        .filter(({ name }) => opened.includes(name))
        .map(({ name, content }) => (
          <div
            key={name}
            id={`${id}-${name}`}
            hidden={shown !== name}
            data-panel=""
            className="mt-2 border-s-2 ps-4"
          >
            <PanelClose value={() => close(name)}>{content}</PanelClose>
          </div>
        ))}
    </div>
  );
}

const fields = ['input:not([type=hidden])', 'textarea', 'select'];

function firstField(root: HTMLElement | null): HTMLElement | null {
  const panel = '[data-panel]:not([hidden]) ';
  return root?.querySelector<HTMLElement>(fields.map((field) => panel + field).join()) ?? null;
}

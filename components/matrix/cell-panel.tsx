import { useTranslations } from 'next-intl';
import { useEffect, useId, useRef } from 'react';
import { useShortcuts } from '@/components/keys/use-shortcuts';
import { floating } from '@/components/ui/overlay-styles';
import { paths } from '@/lib/paths';
import { cn } from '@/lib/utils';
import { CellQuotation } from './cell-quotation';
import type { OpenCell } from './use-cell-panel';
import { usePlaceBeside } from './use-place-beside';

type CellPanelProps = {
  open: OpenCell;
  onClose: () => void;
  /** Closes it and gives the focus back to its cell. */
  onBack: (anchor: HTMLAnchorElement) => void;
  onEnter: () => void;
  onLeave: () => void;
};

/** The words of one cell beside it. Held open it has the focus, and Escape gives it back to the cell. */
export function CellPanel({ open, onClose, onBack, onEnter, onLeave }: CellPanelProps) {
  const t = useTranslations('matrix.panel');
  const panel = useRef<HTMLDivElement>(null);
  const titleId = useId();
  const { anchor, content, held } = open;
  usePlaceBeside(panel, anchor, onClose);

  useEffect(() => {
    if (held) panel.current?.focus();
  }, [held]);

  useShortcuts({
    matrixClose: () => {
      if (panel.current?.contains(document.activeElement)) onBack(anchor);
      else onClose();
    },
  });
  useEffect(() => {
    anchor.setAttribute('aria-expanded', 'true');
    const onPress = ({ target }: PointerEvent) => {
      const within = target instanceof Node && panel.current?.contains(target);
      if (!within && !anchor.contains(target as Node)) onClose();
    };
    document.addEventListener('pointerdown', onPress);
    return () => {
      anchor.removeAttribute('aria-expanded');
      document.removeEventListener('pointerdown', onPress);
    };
  }, [anchor, onClose]);

  const name = content?.column.publisher ?? content?.column.title;
  return (
    <div
      ref={panel}
      role="dialog"
      aria-labelledby={titleId}
      tabIndex={-1}
      onPointerEnter={onEnter}
      onPointerLeave={onLeave}
      onBlur={(event) => {
        if (held && event.relatedTarget && !panel.current?.contains(event.relatedTarget)) onClose();
      }}
      className={cn(
        floating,
        'fixed max-h-[60dvh] w-96 max-w-[calc(100vw-12px)] overflow-auto p-4',
      )}
    >
      <p id={titleId} className="text-12 font-semibold" dir="auto">
        {content ? t('label', { number: content.number, document: name ?? '' }) : t('failed')}
      </p>
      {content?.evidence.map((evidence) => (
        <CellQuotation
          key={evidence.id}
          evidence={evidence}
          column={content.column}
          reachable={held}
          link={
            evidence.passage
              ? { href: paths.desk.passage(evidence.document, evidence.passage), label: t('open') }
              : { href: paths.evidence(open.claim, evidence.id), label: t('read') }
          }
        />
      ))}
    </div>
  );
}

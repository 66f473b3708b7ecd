'use client';

import { Popover as Primitive } from 'radix-ui';
import type { ReactNode } from 'react';
import { cn } from '@/lib/utils';
import { floating } from './overlay-styles';

type PopoverProps = {
  trigger: ReactNode;
  /** What it is, for those who do not see it open. */
  label: string;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  align?: 'start' | 'center' | 'end';
  className?: string;
  children: ReactNode;
};

export function Popover(props: PopoverProps) {
  const { trigger, label, open, onOpenChange, align = 'start', className, children } = props;
  return (
    <Primitive.Root {...{ open, onOpenChange }}>
      <Primitive.Trigger asChild>{trigger}</Primitive.Trigger>
      <Primitive.Portal>
        <Primitive.Content
          aria-label={label}
          align={align}
          sideOffset={4}
          collisionPadding={8}
          className={cn(floating, 'w-80 max-w-[calc(100vw-16px)] p-4', className)}
        >
          {children}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}

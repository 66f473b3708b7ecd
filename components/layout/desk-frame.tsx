import type { ReactNode } from 'react';
import { DemoBanner } from './demo-banner';
import { DeskMenu } from './desk-menu';
import { DeskRail } from './desk-rail';
import { SkipLink } from './skip-link';
import { ThemeKeeper } from './theme-keeper';

export type DeskSlots = {
  /** The team's name, or a switch between several teams. */
  teamSwitcher: ReactNode;
  accountMenu: ReactNode;
  /** Links to the documents opened last; see DeskRailLink. */
  readingNow?: ReactNode;
  /** Numbers beside the navigation. */
  counts?: {
    work?: number;
    unread?: number;
    claims?: number;
    documents?: number;
    reReviews?: number;
    tips?: number;
    /** Objections and replies of readers that wait for an editor. */
    challenges?: number;
  };
};

type DeskFrameProps = DeskSlots & { demo?: boolean; children: ReactNode };

/** Navigation on the left, a page (DeskPage) beside it; on a phone, a bar with a menu above it. */
export function DeskFrame({ demo = false, children, ...slots }: DeskFrameProps) {
  return (
    <div className="flex min-h-dvh flex-col">
      <ThemeKeeper />
      <SkipLink />
      <DeskMenu>
        <DeskRail {...slots} />
      </DeskMenu>
      <div className="grid grow md:grid-cols-[208px_minmax(0,1fr)]">
        <header className="hidden border-e bg-sunk md:block">
          <div className="sticky top-0 max-h-dvh overflow-y-auto">
            <DeskRail {...slots} />
          </div>
        </header>
        <div className="flex min-w-0 flex-col">
          <DemoBanner shown={demo} />
          {children}
        </div>
      </div>
    </div>
  );
}

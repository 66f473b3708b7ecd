import { LiveRefresher } from './live-refresher';

type LiveRefreshProps = {
  /** Follows what happens to this claim. */
  claim?: string;
  /** Follows what happens to this document. */
  document?: string;
  /** Follows what is sent to this webhook. */
  webhook?: string;
  /** Claims that are shown beside it. */
  claims?: readonly string[];
  /** Follows all that happens to the team's claims and documents. */
  team?: boolean;
  /** Follows one's own notifications. */
  inbox?: boolean;
};

/** Makes the page anew when something happens that it shows, without losing what is typed or where the person reads. */
export function LiveRefresh(followed: LiveRefreshProps) {
  return <LiveRefresher {...followed} madeAt={Date.now()} />;
}

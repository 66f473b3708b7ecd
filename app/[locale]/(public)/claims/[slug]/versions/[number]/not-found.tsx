import { NothingPublished } from '@/components/publications/nothing-published';

/** The same for whoever comes by a link within the site, and once scripts run. */
export default function NotFound() {
  return <NothingPublished what="version" />;
}

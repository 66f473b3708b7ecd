import { notFound, redirect } from 'next/navigation';
import { deskMember } from '@/lib/auth/viewer';
import { placeOf } from '@/lib/notifications/place';
import { getNotification } from '@/lib/notifications/queries';
import { paths } from '@/lib/paths';

type Props = { params: Promise<{ id: string }> };

/**
 * Leads on to what a notification tells. Mail has this address and not the place itself, because the part of an address
 * after its # does not survive the way through the sign-in page.
 */
export default async function NotificationPage({ params }: Props) {
  const { id } = await params;
  const member = await deskMember(paths.desk.notification(id));
  const notification = await getNotification(member, id);
  if (!notification) notFound();
  redirect(paths.desk.told(placeOf(notification), notification.id));
}

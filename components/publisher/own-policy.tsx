import { POLICY_ANCHOR } from '@/lib/publisher/sections';
import { ProfileSection } from './profile-section';
import { ProfileText } from './profile-text';

type OwnPolicyProps = { title: string; text: string; language: string | null; className?: string };

/** What the publisher itself wrote for a page that is otherwise generated; nothing where it wrote nothing. */
export function OwnPolicy({ title, text, language, className }: OwnPolicyProps) {
  if (text === '') return null;
  return (
    <ProfileSection id={POLICY_ANCHOR} title={title} className={className}>
      <div className="reading">
        <ProfileText {...{ text, language }} />
      </div>
    </ProfileSection>
  );
}

import { useLocale, useTranslations } from 'next-intl';
import { ActionButton } from '@/components/layout/action-button';
import { PanelSwitch } from '@/components/layout/panel-switch';
import { SectionHeading } from '@/components/layout/section-heading';
import { screenChallengeAction } from '@/lib/challenges/actions';
import type { ChallengeView } from '@/lib/challenges/view';
import { formatDate } from '@/lib/format';
import { AnswerForm } from './answer-form';
import { DispositionList } from './disposition-list';
import { ReopenForChallenge } from './reopen-for-challenge';

/** The answers that were given, the one that is suggested, and the steps that the viewer may take. */
export function ChallengeAnswer({ challenge }: { challenge: ChallengeView }) {
  const t = useTranslations('challenges');
  const { dispositions, draft, wantsMail, screening, can } = challenge;
  const locale = useLocale();
  return (
    <section aria-labelledby="answers" className="grid gap-4">
      <SectionHeading id="answers" className="mb-0">
        {t('desk.dispositions')}
      </SectionHeading>
      {screening === 'passed' && dispositions.length === 0 && (
        <p className="text-muted">{t('desk.noDisposition')}</p>
      )}
      <DispositionList challenge={challenge} />
      {can.reopen && <ReopenForChallenge challenge={challenge} />}
      {draft && (
        <div className="grid gap-1 border-s-2 ps-4">
          <h3 className="font-semibold">{t('desk.draft')}</h3>
          <p className="flex flex-wrap gap-x-2">
            <b className="font-medium">{t(`outcome.${draft.outcome}`)}</b>
            <span className="text-muted">
              {t('desk.draftBy', { name: draft.by.name, date: formatDate(locale, draft.at) })}
            </span>
          </p>
          <p dir="auto" className="max-w-[72ch] whitespace-pre-line wrap-break-word">
            {draft.reason}
          </p>
        </div>
      )}
      <WhoDecides challenge={challenge} />
      <AnswerSteps challenge={challenge} />
      {screening === 'passed' && (
        <p className="text-12/5 text-muted">{t(wantsMail ? 'desk.mailYes' : 'desk.mailNo')}</p>
      )}
    </section>
  );
}

function WhoDecides({ challenge }: { challenge: ChallengeView }) {
  const t = useTranslations('challenges.desk');
  const { can, contributor, conflicted, screening } = challenge;
  if (can.dispose || screening !== 'passed') return null;
  const why = contributor ? 'notYours' : conflicted ? 'conflicted' : 'editorDecides';
  return <p className="text-muted">{t(why)}</p>;
}

function AnswerSteps({ challenge }: { challenge: ChallengeView }) {
  const t = useTranslations('challenges.desk');
  const { id, can, dispositions } = challenge;
  const panels = [
    can.dispose && {
      name: 'decide',
      label: t(dispositions.length > 0 ? 'decideAgain' : 'decide'),
      content: <AnswerForm challenge={challenge} decides />,
      draft: `answer:${id}`,
    },
    can.draft && {
      name: 'suggest',
      label: t('suggest'),
      content: <AnswerForm challenge={challenge} />,
      draft: `suggestion:${id}`,
    },
  ].filter((panel) => panel !== false);
  const screen = (screening: 'passed' | 'set_aside', label: 'letThrough' | 'setAside') => (
    <ActionButton action={screenChallengeAction} fields={{ challengeId: id, screening }}>
      {t(label)}
    </ActionButton>
  );
  return (
    <div className="grid gap-2">
      <PanelSwitch variant="secondary" panels={panels}>
        {can.letThrough && screen('passed', 'letThrough')}
        {can.setAside && screen('set_aside', 'setAside')}
      </PanelSwitch>
      {can.setAside && <p className="text-12/5 text-muted">{t('setAsideText')}</p>}
    </div>
  );
}

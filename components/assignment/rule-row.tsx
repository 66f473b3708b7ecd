import { ArrowDown, ArrowUp } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { ActionButton } from '@/components/layout/action-button';
import { ActionForm } from '@/components/layout/action-form';
import { ConfirmAction } from '@/components/layout/confirm-action';
import { FormVersion } from '@/components/layout/form-version';
import { PanelSwitch } from '@/components/layout/panel-switch';
import { Badge } from '@/components/ui/badge';
import { SubmitButton } from '@/components/ui/submit-button';
import {
  changeAssignmentRuleAction,
  moveAssignmentRuleAction,
  removeAssignmentRuleAction,
  switchAssignmentRuleAction,
} from '@/lib/assignment-rules/actions';
import type { AssignmentRuleView } from '@/lib/assignment-rules/queries';
import { type RuleChoices, RuleFields } from './rule-fields';
import { RulePeople } from './rule-people';

type RuleRowProps = {
  rule: AssignmentRuleView;
  choices: RuleChoices;
  first: boolean;
  last: boolean;
};

/** One rule in plain words, who would be next by it, and what editors can do with it. */
export function RuleRow({ rule, choices, first, last }: RuleRowProps) {
  const t = useTranslations('assignment');
  const states = useTranslations('claims.state');
  const { name, onState, topic, manner, limit, enabled } = rule;
  return (
    <li data-list-row="" className="grid gap-2 border-t py-4">
      <div className="flex flex-wrap items-baseline gap-x-3">
        <h3 dir="auto" className="font-semibold wrap-anywhere">
          {name}
        </h3>
        {!enabled && <Badge>{t('off')}</Badge>}
      </div>
      <p className="max-w-[66ch]">
        {t(topic ? 'saysOfTopic' : 'says', {
          state: states(onState),
          topic: topic?.name ?? '',
          manner: t(`inWords.${manner}`),
          limit,
        })}
      </p>
      <RulePeople rule={rule} />
      {rule.can.change && <RuleControls {...{ rule, choices, first, last }} />}
    </li>
  );
}

function RuleControls({ rule, choices, first, last }: RuleRowProps) {
  const t = useTranslations('assignment');
  const { id, name, enabled, version } = rule;
  const change = {
    name: 'change',
    label: t('change'),
    description: t('changeOf', { name }),
    content: (
      <ActionForm
        action={changeAssignmentRuleAction}
        fields={{ ruleId: id }}
        named={['name', 'onState', 'topic', 'manner', 'limit', 'people']}
        className="grid gap-4 py-2"
      >
        <FormVersion seen={version} />
        <RuleFields rule={rule} {...choices} />
        <div>
          <SubmitButton>{t('save')}</SubmitButton>
        </div>
      </ActionForm>
    ),
  };
  return (
    <PanelSwitch variant="secondary" panels={[change]}>
      <ActionButton
        key={`${version}-${enabled}`}
        action={switchAssignmentRuleAction}
        fields={{ ruleId: id, enabled: String(!enabled), version: String(version) }}
        label={t(enabled ? 'switchOffOf' : 'switchOnOf', { name })}
        variant="quiet"
      >
        {t(enabled ? 'switchOff' : 'switchOn')}
      </ActionButton>
      <Mover {...{ id, name }} direction="up" disabled={first} />
      <Mover {...{ id, name }} direction="down" disabled={last} />
      <ConfirmAction
        action={removeAssignmentRuleAction}
        fields={{ ruleId: id }}
        title={t('removeTitle', { name })}
        description={t('removeText')}
        verb={t('remove')}
        label={t('removeOf', { name })}
      />
    </PanelSwitch>
  );
}

type MoverProps = { id: string; name: string; direction: 'up' | 'down'; disabled: boolean };

function Mover({ id, name, direction, disabled }: MoverProps) {
  const t = useTranslations('assignment');
  const Arrow = direction === 'up' ? ArrowUp : ArrowDown;
  return (
    <ActionButton
      action={moveAssignmentRuleAction}
      fields={{ ruleId: id, direction }}
      label={t(direction === 'up' ? 'moveUpOf' : 'moveDownOf', { name })}
      variant="quiet"
      disabled={disabled}
    >
      <Arrow aria-hidden="true" />
    </ActionButton>
  );
}

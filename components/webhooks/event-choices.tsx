'use client';

import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { useSentForm } from '@/components/layout/sent-form';
import { fieldError } from '@/lib/form-state';
import {
  type HookEventType,
  hookEvents,
  hookEventTypes,
  hookGroups,
} from '@/lib/webhook-events/catalogue';
import { wordOf } from './words';

/** Which events a webhook is told of, in groups. */
export function EventChoices({ chosen }: { chosen: readonly HookEventType[] }) {
  const t = useTranslations('webhooks');
  const id = useId();
  const [picked, setPicked] = useState<readonly HookEventType[]>(chosen);
  const error = fieldError(useSentForm(), 'events');
  const toggle = (type: HookEventType) =>
    setPicked(picked.includes(type) ? picked.filter((one) => one !== type) : [...picked, type]);
  return (
    <fieldset aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="font-medium">{t('events')}</legend>
      {error && (
        <p id={`${id}-error`} className="mt-1 text-12 text-danger">
          {error}
        </p>
      )}
      <div className="mt-2 grid gap-x-6 gap-y-4 sm:grid-cols-2">
        {hookGroups.map((group) => (
          <fieldset key={group} className="min-w-0">
            <legend className="eyebrow">{t(`group.${group}`)}</legend>
            {hookEventTypes
              .filter((type) => hookEvents[type].group === group)
              .map((type) => (
                <label key={type} className="flex items-start gap-2 py-1">
                  <input
                    type="checkbox"
                    name="events"
                    value={type}
                    // Not `checked`: a form that was sent goes back to what its fields began with.
                    defaultChecked={picked.includes(type)}
                    onChange={() => toggle(type)}
                    className="mt-0.5 size-4 shrink-0 accent-accent"
                  />
                  <span>{t(`event.${wordOf(type)}`)}</span>
                </label>
              ))}
          </fieldset>
        ))}
      </div>
    </fieldset>
  );
}

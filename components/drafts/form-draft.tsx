'use client';

import { useContext, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useFormStatus } from 'react-dom';
import { useSentForm } from '@/components/layout/sent-form';
import { useTypingIn } from '@/components/live/use-typing';
import type { ActionState } from '@/lib/action';
import { DraftKeeper } from './draft-keeper';
import type { DraftLine } from './draft-line';
import { DraftOwner } from './draft-owner';
import { DraftStatus } from './draft-status';
import { useKeeperEvents } from './use-keeper-events';

type FormDraftProps = {
  /** The form and what it is about: `comment:THREAD`. */
  draft: string;
  /** The version of the thing that the form shows, where it has versions. */
  seenVersion?: number | null;
  /** What the form knows after it was sent; an `ActionForm` says so itself. */
  state?: ActionState;
  /** It is on its way; a form with an action of its own need not say so. */
  pending?: boolean;
  /** A draft was put into the form; the version is the one its author had before them. */
  onRestored?: (seenVersion: number | null) => void;
};

/** Inside a form: keeps what is typed until it is sent, and says so in one quiet line. */
export function FormDraft(props: FormDraftProps) {
  const { draft, seenVersion = null, state, onRestored } = props;
  const owner = useContext(DraftOwner);
  const around = useSentForm();
  const status = useFormStatus();
  const pending = props.pending || status.pending;
  const place = useRef<HTMLInputElement>(null);
  const [keeper, setKeeper] = useState<DraftKeeper | null>(null);
  const [line, tell] = useState<DraftLine>({ kind: 'nothing' });
  const restored = useEffectEvent((version: number | null) => onRestored?.(version));
  const { userId, memberId } = owner ?? {};
  useEffect(() => {
    const form = place.current?.form;
    if (!form || !userId || !memberId) return;
    const kept = new DraftKeeper({
      ...{ form, draft, tell, restored },
      owner: { userId, memberId },
    });
    setKeeper(kept);
    void kept.open();
    return () => kept.stop();
  }, [draft, userId, memberId]);
  useEffect(() => keeper?.sees(seenVersion), [keeper, seenVersion]);
  useKeeperEvents(keeper, place);
  useTypingIn(place, draft);
  const outcome = (state ?? around).status;
  useEffect(() => {
    if (pending) keeper?.submit();
    else if (outcome === 'done') keeper?.sent();
    else keeper?.refused();
  }, [keeper, pending, outcome]);
  return (
    <>
      <input ref={place} type="hidden" name="draftKey" value={draft} />
      {keeper && <DraftStatus line={line} keeper={keeper} />}
    </>
  );
}

'use server';

import { redirect } from 'next/navigation';
import { getLocale } from 'next-intl/server';
import { type ActionState, fromForm, parse, refused } from '@/lib/action';
import { currentDevice } from '@/lib/auth/device';
import { floodgateSchema } from '@/lib/floodgate/schema';
import { inLanguage } from '@/lib/i18n/address';
import { paths } from '@/lib/paths';
import { dropAttachment, keepAttachment } from './attachment-mutations';
import { forgetAddress, sendTip, takeAsAnswer, withdrawTip } from './mutations';
import { listAnswers } from './queries';
import {
  answeredSchema,
  type SubmissionStep,
  submissionSchema,
  submissionSteps,
  submissionTokenSchema,
} from './schema';
import type { FormStep } from './steps';

/**
 * Form action of the public form, for each of its steps: `step` is the button that was pressed. A file is kept first, so that it
 * survives whatever else is refused. Nobody has to be signed in.
 */
export async function submitAction(
  _previous: ActionState<FormStep>,
  form: FormData,
): Promise<ActionState<FormStep>> {
  let token: string;
  try {
    const { address } = await currentDevice();
    await settleAttachment(form, address);
    const fields = fromForm(form);
    const [step, slug] = stepOf(fields.step);
    const values = typedIn(form);
    if (step === 'edit') return { status: 'done', result: { step, values } };
    const arrival = { address, locale: await getLocale(), now: new Date() };
    const gate = parse(floodgateSchema, fields);
    if (step === 'answered') {
      const said = parse(answeredSchema, { slug });
      await takeAsAnswer({ ...said, ...gate }, arrival);
      return { status: 'done', result: { step, slug: said.slug } };
    }
    const input = parse(submissionSchema, fields);
    if (step === 'compare') {
      const result = { step, values, answers: await listAnswers(input.text) };
      return { status: 'done', result };
    }
    token = await sendTip({ ...input, ...gate }, arrival);
  } catch (error) {
    return refused(error, form);
  }
  redirect(inLanguage(paths.submission(token), await getLocale()));
}

/** `answered:SLUG` names the claim; whatever is no step is the first one. */
function stepOf(pressed: unknown): [SubmissionStep, string] {
  const [name, slug = ''] = String(pressed ?? '').split(/:(.*)/s);
  return [submissionSteps.find((step) => step === name) ?? 'compare', slug];
}

/** The file of the form becomes its sealed id; one that the sender does not want is removed. */
async function settleAttachment(form: FormData, address: string): Promise<void> {
  const file = form.get('file');
  form.delete('file');
  const earlier = form.get('attachment');
  const isNew = file instanceof File && file.size > 0;
  if ((isNew || form.has('drop')) && typeof earlier === 'string' && earlier) {
    await dropAttachment(earlier);
    form.delete('attachment');
    form.delete('attachmentName');
  }
  form.delete('drop');
  if (!isNew) return;
  form.set('attachment', await keepAttachment(file, address));
  form.set('attachmentName', file.name);
}

function typedIn(form: FormData): Record<string, string> {
  const names = ['text', 'link', 'email', 'attachment', 'attachmentName'];
  return Object.fromEntries(names.map((name) => [name, String(form.get(name) ?? '')]));
}

/** Form action of the page of a tip: its sender's address is deleted. */
export async function forgetAddressAction(
  _previous: ActionState<void>,
  form: FormData,
): Promise<ActionState<void>> {
  try {
    await forgetAddress(parse(submissionTokenSchema, fromForm(form)));
    return { status: 'done', result: undefined };
  } catch (error) {
    return refused(error, form);
  }
}

/** Form action of the same page: everything that its sender wrote is deleted. */
export async function withdrawTipAction(
  _previous: ActionState<void>,
  form: FormData,
): Promise<ActionState<void>> {
  try {
    await withdrawTip(parse(submissionTokenSchema, fromForm(form)), new Date());
    return { status: 'done', result: undefined };
  } catch (error) {
    return refused(error, form);
  }
}

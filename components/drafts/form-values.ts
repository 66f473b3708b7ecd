import type { DraftFields } from '@/lib/drafts/schema';

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Never kept: what is secret, what is not text, and what the form sends by itself. */
const unkept = new Set(['password', 'file', 'submit', 'button', 'image', 'reset']);

/**
 * The controls of a form that a person fills in. A hidden field counts only where it says `data-draft`: it carries what
 * is typed into a control of another shape, and listens to `input` itself.
 */
function controlsOf(form: HTMLFormElement): Control[] {
  return [...form.elements].filter((element): element is Control => {
    if (element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement)
      return element.name !== '';
    if (!(element instanceof HTMLInputElement) || element.name === '') return false;
    if (element.type === 'hidden') return element.dataset.draft !== undefined;
    return !unkept.has(element.type);
  });
}

const isTick = (control: Control): control is HTMLInputElement =>
  control instanceof HTMLInputElement && /^(checkbox|radio)$/.test(control.type);

function valuesOf(control: Control): string[] {
  if (isTick(control)) return control.checked ? [control.value] : [];
  if (control instanceof HTMLSelectElement)
    return [...control.selectedOptions].map(({ value }) => value);
  return [control.value];
}

/** What stands in the form, by the names of its fields; a group without a tick is an empty list. */
export function readForm(form: HTMLFormElement): DraftFields {
  const fields: Record<string, string[]> = {};
  for (const control of controlsOf(form)) {
    const values = fields[control.name] ?? [];
    values.push(...valuesOf(control));
    fields[control.name] = values;
  }
  return fields;
}

/** What stood in the form before anybody typed, also when somebody did before the page was alive. */
export function readInitial(form: HTMLFormElement): DraftFields {
  const fields: Record<string, string[]> = {};
  for (const control of controlsOf(form)) {
    const values = fields[control.name] ?? [];
    values.push(...initialOf(control));
    fields[control.name] = values;
  }
  return fields;
}

function initialOf(control: Control): string[] {
  if (isTick(control)) return control.defaultChecked ? [control.value] : [];
  if (control instanceof HTMLSelectElement) return valuesOf(control);
  return [control.type === 'hidden' ? control.value : control.defaultValue];
}

/**
 * Puts values into a form as if they were typed, so that React hears of it. Fields that come only when others are filled
 * in (answers to a rating) follow a moment later; the promise ends then.
 */
export async function fillForm(form: HTMLFormElement, fields: DraftFields): Promise<void> {
  const first = new Set(fillPresent(form, fields, new Set()));
  await new Promise((resolve) => setTimeout(resolve));
  fillPresent(form, fields, first);
}

function fillPresent(
  form: HTMLFormElement,
  fields: DraftFields,
  done: ReadonlySet<string>,
): string[] {
  const place = new Map<string, number>();
  for (const control of controlsOf(form)) {
    const { name } = control;
    if (done.has(name) || !Object.hasOwn(fields, name)) continue;
    const nth = place.get(name) ?? 0;
    place.set(name, nth + 1);
    fillControl(control, fields[name] ?? [], nth);
  }
  return [...place.keys()];
}

function fillControl(control: Control, values: readonly string[], nth: number): void {
  if (isTick(control)) {
    const wanted = values.includes(control.value);
    if (control.checked === wanted) return;
    if (control.type === 'checkbox' || wanted) control.click();
    else control.checked = false;
  } else if (control instanceof HTMLSelectElement) {
    for (const option of control.options) option.selected = values.includes(option.value);
    control.dispatchEvent(new Event('change', { bubbles: true }));
  } else {
    const value = values[nth] ?? '';
    if (control.value === value) return;
    setNatively(control, value);
    control.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

/** By the browser's own setter: React has put one of its own on the element and would not notice. */
function setNatively(control: HTMLInputElement | HTMLTextAreaElement, value: string): void {
  const kind = control instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
  Object.getOwnPropertyDescriptor(kind.prototype, 'value')?.set?.call(control, value);
}

import type { DraftFields } from '@/lib/drafts/schema';
import { isSame, type Mirror, type Saved, settle } from '@/lib/drafts/settle';
import { type DraftLine, offers } from './draft-line';
import { mirrorName, readMirror, toMirror, writeMirror } from './draft-mirror';
import type { Owner } from './draft-owner';
import { deleteDraft, type Failure, getDraft, putDraft } from './draft-requests';
import { fillForm, readForm, readInitial } from './form-values';
import { SavingPace } from './saving-pace';

type Options = {
  form: HTMLFormElement;
  draft: string;
  owner: Owner;
  tell: (line: DraftLine) => void;
  /** A draft was put into the form; the version is the one its author had before them. */
  restored: (seenVersion: number | null) => void;
};

/** Keeps one form: remembers every key on this device, saves on the server after a pause, and restores. */
export class DraftKeeper {
  #line: DraftLine = { kind: 'nothing' };
  #initial: DraftFields;
  #seenVersion: number | null = null;
  #other: DraftFields | null = null;
  #basedOn: string | null = null;
  #dirty = false;
  #filling = false;
  #submitting = false;
  #stopped = false;
  #saving: Promise<void> | null = null;
  #pace = new SavingPace(() => void this.#save());

  constructor(readonly o: Options) {
    this.#initial = readInitial(o.form);
  }

  /** Looks what there is for this form, and shows it unless somebody has begun to type. */
  async open(): Promise<void> {
    const { draft, owner, form } = this.o;
    const mirror = readMirror(owner, draft);
    const answer = await getDraft(draft, owner.memberId);
    if (this.#stopped) return;
    // Without an answer, what this device knows is all there is.
    const settled = settle(
      answer.failed && mirror ? { ...mirror, pending: true } : mirror,
      answer.failed ? null : answer.draft,
    );
    const typed = this.#dirty || !isSame(readForm(form), this.#initial);
    this.#basedOn = answer.failed ? (mirror?.basedOn ?? null) : (answer.draft?.savedAt ?? null);
    if (settled.take === 'nothing') {
      if (mirror && !this.#dirty) writeMirror(owner, draft, null);
      if (typed) this.typed();
      return;
    }
    if (typed) {
      this.#other = settled.fields;
      this.#say({ kind: 'found', at: settled.at });
      return this.typed();
    }
    this.#other = settled.other;
    await this.#fill(settled.fields);
    const version =
      settled.take === 'mirror' ? mirror?.seenVersion : !answer.failed && answer.draft?.seenVersion;
    this.#restored(version || null);
    this.#say({ kind: 'restored', at: settled.at, other: settled.other !== null });
    if (settled.take === 'mirror') {
      this.#remember(true);
      this.#pace.typed();
    } else this.#remember(false);
    if (answer.failed) this.#fail(answer);
  }

  /** The version of the thing that the form is about, as it is on the screen. */
  sees(version: number | null): void {
    this.#seenVersion = version;
  }

  /** A key was pressed in a field, or a choice made; reads the form once React has it too. */
  typed(name?: string): void {
    if (this.#filling || this.#submitting) return;
    if (!this.#dirty && this.#line.kind === 'nothing') this.#begin(name);
    this.#dirty = true;
    setTimeout(() => {
      if (this.#stopped || this.#submitting) return;
      this.#remember(true);
      this.#pace.typed();
    });
  }

  /** The page may be gone in a moment. */
  leave(): void {
    if (!this.#dirty || this.#submitting || this.#stopped) return;
    this.#remember(true);
    void this.#save({ leaving: true });
  }

  /** Saves what is not saved; for somebody who is about to sign out. */
  async settled(): Promise<void> {
    await this.#saving;
    if (this.#dirty) await this.#save();
  }

  /** The form is on its way: nothing is saved meanwhile, so that no draft is left of what went through. */
  submit(): void {
    this.#submitting = true;
    this.#pace.stop();
  }

  /** The form went through. */
  sent(): void {
    if (!this.#submitting) return;
    this.#forget();
    this.#submitting = false;
    this.#initial = readForm(this.o.form);
    this.#say({ kind: 'nothing' });
  }

  /** The form was refused: what is in it is a draft again. */
  refused(): void {
    if (!this.#submitting) return;
    this.#submitting = false;
    this.typed();
  }

  /** Takes the draft away and shows the form as it was; the text can be brought back. */
  async discard(): Promise<void> {
    const text = readForm(this.o.form);
    await this.#fill(this.#initial);
    this.#forget();
    if (!this.#saving) void deleteDraft(this.o.draft, this.o.owner.memberId);
    this.#other = text;
    this.#say({ kind: 'discarded' });
  }

  /** Puts the other text into the form; what stood there becomes the other one. */
  async swap(): Promise<void> {
    const other = this.#other;
    if (!other) return;
    this.#other = readForm(this.o.form);
    await this.#fill(other);
    this.#say({ kind: isSame(this.#other, this.#initial) ? 'nothing' : 'swapped' });
    this.typed();
  }

  /** Another tab of this browser wrote. */
  async heard({ key, newValue }: Pick<StorageEvent, 'key' | 'newValue'>): Promise<void> {
    if (key !== mirrorName(this.o.owner, this.o.draft) || this.#dirty || this.#submitting) return;
    const mirror = toMirror(newValue);
    if (mirror) return this.#take({ ...mirror, savedAt: mirror.basedOn }, mirror.typedAt);
    await this.#lose();
  }

  /** Somebody came back to this screen: another device may have written meanwhile. */
  async look(): Promise<void> {
    if (this.#dirty || this.#submitting || this.#stopped) return;
    const answer = await getDraft(this.o.draft, this.o.owner.memberId);
    if (answer.failed || this.#dirty || this.#submitting || this.#stopped) return;
    const { draft } = answer;
    if (draft?.savedAt === this.#basedOn) return;
    if (draft) await this.#take(draft, draft.savedAt);
    else if (this.#basedOn) await this.#lose();
  }

  /** The form is not there any more. What was on its way went through, as far as anybody can see. */
  stop(): void {
    if (this.#submitting) this.#forget();
    else this.leave();
    this.#stopped = true;
    this.#pace.stop();
  }

  async #take(newer: Omit<Saved, 'savedAt'> & { savedAt: string | null }, at: string) {
    this.#basedOn = newer.savedAt;
    const now = readForm(this.o.form);
    if (isSame(now, newer.fields)) return;
    if (this.#line.kind !== 'newer') this.#other = isSame(now, this.#initial) ? null : now;
    await this.#fill(newer.fields);
    this.#restored(newer.seenVersion);
    if (this.#other) this.#say({ kind: 'newer', at });
    else this.#say({ kind: 'restored', at, other: false });
  }

  /** The draft was sent or discarded elsewhere. */
  async #lose(): Promise<void> {
    this.#basedOn = null;
    const now = readForm(this.o.form);
    if (isSame(now, this.#initial)) return;
    this.#other = now;
    await this.#fill(this.#initial);
    this.#say({ kind: 'gone' });
  }

  /** Before the first key the page may have been refreshed: what it says now is where this draft begins. */
  #begin(name: string | undefined): void {
    const before = this.#initial;
    this.#initial = readInitial(this.o.form);
    const own = name === undefined ? undefined : before[name];
    if (name !== undefined && own) this.#initial = { ...this.#initial, [name]: own };
  }

  #restored(version: number | null): void {
    this.#seenVersion = version;
    this.o.restored(version);
  }

  #say(line: DraftLine): void {
    if (this.#stopped) return;
    this.#line = line;
    this.o.tell(line);
  }

  async #fill(fields: DraftFields): Promise<void> {
    this.#filling = true;
    await fillForm(this.o.form, fields);
    this.#filling = false;
  }

  #remember(pending: boolean): void {
    const fields = readForm(this.o.form);
    const { owner, draft } = this.o;
    const mirror: Mirror = {
      fields,
      seenVersion: this.#seenVersion,
      typedAt: new Date().toISOString(),
      basedOn: this.#basedOn,
      pending,
      ...(this.#other && { other: this.#other }),
    };
    this.#dirty = pending;
    writeMirror(owner, draft, isSame(fields, this.#initial) && !this.#other ? null : mirror);
  }

  async #save(options: { leaving?: boolean } = {}): Promise<void> {
    // One after another, so that the last text is the one that stays.
    if (this.#saving && !options.leaving) await this.#saving;
    if (this.#submitting || (this.#stopped && !options.leaving)) return;
    this.#pace.stop();
    const fields = readForm(this.o.form);
    const saving = isSame(fields, this.#initial) ? this.#drop() : this.#put(fields, options);
    this.#saving = saving;
    await saving;
    if (this.#saving === saving) this.#saving = null;
  }

  async #drop(): Promise<void> {
    this.#dirty = false;
    if (this.#basedOn) await deleteDraft(this.o.draft, this.o.owner.memberId);
    this.#basedOn = null;
    if (!offers.has(this.#line.kind)) this.#say({ kind: 'nothing' });
  }

  async #put(fields: DraftFields, options: { leaving?: boolean }): Promise<void> {
    const { draft, owner } = this.o;
    const content = { fields, seenVersion: this.#seenVersion, basedOn: this.#basedOn };
    const answer = await putDraft(draft, owner.memberId, content, options);
    if (this.#stopped || this.#submitting) return;
    if (answer.failed) return this.#fail(answer);
    this.#basedOn = answer.draft.savedAt;
    this.#remember(!isSame(readForm(this.o.form), fields));
    if (answer.replaced) {
      this.#other = answer.replaced.fields;
      this.#say({ kind: 'replaced', at: answer.replaced.savedAt });
    } else if (!offers.has(this.#line.kind)) this.#say({ kind: 'saved' });
  }

  #fail(failure: Failure): void {
    if (failure.failed === 'refused') this.#say({ kind: 'refused', message: failure.message });
    else this.#say({ kind: failure.failed });
    if (failure.failed === 'offline') this.#pace.retry();
  }

  #forget(): void {
    const { draft, owner } = this.o;
    this.#pace.stop();
    this.#dirty = false;
    this.#basedOn = null;
    this.#other = null;
    writeMirror(owner, draft, null);
    const remove = () => deleteDraft(draft, owner.memberId);
    // A save that was under way may arrive after the form did.
    if (this.#saving) void this.#saving.then(remove);
  }
}

import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { WatchButton } from '@/components/attention/watch-button';
import { MentionPeople } from '@/components/discussion/mentions/mention-people';
import { AsideButton } from '@/components/documents/reader/aside-button';
import { CorrectButton } from '@/components/documents/reader/correct-button';
import { DocumentBlocks } from '@/components/documents/reader/document-blocks';
import { DocumentHeading } from '@/components/documents/reader/document-heading';
import { KeyboardButton } from '@/components/documents/reader/keyboard-button';
import { PlacingBanner } from '@/components/documents/reader/placing-banner';
import { Reader } from '@/components/documents/reader/reader';
import { ReaderPanels } from '@/components/documents/reader/reader-panels';
import { ReaderText } from '@/components/documents/reader/reader-text';
import { VersionNote } from '@/components/documents/reader/version-note';
import { DeskPage } from '@/components/layout/desk-page';
import { LiveRefresh } from '@/components/live/live-refresh';
import { PresenceLine } from '@/components/live/presence-line';
import { DocumentCommands } from '@/components/palette/document-commands';
import { Link } from '@/components/ui/link';
import { deskMember, getViewer } from '@/lib/auth/viewer';
import { listRevisions, listThreads } from '@/lib/discussion/queries';
import { getDocument, getDocumentText } from '@/lib/documents/queries';
import { getDocumentProvenance } from '@/lib/lineage/queries';
import { listMentionable } from '@/lib/mentions/queries';
import { getPassage, listMissingPassages, listPassages } from '@/lib/passages/queries';
import { paths } from '@/lib/paths';
import { getPlacement } from '@/lib/placements/queries';
import { getWatch } from '@/lib/watching/queries';

type DocumentPageProps = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ version?: string; passage?: string; place?: string; at?: string }>;
};

export async function generateMetadata({ params }: DocumentPageProps): Promise<Metadata> {
  const document = await getDocument(await getViewer(), (await params).id);
  return { title: document?.title };
}

export default async function DocumentPage({ params, searchParams }: DocumentPageProps) {
  const [{ id }, asked] = await Promise.all([params, searchParams]);
  const member = await deskMember(paths.desk.document(id, asked));
  const [passage, placement] = await Promise.all([
    asked.passage ? getPassage(member, asked.passage) : null,
    asked.place ? getPlacement(member, asked.place) : null,
  ]);
  const named = [placement, passage].find((one) => one?.documentId === id);
  const wanted = Number(asked.version) || named?.versionNumber;
  const [document, text] = await Promise.all([
    getDocument(member, id),
    getDocumentText(member, id, wanted),
  ]);
  const version = document?.versions.find(({ number }) => number === text?.number);
  if (!document || !text || !version) notFound();
  const { title, language, can } = document;
  const shown = { documentId: id, versionNumber: text.number };
  const [passages, missing, threads, revisions, people, provenance, watch, t] = await Promise.all([
    listPassages(member, shown),
    listMissingPassages(member, shown),
    listThreads(member, { documentId: id }),
    listRevisions(member, { documentId: id }),
    listMentionable(member),
    getDocumentProvenance(member, id),
    getWatch(member, { kind: 'document', id }),
    getTranslations('reader'),
  ]);
  const latest = document.versions[0]?.number ?? text.number;
  const passageCount = passages.length;
  const { folded, textSha256 } = text;
  const claimIds = [
    ...new Set(
      passages.flatMap(({ evidence, appearances }) =>
        [...evidence, ...appearances].map((one) => one.claimId),
      ),
    ),
  ];
  const toPlace = can.mark && placement?.versionId === text.versionId ? placement : null;
  const placing = toPlace && {
    ...{ placementId: toPlace.id, version: toPlace.version, passageId: toPlace.passage.id },
  };
  return (
    <Reader {...{ ...shown, language, title, can, passages, placing, folded }}>
      <MentionPeople people={people}>
        <DeskPage
          flush
          title={title}
          eyebrow={
            <>
              <Link href={paths.desk.documents()} className="link">
                {t('documents')}
              </Link>{' '}
              /
            </>
          }
          note={
            <div className="flex items-center gap-4">
              <VersionNote documentId={id} number={text.number} latest={latest} />
              <PresenceLine document={id} />
            </div>
          }
          actions={
            <>
              {watch && <WatchButton watch={watch} />}
              <KeyboardButton />
              <AsideButton />
            </>
          }
          aside={
            <ReaderPanels
              {...{ document, version, passageCount, missing, threads, revisions, provenance }}
            />
          }
        >
          <LiveRefresh document={id} claims={claimIds} />
          <DocumentCommands {...{ document, watch }} />
          {toPlace && <PlacingBanner placement={toPlace} language={language} />}
          <ReaderText
            header={
              <DocumentHeading
                {...{ document, textSha256 }}
                actions={can.correct && <CorrectButton document={document} />}
              />
            }
          >
            <DocumentBlocks document={text} />
          </ReaderText>
        </DeskPage>
      </MentionPeople>
    </Reader>
  );
}

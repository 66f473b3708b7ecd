import { getTranslations } from 'next-intl/server';
import { AsidePanel } from '@/components/layout/aside-panel';
import type { RevisionView, ThreadView } from '@/lib/discussion/queries';
import type { DocumentView } from '@/lib/documents/view';
import type { DocumentProvenance } from '@/lib/lineage/queries';
import type { MissingPassageView } from '@/lib/passages/queries';
import { AboutDocument } from './about-document';
import { DocumentThreads } from './document-threads';
import { MissingPassages } from './missing-passages';
import { PassageList } from './passage-list';
import { ProvenancePanel } from './provenance-panel';
import { ReaderAside } from './reader-aside';

type ReaderPanelsProps = {
  document: DocumentView;
  version: DocumentView['versions'][number];
  passageCount: number;
  /** What of earlier versions does not stand in this one. */
  missing: MissingPassageView[];
  threads: ThreadView[];
  /** The earlier texts of edited comments, by the comment's id. */
  revisions: Readonly<Record<string, readonly RevisionView[]>>;
  provenance: DocumentProvenance | null;
};

/** What stands beside the text: its passages, their threads, its relatives, where it comes from. */
export async function ReaderPanels(props: ReaderPanelsProps) {
  const { document, version, passageCount, missing, threads, revisions, provenance } = props;
  const { id: documentId, language, can } = document;
  const t = await getTranslations('reader');
  return (
    <ReaderAside>
      <AsidePanel title={t('passages')} note={passageCount}>
        <PassageList />
      </AsidePanel>
      <MissingPassages
        {...{ documentId, language }}
        versionNumber={version.number}
        passages={missing}
        canDecide={can.mark}
      />
      <AsidePanel title={t('threadsTitle')} note={threads.length}>
        <DocumentThreads {...{ threads, revisions }} />
      </AsidePanel>
      {provenance && <ProvenancePanel document={document} provenance={provenance} />}
      <AsidePanel title={t('about.title')}>
        <AboutDocument document={document} version={version} />
      </AsidePanel>
    </ReaderAside>
  );
}

import { useEffect, useState } from 'react';
import { useClient } from 'sanity';

import type { Target } from '../../../../lib/import/accept/work-acceptance.ts';
import { readTargets } from '../../../../lib/import/accept/read-targets.ts';
import type { AuthorSearch } from '../../../../lib/import/authors/person-matcher.ts';
import type { FieldChange } from '../../../../lib/import/changes/changes.ts';
import { workChanges } from '../../../../lib/import/changes/work-changes.ts';
import { type QueueItem, workIdOf } from '../../../../lib/import/queue/queue-item.ts';
import type { SourceAuthor } from '../../../../lib/import/source-record.ts';
import { clientStore } from '../../../../lib/import/store/client-store.ts';
import { importedWork } from '../../../../lib/import/work/imported-work.ts';
import { apiVersion } from '../../../api-version.ts';

interface ChangesOptions {
  readonly item: QueueItem;
  /** The published `_id` of the work that it would go into; undefined for a new one. */
  readonly into: string | undefined;
  readonly search: (author: SourceAuthor) => AuthorSearch;
}

/** What accepting an item would change in the work as it is now; undefined while that is read. */
export function useChanges({
  item,
  into,
  search,
}: ChangesOptions): readonly FieldChange[] | undefined {
  const client = useClient({ apiVersion });
  const id = into ?? workIdOf(item);
  const [read, setRead] = useState<{ id: string; target: Target | undefined }>();
  useEffect(() => {
    let isLeft = false;
    void readTargets(clientStore(client), [id]).then(
      ([target]) => {
        if (!isLeft) setRead({ id, target });
      },
      () => undefined,
    );
    return () => {
      isLeft = true;
    };
  }, [client, id]);
  if (read?.target === undefined || read.id !== id) return undefined;
  const { draft, published, provenance } = read.target;
  const authors = importedWork(item.records).authors.value.map((author) => ({
    author,
    person: search(author).found?.person,
  }));
  return workChanges(draft ?? published ?? {}, { records: item.records, authors, provenance });
}

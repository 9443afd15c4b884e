import { coins } from '@/lib/citations/coins';
import type { Work } from '@/lib/content/work/view';

/** What Zotero takes from a list: an element that nobody sees. */
export function Coins({ work }: { work: Work }) {
  return <span className="Z3988" title={coins(work)} />;
}

import { apiRoute } from '@/lib/api/api-route';
import { answerWork } from '@/lib/api/works';

export { DELETE, OPTIONS, PATCH, POST, PUT } from '@/lib/api/methods';

export const dynamic = 'force-dynamic';

/** One of the publications of the institute. */
export const GET = apiRoute(answerWork);

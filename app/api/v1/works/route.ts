import { apiRoute } from '@/lib/api/api-route';
import { answerWorks } from '@/lib/api/works';

export { DELETE, OPTIONS, PATCH, POST, PUT } from '@/lib/api/methods';

export const dynamic = 'force-dynamic';

/** The publications of the institute, a page at a time. */
export const GET = apiRoute(answerWorks);

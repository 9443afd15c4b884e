import { apiRoute } from '@/lib/api/api-route';
import { answerTopics } from '@/lib/api/topics';

export { DELETE, OPTIONS, PATCH, POST, PUT } from '@/lib/api/methods';

export const dynamic = 'force-dynamic';

/** The topics of research, a page at a time. */
export const GET = apiRoute(answerTopics);

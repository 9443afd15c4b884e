import { apiRoute } from '@/lib/api/api-route';
import { answerTopic } from '@/lib/api/topics';

export { DELETE, OPTIONS, PATCH, POST, PUT } from '@/lib/api/methods';

export const dynamic = 'force-dynamic';

/** One of the topics of research. */
export const GET = apiRoute(answerTopic);

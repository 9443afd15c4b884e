import {
  exchange,
  providers,
  showSignIn,
  signedInId,
  signInWithForm,
  signOut,
} from './access/auth-route.ts';
import { deleteKeyValues, readKeyValues, writeKeyValues } from './access/key-value-route.ts';
import { currentUser, members, projectRoles, users } from './access/people-route.ts';
import { runActions } from './actions/action-route.ts';
import { serveFile } from './assets/file-route.ts';
import { uploadFile, uploadImage } from './assets/upload-route.ts';
import { exportDocuments, readDocuments } from './documents/document-route.ts';
import { listen } from './events/listen.ts';
import { followLiveEvents } from './events/live.ts';
import { crossDatasetReferences } from './history/cross-dataset-route.ts';
import { documentEvents } from './history/events-route.ts';
import { documentsInHistory, transactionsInHistory } from './history/history-route.ts';
import { del, get, getWithoutHead, post, put, type Route } from './http/route.ts';
import { serveImage } from './images/image-route.ts';
import { mutate } from './mutate/mutate-route.ts';
import {
  always,
  checkCors,
  datasetGrants,
  datasets,
  project,
  projects,
} from './project/project-route.ts';
import { answerPostedQuery, answerQuery } from './query/query-route.ts';

/**
 * Every address that the lake answers: method, path, the role that it needs, and its handler. Any other address is 404 for
 * everyone.
 */
export const routes: readonly Route[] = [
  // Content. Without a token these show published documents only.
  getWithoutHead('data/query/:dataset', 'nothing', answerQuery),
  post('data/query/:dataset', 'nothing', answerPostedQuery),
  getWithoutHead('data/doc/:dataset/:ids', 'nothing', readDocuments),
  getWithoutHead('data/export/:dataset', 'nothing', exportDocuments),
  getWithoutHead('data/listen/:dataset', 'nothing', listen),
  getWithoutHead('data/live/events/:dataset', 'nothing', followLiveEvents),
  get('images/:project/:dataset/:file', 'nothing', serveImage),
  // The last part is a name for search engines (`vanityName`); it changes nothing.
  get('images/:project/:dataset/:file/:name', 'nothing', serveImage),
  get('files/:project/:dataset/:file', 'nothing', serveFile),
  // The past includes what was unpublished.
  getWithoutHead('data/history/:dataset/documents/:ids', 'viewer', documentsInHistory),
  getWithoutHead('data/history/:dataset/transactions/:ids', 'viewer', transactionsInHistory),
  getWithoutHead('data/history/:dataset/events/documents/:id', 'viewer', documentEvents),
  getWithoutHead('data/references/:dataset/documents/:id/to', 'viewer', crossDatasetReferences),
  post('data/mutate/:dataset', 'editor', mutate),
  post('data/actions/:dataset', 'editor', runActions),
  post('assets/images/:dataset', 'editor', uploadImage),
  post('assets/files/:dataset', 'editor', uploadFile),
  // Users and sign-in.
  get('auth/providers', 'nothing', providers),
  get('auth/sign-in', 'nothing', showSignIn),
  post('auth/sign-in', 'nothing', signInWithForm),
  get('auth/fetch', 'nothing', exchange),
  post('auth/logout', 'nothing', signOut),
  get('auth/id', 'viewer', signedInId),
  get('users/me', 'nothing', currentUser),
  get('users/:ids', 'viewer', users),
  put('users/me/keyvalue', 'viewer', writeKeyValues),
  getWithoutHead('users/me/keyvalue/:keys', 'viewer', readKeyValues),
  put('users/me/keyvalue/:keys', 'viewer', writeKeyValues),
  del('users/me/keyvalue/:keys', 'viewer', deleteKeyValues),
  get('projects/:project/users/:ids', 'viewer', users),
  get('projects/:project/acl', 'viewer', members),
  get('projects/:project/roles', 'viewer', projectRoles),
  // Studio asks for a viewer's pending requests for a higher role.
  get('access/requests/me', 'viewer', always([])),
  // What Studio asks at start.
  get('ping', 'nothing', always({})),
  get('data/ping/:dataset', 'nothing', always({})),
  get('check/cors', 'nothing', checkCors),
  get('projects', 'nothing', projects),
  get('projects/:project', 'nothing', project),
  get('projects/:project/datasets', 'nothing', datasets),
  get('datasets', 'nothing', datasets),
  get('projects/:project/datasets/:dataset/acl', 'nothing', datasetGrants),
  get(
    'projects/:project/datasets/:dataset/settings/embeddings',
    'viewer',
    always({ enabled: false, status: 'disabled' }),
  ),
  get('projects/:project/grants', 'nothing', always({})),
  get('projects/:project/user-applications', 'nothing', always([])),
  get('features', 'nothing', always([])),
  get('intake/telemetry-status', 'nothing', always({ status: 'denied' })),
  get('help', 'nothing', always(null)),
  get('journey/*', 'nothing', always(null)),
  get('schedules/:project/:dataset', 'nothing', always({ schedules: [] })),
];

/** The one address that is upgraded to a WebSocket: presence. */
export const socketPath = 'socket/:dataset';

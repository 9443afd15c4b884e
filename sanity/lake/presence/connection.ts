import { randomUUID } from 'node:crypto';

import type { WebSocket } from 'ws';

import type { PresenceLimits } from './limits.ts';
import {
  errorMessage,
  eventMessage,
  invalidParams,
  readPresenceMessage,
  resultMessage,
  type PresenceRequest,
} from './protocol.ts';
import type { Member, PresenceRoom } from './room.ts';

/** The heartbeat of the protocol. */
const heartbeatText = '♥';
const unauthorized = 4001;
const policyViolation = 1008;
const unsupportedData = 1003;
const tryAgainLater = 1013;

export interface ConnectionOptions {
  readonly room: PresenceRoom;
  readonly limits: PresenceLimits;
  /** The user of an `Authorization` header's value, undefined when the token is not valid. */
  readonly userOf: (authorization: string) => string | undefined;
  /** May this user have one more socket? */
  readonly admitUser: (userId: string) => boolean;
}

/**
 * Serves one socket. A page cannot set headers on a WebSocket, so its first message carries the token; nothing else is
 * answered before. The token is checked again with every heartbeat, so that revoking it ends the socket.
 */
export function serveConnection(socket: WebSocket, options: ConnectionOptions): void {
  const { room, limits } = options;
  let member: Member | undefined;
  let authorization = '';
  let subscriptions: string[] = [];
  let isAlive = true;
  let allowance = limits.burst;
  let countedAt = performance.now();

  const late = setTimeout(() => {
    if (member === undefined) socket.close(unauthorized, 'Unauthorized');
  }, limits.authorizationMilliseconds);
  const heartbeat = setInterval(beat, limits.heartbeatMilliseconds);
  late.unref();
  heartbeat.unref();

  function send(message: string): void {
    if (socket.readyState !== socket.OPEN) return;
    // A reader that does not keep up is disconnected. Presence that it missed is worthless by now.
    if (socket.bufferedAmount > limits.bufferBytes) socket.terminate();
    else socket.send(message);
  }

  function beat(): void {
    if (isAlive) return probe();
    // The event loop may have been busy since the last heartbeat: what the page sent meanwhile is read before this runs.
    setImmediate(() => {
      if (isAlive) probe();
      else socket.terminate();
    });
  }

  function probe(): void {
    if (member !== undefined && options.userOf(authorization) !== member.userId) {
      return socket.close(unauthorized, 'Unauthorized');
    }
    isAlive = false;
    socket.ping();
    send(heartbeatText);
  }

  /** False when more messages arrive than a person at a keyboard causes. */
  function isWithinRate(): boolean {
    const now = performance.now();
    allowance = Math.min(limits.burst, allowance + ((now - countedAt) / 1000) * limits.perSecond);
    countedAt = now;
    allowance -= 1;
    return allowance >= 0;
  }

  /** @returns the code to close the socket with, undefined when it may stay */
  function authorize(newAuthorization: string): number | undefined {
    const userId = options.userOf(newAuthorization);
    // The token of another user on the same socket is refused: the page must reconnect.
    if (userId === undefined || (member !== undefined && member.userId !== userId)) {
      return unauthorized;
    }
    authorization = newAuthorization;
    if (member !== undefined) return undefined;
    if (!options.admitUser(userId)) return tryAgainLater;
    member = {
      userId,
      notify: (event) => {
        for (const subscription of subscriptions) send(eventMessage(subscription, event));
      },
    };
    room.join(member);
    return undefined;
  }

  function subscribe(): string {
    const subscription = randomUUID();
    // Only the last few: a page may forget to end its subscriptions.
    subscriptions = [...subscriptions, subscription].slice(-limits.subscriptions);
    return subscription;
  }

  function carryOut(request: PresenceRequest, as: Member): string {
    switch (request.method) {
      case 'authorization':
        return resultMessage(request.id, null);
      case 'presence_subscribe':
        return resultMessage(request.id, subscribe());
      case 'presence_unsubscribe':
        subscriptions = subscriptions.filter((each) => each !== request.params.subscriptionId);
        return resultMessage(request.id, null);
      case 'presence_rollcall':
        room.rollCall(as, request.params.session);
        return resultMessage(request.id, null);
      case 'presence_announce': {
        const { sessionId, locations } = request.params.data;
        return room.announce(as, sessionId, locations)
          ? resultMessage(request.id, null)
          : errorMessage(request.id, invalidParams, 'This session is not yours');
      }
      case 'presence_disconnect':
        room.disconnect(as, request.params.session);
        return resultMessage(request.id, null);
    }
  }

  socket.on('message', (data: Buffer, isBinary) => {
    isAlive = true;
    if (isBinary) return socket.close(unsupportedData, 'Text only');
    if (!isWithinRate()) return socket.close(policyViolation, 'Too many messages');
    const request = readPresenceMessage(data.toString());
    if ('method' in request && request.method === 'authorization') {
      const refused = authorize(request.params.authorization);
      if (refused !== undefined) {
        return socket.close(
          refused,
          refused === unauthorized ? 'Unauthorized' : 'Too many sockets',
        );
      }
    }
    if (member === undefined) return socket.close(unauthorized, 'Unauthorized');
    send('refused' in request ? request.refused : carryOut(request, member));
  });
  socket.on('pong', () => {
    isAlive = true;
  });
  // `close` always follows.
  socket.on('error', () => {});
  socket.on('close', () => {
    clearTimeout(late);
    clearInterval(heartbeat);
    if (member !== undefined) room.leave(member);
  });
}

import type { PresenceEvent, PresenceLocation } from './protocol.ts';

/** One socket of a user, as the others in the room reach it. */
export interface Member {
  readonly userId: string;
  /** Sends an event, if this socket has subscribed. */
  notify(event: PresenceEvent): void;
}

const maxSessionsOfMember = 4;

/** Passes presence on. All it holds is which socket owns which session, while the socket is open. */
export class PresenceRoom {
  readonly #members = new Set<Member>();
  readonly #owners = new Map<string, Member>();

  join(member: Member): void {
    this.#members.add(member);
  }

  /** The socket is gone: its sessions are announced as disconnected. */
  leave(member: Member): void {
    if (!this.#members.delete(member)) return;
    for (const [session, owner] of this.#owners) {
      if (owner === member) this.#forget(session, member);
    }
  }

  /** Asks everyone to announce where they are. */
  rollCall(member: Member, session: string): void {
    this.#broadcast({ type: 'rollCall', i: member.userId, session });
  }

  /** False when the session is somebody else's, or one too many. */
  announce(member: Member, sessionId: string, locations: readonly PresenceLocation[]): boolean {
    if (!this.#mayHave(member, sessionId)) return false;
    this.#owners.set(sessionId, member);
    this.#broadcast({ type: 'state', i: member.userId, m: { sessionId, locations } });
    return true;
  }

  /** Ends a session of the member's user; anybody else's stays. */
  disconnect(member: Member, session: string): void {
    if (this.#owners.get(session)?.userId === member.userId) this.#forget(session, member);
  }

  #mayHave(member: Member, session: string): boolean {
    const owner = this.#owners.get(session);
    // A reloaded page has the same session on another socket, before the old socket is known to be gone.
    if (owner !== undefined) return owner.userId === member.userId;
    const others = [...this.#owners.values()].filter((each) => each === member);
    return others.length < maxSessionsOfMember;
  }

  #forget(session: string, member: Member): void {
    this.#owners.delete(session);
    this.#broadcast({ type: 'disconnect', i: member.userId, m: { session } });
  }

  #broadcast(event: PresenceEvent): void {
    // The sender gets it too: Studio recognises its own session by it.
    for (const member of this.#members) member.notify(event);
  }
}

import type { PresenceEvent, PresenceLocation } from './protocol.ts';

/** One socket of a user, as the others in the room reach it. */
export interface Member {
  readonly userId: string;
  /** Tells of an event, if this socket has subscribed. */
  notify(event: PresenceEvent): void;
}

const maxSessionsOfMember = 4;

/** Who is where: nothing is kept but who answers for which session, and only while they are here. */
export class PresenceRoom {
  readonly #members = new Set<Member>();
  readonly #owners = new Map<string, Member>();

  join(member: Member): void {
    this.#members.add(member);
  }

  /** The socket is gone: whoever saw its sessions sees them no more. */
  leave(member: Member): void {
    if (!this.#members.delete(member)) return;
    for (const [session, owner] of this.#owners) {
      if (owner === member) this.#forget(session, member);
    }
  }

  /** Asks everybody to say where they are. */
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
    // After a reload the page has the same session and another socket, before the old one is known to be gone.
    if (owner !== undefined) return owner.userId === member.userId;
    const others = [...this.#owners.values()].filter((each) => each === member);
    return others.length < maxSessionsOfMember;
  }

  #forget(session: string, member: Member): void {
    this.#owners.delete(session);
    this.#broadcast({ type: 'disconnect', i: member.userId, m: { session } });
  }

  #broadcast(event: PresenceEvent): void {
    // Also to who sent it: Studio knows its own session, and by it which user not to show.
    for (const member of this.#members) member.notify(event);
  }
}

import type { ListedSession } from "@/lib/extended-admin/types";
import { describeUserAgent } from "@/lib/user-agent";

/** A session as the list shows it. */
export type SessionLine = ReturnType<typeof toLine>;

/** What is needed to speak of a session, and to end it. */
export type NamedSession = ReturnType<typeof namedSession>;

export const namedSession = ({ id, device, isCurrent, user }: SessionLine) => ({
  id,
  device,
  isCurrent,
  user: { id: user.id, name: user.name, email: user.email },
});

/** One page of them. */
export interface SessionLines {
  lines: SessionLine[];
  nextCursor: string | null;
}

const handheld = new Set(["mobile", "tablet"]);

/** On the server, so that what reads user agents need not be sent to the browser. */
export function toLine(session: ListedSession, now: Date) {
  const { user, impersonator } = session;
  const agent = describeUserAgent(session.userAgent);
  return {
    id: session.id,
    user: {
      id: session.userId,
      name: user?.name ?? "",
      email: user?.email ?? session.userId,
      image: user?.image ?? null,
    },
    device: agent.label,
    isHandheld: handheld.has(agent.device),
    userAgent: session.userAgent ?? null,
    ipAddress: session.ipAddress ?? null,
    createdAt: session.createdAt,
    updatedAt: session.updatedAt,
    expiresAt: session.expiresAt,
    isOver: session.expiresAt <= now,
    isCurrent: session.current,
    impersonation: session.impersonatedBy
      ? {
          by: impersonator?.name.trim() || impersonator?.email || session.impersonatedBy,
          reason: session.impersonationReason ?? null,
        }
      : null,
  };
}

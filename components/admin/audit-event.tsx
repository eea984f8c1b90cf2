import Link from "next/link";
import { wordingOf } from "@/components/admin/audit-actions";
import { splitLabel } from "@/components/admin/audit-label";
import { ExactTime } from "@/components/admin/time";
import type { AuditEventView } from "@/lib/extended-admin/types";
import { paths } from "@/lib/paths";

/** What an audit sentence is made of; whoever renders it decides how each looks. */
export type SentencePart =
  | { kind: "text"; text: string }
  | { kind: "person"; name: string; email: string | null; id: string | null }
  | { kind: "quote"; text: string }
  | { kind: "time"; at: Date };

const text = (content: string): SentencePart => ({ kind: "text", text: content });
const quote = (content: string): SentencePart => ({ kind: "quote", text: content });

/** Only changed fields are on record: a new ban that left the end at null has none. */
function banDetails({ after }: AuditEventView): SentencePart[] {
  const end = after?.banned === true ? (after.banExpires ?? null) : after?.banExpires;
  if (end === null) return [text(" · permanently")];
  const at = typeof end === "string" ? new Date(end) : undefined;
  if (!at || Number.isNaN(at.getTime())) return [];
  return [text(" · until "), { kind: "time", at }];
}

const roleNames = (role: string) => quote(role.split(",").join(", "));

function roleDetails({ before, after }: AuditEventView): SentencePart[] {
  if (typeof after?.role !== "string") return [];
  const was =
    typeof before?.role === "string" ? [text("from "), roleNames(before.role), text(" ")] : [];
  return [text(" "), ...was, text("to "), roleNames(after.role)];
}

function details(event: AuditEventView): SentencePart[] {
  const reason = event.reason ? [text(" · "), quote(event.reason)] : [];
  if (event.action === "user.banned") return [...banDetails(event), ...reason];
  if (event.action === "user.role_set") return [...roleDetails(event), ...reason];
  return reason;
}

/** A sentence reads better with the name alone. */
function person(label: string, id: string | null): SentencePart {
  return { kind: "person", ...splitLabel(label), id };
}

function actors(event: AuditEventView): SentencePart[] {
  const actor = person(event.actorLabel, event.actorId);
  if (!event.impersonatorLabel) return [actor];
  const behind = person(event.impersonatorLabel, event.impersonatorId);
  return [behind, text(", acting as "), actor, text(",")];
}

function targets(event: AuditEventView): SentencePart[] {
  if (event.targetId && event.targetId === event.actorId) return [text("themselves")];
  const label = event.targetLabel ?? event.targetId;
  if (!label) return [text("somebody unnamed")];
  // Only users have a page; a session or a role is just named.
  return [person(label, event.targetType === "user" ? event.targetId : null)];
}

/**
 * An audit event as a sentence. Never throws and always says something: an
 * action written by a newer version, or by hand, reads "unknown event …".
 */
export function describeEvent(event: AuditEventView): SentencePart[] {
  const wording = wordingOf(event.action);
  if (!wording) {
    const label = event.targetLabel ?? event.targetId;
    return [
      ...actors(event),
      text(": unknown event "),
      quote(event.action),
      ...(label ? [text(" about "), ...targets(event)] : []),
      ...details(event),
    ];
  }
  if (event.outcome === "success" && event.actorId === null && wording.byItself) {
    const [before, after] = wording.byItself;
    return [text(`${before} `), ...targets(event), text(` ${after}`), ...details(event)];
  }
  const about = wording.aboutNobody ? [] : [text(" "), ...targets(event)];
  if (event.outcome === "success") {
    return [...actors(event), text(` ${wording.done}`), ...about, ...details(event)];
  }
  const ending = text(event.outcome === "denied" ? " and was refused" : ", which failed");
  return [
    ...actors(event),
    text(` tried to ${wording.attempt}`),
    ...about,
    ending,
    ...details(event),
  ];
}

/** The sentence with people linked to their pages and names kept apart from each other. */
export function AuditSentence({ event }: { event: AuditEventView }) {
  return describeEvent(event).map((part, index) => {
    // The parts of one event never change places, so the index is their name.
    const key = `${index}${part.kind}`;
    switch (part.kind) {
      case "person":
        return part.id ? (
          <Link
            key={key}
            href={paths.user(part.id)}
            prefetch={false}
            title={part.email ?? undefined}
            className="font-medium text-foreground underline-offset-4 hover:underline"
          >
            <bdi>{part.name}</bdi>
          </Link>
        ) : (
          <bdi key={key} title={part.email ?? undefined} className="font-medium text-foreground">
            {part.name}
          </bdi>
        );
      case "quote":
        return (
          <bdi key={key} className="text-foreground">
            {part.text}
          </bdi>
        );
      case "time":
        return <ExactTime key={key} at={part.at} className="text-foreground" />;
      default:
        return <span key={key}>{part.text}</span>;
    }
  });
}

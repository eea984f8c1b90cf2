import { ExactTime } from "@/components/admin/time";
import { RelativeTime } from "@/components/ui/relative-time";
import type { Permission } from "@/lib/admin.config";
import type { AuditEventDetail } from "@/lib/extended-admin/types";
import { paths } from "@/lib/paths";
import { describeUserAgent } from "@/lib/user-agent";
import { Code, Fact, More, Named, None } from "./fact";

/** Whether the person who is looking may do something. */
export type Can = (permission: Permission) => boolean;

/** Who, as whom, on whom, when, from where and why, with the ways on from there. */
export function EventFacts({ event, can }: { event: AuditEventDetail; can: Can }) {
  // Who did it is who was at the keyboard: an actor may have been impersonated.
  const actor = { id: event.actorId, label: event.actorLabel };
  const behind = event.impersonatorLabel
    ? { id: event.impersonatorId, label: event.impersonatorLabel }
    : null;
  const targetLabel = event.targetLabel ?? event.targetId;
  const canOpen = can("user:get");
  const page = (id: string | null) => (id && canOpen ? paths.user(id) : null);
  return (
    <section aria-labelledby="audit-facts">
      <h3 id="audit-facts" className="mb-2 font-semibold text-compact">
        On record
      </h3>
      <dl className="grid gap-x-4 gap-y-0.5 text-compact sm:grid-cols-[7rem_minmax(0,1fr)] sm:gap-y-2">
        <Fact label="When">
          <ExactTime at={event.createdAt} /> · <RelativeTime date={event.createdAt} />
          <span className="block font-mono text-muted-foreground text-xs">
            {event.createdAt.toISOString()}
          </span>
        </Fact>
        <Fact label="Who">
          <Named
            label={(behind ?? actor).label}
            page={page((behind ?? actor).id)}
            {...(behind || !actor.id ? {} : { all: paths.auditActor(actor.id), by: "by" })}
          />
        </Fact>
        {behind ? (
          <Fact label="As whom">
            <Named
              label={actor.label}
              page={page(actor.id)}
              {...(actor.id ? { all: paths.auditActor(actor.id), by: "as" } : {})}
            />
          </Fact>
        ) : null}
        {targetLabel ? (
          <Fact label="On whom">
            <Named
              label={targetLabel}
              page={event.targetType === "user" ? page(event.targetId) : null}
              {...(event.targetId ? { all: paths.auditTarget(event.targetId), by: "about" } : {})}
            />
            {event.targetType && event.targetType !== "user" ? (
              <span className="text-muted-foreground"> ({event.targetType})</span>
            ) : null}
          </Fact>
        ) : null}
        <Fact label="Reason">{event.reason ? <bdi>{event.reason}</bdi> : <None />}</Fact>
        <Fact label="IP address">
          {event.ipAddress ? (
            <>
              <span className="font-mono text-xs">{event.ipAddress}</span>
              {can("session:list") ? (
                <>
                  {" · "}
                  <More href={`${paths.sessions}?ip=${encodeURIComponent(event.ipAddress)}`}>
                    Sessions from there
                  </More>
                </>
              ) : null}
            </>
          ) : (
            <None />
          )}
        </Fact>
        <Fact label="Device">
          {event.userAgent ? (
            <>
              {describeUserAgent(event.userAgent).label}
              <bdi className="block text-muted-foreground text-xs">{event.userAgent}</bdi>
            </>
          ) : (
            <None />
          )}
        </Fact>
        <Fact label="Request">
          {event.requestId ? <Code value={event.requestId} label="request id" /> : <None />}
        </Fact>
        {event.batchId ? (
          <Fact label="In one go">
            <Code value={event.batchId} label="batch id" />
            <span className="block">
              <More href={paths.auditBatch(event.batchId)}>All events of this operation</More>
            </span>
          </Fact>
        ) : null}
        <Fact label="Event">
          <code className="font-mono text-xs">{event.action}</code>
        </Fact>
        <Fact label="Id">
          <Code value={event.id} label="event id" />
        </Fact>
        <Fact label="Number">{event.seq ?? "This database keeps no chain"}</Fact>
        {event.hash ? (
          <Fact label="Hash">
            <Code value={event.hash} label="hash" />
          </Fact>
        ) : null}
        {event.prevHash ? (
          <Fact label="Follows">
            <Code value={event.prevHash} label="hash of the event before" />
          </Fact>
        ) : null}
      </dl>
    </section>
  );
}

import "server-only";
import { VenetianMask } from "lucide-react";
import { ImpersonationCountdown } from "@/components/admin/impersonation-countdown";
import { currentSession } from "@/lib/auth/current";
import { impersonatorName } from "@/lib/auth/impersonator-name";

/**
 * On every page while somebody acts as somebody else. It takes its own place at
 * the top, so nothing is under it, and can't be closed: it goes away with the
 * impersonation.
 */
export async function ImpersonationBanner() {
  const found = await currentSession();
  const impersonatorId = found?.session.impersonatedBy;
  if (!found || !impersonatorId) return null;
  const { session, user } = found;
  const name = user.name.trim() || user.email;
  const reason = session.impersonationReason;

  return (
    <section
      aria-label="Impersonation"
      data-impersonation-banner=""
      className="sticky top-0 z-40 border-warning border-b bg-warning text-warning-foreground"
    >
      <div className="mx-auto flex max-w-7xl flex-wrap items-center gap-x-4 gap-y-1.5 px-4 py-2 sm:flex-nowrap sm:px-6">
        <VenetianMask aria-hidden="true" className="size-5 shrink-0 max-sm:hidden" />
        <div className="wrap-anywhere min-w-0 flex-1 basis-full text-compact sm:line-clamp-3 sm:basis-auto">
          <p className="line-clamp-3 sm:inline">
            <strong className="font-semibold">
              <bdi>{await impersonatorName(impersonatorId)}</bdi>
            </strong>
            {", you are acting as "}
            <strong className="font-semibold">
              <bdi>{name}</bdi>
            </strong>
            {name === user.email ? null : (
              <>
                {" ("}
                <bdi>{user.email}</bdi>)
              </>
            )}
          </p>
          {/* By itself on a phone: behind a long address it would be cut off. */}
          {reason ? (
            <p className="line-clamp-2 sm:inline">
              <span className="max-sm:hidden">{" · "}</span>
              <bdi>{reason}</bdi>
            </p>
          ) : null}
        </div>
        <div className="flex shrink-0 items-center gap-4 text-compact max-sm:w-full max-sm:justify-between">
          <ImpersonationCountdown remaining={new Date(session.expiresAt).getTime() - Date.now()} />
          {/* A plain form, so that it works before, and without, any script. */}
          <form method="post" action="/impersonation/stop">
            <button
              type="submit"
              className="inline-flex h-8 items-center rounded-md bg-warning-foreground px-3 font-medium text-warning transition-opacity hover:opacity-90 focus-visible:outline-warning-foreground"
            >
              Stop impersonating
            </button>
          </form>
        </div>
      </div>
    </section>
  );
}

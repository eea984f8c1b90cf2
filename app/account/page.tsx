import type { Metadata } from "next";
import { headers } from "next/headers";
import { createLoader, parseAsString, type SearchParams } from "nuqs/server";
import { SectionBoundary } from "@/components/admin/section-boundary";
import { StreamedSection } from "@/components/admin/streamed-section";
import { mayOpenPanel } from "@/components/product/panel-access";
import { TopBar } from "@/components/product/top-bar";
import { showStaffAccess } from "@/lib/admin.config";
import { guardAuth } from "@/lib/auth/guards";
import { auth } from "@/lib/auth/server";
import { paths, signInAndReturnTo } from "@/lib/paths";
import { describeUserAgent } from "@/lib/user-agent";
import { PasswordForm } from "./_components/password-form";
import { Preferences } from "./_components/preferences";
import { ProfileForm } from "./_components/profile-form";
import { Section } from "./_components/section";
import { SessionList, SessionListSkeleton } from "./_components/session-list";
import { SignOutButton } from "./_components/sign-out-button";
import { StaffAccess } from "./_components/staff-access";
import { UnverifiedNotice } from "./_components/unverified-notice";

export const metadata: Metadata = { title: "Account" };

/** Where an older page of staff's visits begins. */
const loadAccountParams = createLoader({ visits: parseAsString });

interface AccountPageProps {
  searchParams: Promise<SearchParams>;
}

export default async function AccountPage({ searchParams }: AccountPageProps) {
  const { session, user } = await guardAuth(signInAndReturnTo(paths.account));
  const { visits } = await loadAccountParams(searchParams);
  const panel = await mayOpenPanel(session);
  // Started last: while something else is waited for nobody would hear that it failed.
  const sessions = ownSessions();
  const impersonated = Boolean(session.impersonatedBy);
  return (
    <>
      <TopBar user={user} panel={panel} />
      <main id="content" className="mx-auto w-full max-w-5xl px-4 py-8 sm:px-6 sm:py-12">
        <div className="flex items-start justify-between gap-4">
          <div className="min-w-0">
            <h1 className="font-semibold text-2xl">Account</h1>
            <p className="mt-1 text-muted-foreground">Who you are, and who is signed in as you.</p>
          </div>
          <SignOutButton />
        </div>
        <div className="mt-6 divide-y divide-border border-border border-t">
          <Section
            title="Profile"
            description="Your name is shown to the people you work with."
            unavailable={impersonated && ownerOnly("change the profile")}
          >
            {user.emailVerified ? null : (
              <UnverifiedNotice email={user.email} disabled={impersonated} />
            )}
            <ProfileForm
              name={user.name}
              email={user.email}
              image={user.image}
              disabled={impersonated}
            />
          </Section>
          <Section
            title="Password"
            description="Choose one that you use nowhere else."
            unavailable={impersonated && ownerOnly("change the password")}
          >
            <PasswordForm email={user.email} disabled={impersonated} />
          </Section>
          <Section
            title="Sessions"
            description="Every browser that is signed in to your account. End what you don't recognise, then change your password."
            unavailable={impersonated && ownerOnly("end its sessions")}
          >
            <StreamedSection
              what="Your sessions"
              ready={sessions}
              fallback={<SessionListSkeleton />}
            >
              <SessionList sessions={sessions} disabled={impersonated} />
            </StreamedSection>
          </Section>
          {showStaffAccess ? (
            <Section
              id="staff-access"
              title="Staff access"
              description="When somebody of our staff was signed in as you, as far back as our records go."
            >
              <SectionBoundary what="The visits of staff" fallback={<SessionListSkeleton />}>
                <StaffAccess before={visits} />
              </SectionBoundary>
            </Section>
          ) : null}
          <Section title="Preferences" description="Kept in this browser.">
            <Preferences />
          </Section>
        </div>
      </main>
    </>
  );
}

function ownerOnly(what: string) {
  return `You are in this account as staff. Only its owner can ${what}.`;
}

/** One's own sessions with the device in words; the parser stays on the server. */
async function ownSessions() {
  const { sessions } = await auth.api.listMySessions({ headers: await headers() });
  return sessions
    .map(({ id, createdAt, updatedAt, ipAddress, userAgent, impersonatedBy, current }) => ({
      id,
      createdAt,
      updatedAt,
      ipAddress: ipAddress ?? null,
      byStaff: Boolean(impersonatedBy),
      current,
      device: describeUserAgent(userAgent),
    }))
    .sort((a, b) => Number(b.current) - Number(a.current));
}

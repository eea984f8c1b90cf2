import { describe, expect, it } from "vitest";
import { sessionsWillEnd } from "@/components/admin/user-actions/use-live-sessions";

describe("sessionsWillEnd", () => {
  it("says as much as is known", () => {
    expect(sessionsWillEnd(null)).toBe("All open sessions will end.");
    expect(sessionsWillEnd({ sessions: 0, running: 0 })).toBe("No session is open right now.");
    expect(sessionsWillEnd({ sessions: 1, running: 0 })).toBe("1 session will end.");
    expect(sessionsWillEnd({ sessions: 3, running: 0 })).toBe("3 sessions will end.");
  });

  it("names the impersonations that the person is running", () => {
    expect(sessionsWillEnd({ sessions: 3, running: 1 })).toBe(
      "3 sessions will end, and 1 impersonation that they are running.",
    );
    expect(sessionsWillEnd({ sessions: 0, running: 2 })).toBe(
      "2 impersonations that they are running will end; no other session is open.",
    );
  });
});

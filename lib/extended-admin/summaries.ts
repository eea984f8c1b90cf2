/** What each endpoint does, in a sentence: the API reference shows it. */
export const summaries = {
  "list-users": "Finds users, page by page",
  "export-users": "Downloads the matching users, newest first, as CSV",
  "import-users":
    "Creates up to a hundred users, each judged alone; with dryRun it only tells what would become of each",
  "get-user": "Reads one user",
  "get-user-ban": "Reads a user's ban: why, until when, since when and by whom",
  "create-user": "Creates a user, with or without a password",
  "update-user":
    "Changes fields of a user; a guarded one (role, ban, activation, e-mail, phone number) needs its own permission too",
  "remove-user": "Deletes a user with all that is theirs; the audit log keeps their name",
  "set-user-password": "Sets a user's password and ends their other sessions",
  "send-password-reset": "Sends a user a link to choose a new password; it works once",
  "send-invitation":
    "Sends a user who cannot sign in yet a link to choose their first password; it works once",
  "send-user-verification": "Sends a user a link to confirm their e-mail address",
  "read-password-link": "Tells whoever holds a mailed link whose password it chooses",
  "ban-user":
    "Bans a user and ends their access; a second ban replaces reason and end of the first",
  "unban-user": "Lifts a ban",
  "disable-user": "Disables a user and ends their access; touches no ban",
  "enable-user": "Enables a disabled user; touches no ban",
  "set-role": "Gives a user exactly these roles",
  "list-assignable-roles": "Lists every role with what it grants and what of that the caller lacks",
  "count-role-holders": "Counts the holders of every role, or of one",
  "ban-users": "Bans up to a hundred users",
  "unban-users": "Lifts the bans of up to a hundred users",
  "disable-users": "Disables up to a hundred users",
  "enable-users": "Enables up to a hundred users",
  "add-role-to-users": "Gives up to a hundred users one more role",
  "remove-role-from-users":
    "Takes one role from up to a hundred users; who has none left gets the default role",
  "revoke-users-sessions": "Ends all sessions of up to a hundred users",
  "remove-users": "Deletes up to a hundred users",
  "list-user-sessions": "Lists a user's live sessions, newest first, without their tokens",
  "revoke-user-session": "Ends one session",
  "revoke-user-sessions":
    "Ends all sessions of a user, and the impersonations that they are running",
  "list-sessions":
    "Lists the sessions of all users, newest first, with whose they are and without their tokens",
  "revoke-user-sessions-by-id": "Ends up to a hundred sessions, of whichever users",
  "list-my-sessions": "Lists the caller's own sessions, without their tokens",
  "revoke-my-session": "Ends one of the caller's own sessions",
  "list-user-accounts": "Lists the ways to sign in that a user has, without their tokens",
  "unlink-user-account":
    "Takes a way to sign in from a user and ends their sessions; the last one only with `evenIfLast`",
  "list-user-notes": "Lists what staff wrote about a user, newest first; never to that user",
  "create-user-note": "Writes a note about a user",
  "update-user-note":
    "Changes the text of a note: one's own with `note:create`, somebody else's with `note:update`",
  "delete-user-note": "Deletes a note",
  "list-my-staff-access": "Lists when staff were signed in as the caller, newest first",
  "impersonate-user":
    "Signs the caller in as a user until a hard limit; an admin can be impersonated with `user:impersonate-admins` only",
  "stop-impersonating": "Ends the impersonation and brings the caller's own session back",
  "stop-impersonation": "The same as stop-impersonating",
  "has-permission": "Tells whether every named permission is granted",
  "get-my-permissions": "Reads the caller's roles and what they grant together",
  "create-role": "Creates a dynamic role, or extends a built-in one of the same name",
  "update-role": "Changes a dynamic role; a new name is carried over to its holders",
  "delete-role": "Deletes a dynamic role that nobody holds",
  "list-roles": "Lists the dynamic roles",
  "get-role": "Reads one dynamic role",
  "create-module": "Creates a module: a key, and the origins that it stands for",
  "update-module": "Changes a module; a new key is carried over to the roles that have it",
  "delete-module": "Deletes a module that no role has",
  "list-modules": "Lists the modules",
  "get-module": "Reads one module",
  "test-module-access": "Tells whether a user would get in from an origin, and why",
  "list-audit-events": "Reads the audit log, newest first",
  "get-audit-event": "Reads one event of the audit log, with its links in the chain",
  "get-audit-verification":
    "Tells what the last verification of the audit log's chain found, and whether one is possible",
  "start-audit-verification":
    "Begins to verify the audit log's chain, up to its newest event; answers at once",
  "continue-audit-verification":
    "Verifies the next part of the chain, for about a second; repeat until `finishedAt` is set",
  "export-audit-events": "Downloads the matching events, newest first, as CSV or JSON Lines",
  "get-preferences": "Reads how the caller has arranged the panel for themselves",
  "set-preference": "Remembers, or with null forgets, how the caller has arranged one thing",
  "get-activity": "Counts the sign-ups and sign-ins of the last 7, 30 or 90 days, each day in UTC",
  "get-overview": "Counts users, sessions, bans and impersonations",
} as const;

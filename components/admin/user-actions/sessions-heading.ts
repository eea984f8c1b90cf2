/** The id of the heading above a user's sessions; the focus goes there when one has ended. */
export const SESSIONS_HEADING = "sessions-heading";

/** The id of the heading above the notes; the focus goes there when one has gone. */
export const NOTES_HEADING = "notes-heading";

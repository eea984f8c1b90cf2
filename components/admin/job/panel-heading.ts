/** The id of the heading above a run; the focus goes there when one begins. */
export const PANEL_HEADING = "bulk-run-heading";

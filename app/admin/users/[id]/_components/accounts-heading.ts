/** The id of the heading above the accounts; the focus goes there when one has gone. */
export const ACCOUNTS_HEADING = "accounts-heading";

/** The columns that can be shown beside the user's name, for the address and for what is stored. */
export const userColumnIds = [
  "status",
  "role",
  "createdAt",
  "lastActiveAt",
  "email",
  "emailVerified",
  "banExpires",
  "banReason",
  "updatedAt",
  "id",
] as const;

/** Fetched when an action is chosen; hovering or focusing its button fetches it ahead. */
export const loadBulkDialog = async () => (await import("./bulk-dialog")).default;

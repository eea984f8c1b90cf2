/** The width of the boxes' column, which is also how far the pinned one stands from the edge. */
export const SELECTION_WIDTH = "2.75rem";

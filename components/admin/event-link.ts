/** Marks the link that opens an event; the keys move between these. */
export const EVENT_LINK = "data-event-link";

/** The link's id, by which it gets the focus back when its event is closed. */
export const eventLinkId = (eventId: string) => `event-${eventId}`;

/**
 * A file that is written while it is read, so that the server's memory holds one
 * piece of it at a time. A failure half-way breaks the download off: it never
 * looks complete.
 * @param next the next piece of text; null when there is no more
 */
export function streamDownload({
  name,
  type,
  head,
  next,
}: {
  /** Without its day and ending: `audit-log` becomes `audit-log-2026-01-31.csv`. */
  name: string;
  type: keyof typeof types;
  head: string;
  next: () => Promise<string | null>;
}): Response {
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      if (head) controller.enqueue(encoder.encode(head));
    },
    async pull(controller) {
      const text = await next();
      if (text === null) controller.close();
      // An empty piece would never be asked to be followed by another.
      else controller.enqueue(encoder.encode(text));
    },
  });
  const day = new Date().toISOString().slice(0, 10);
  return new Response(body, {
    headers: {
      "content-type": types[type],
      "content-disposition": `attachment; filename="${name}-${day}.${type}"`,
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    },
  });
}

const types = {
  csv: "text/csv; charset=utf-8",
  jsonl: "application/jsonl; charset=utf-8",
};

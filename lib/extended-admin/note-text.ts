import { z } from "zod";

/** What a note may hold; the panel's form checks by it too. */
export const noteText = z
  .string()
  .trim()
  .min(1, "Write something.")
  .max(5_000, "A note has at most 5,000 characters.");

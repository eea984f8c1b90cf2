import { zodResolver } from "@hookform/resolvers/zod";
import { z } from "zod";
import { noteText } from "@/lib/extended-admin/note-text";

export const noteResolver = zodResolver(z.object({ text: noteText }));

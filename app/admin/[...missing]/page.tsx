import { notFound } from "next/navigation";
import { guardPanel } from "@/lib/auth/guards";
import { paths } from "@/lib/paths";

/** An address below the panel that no page has: its 404 keeps the panel around it. */
export default async function MissingPage() {
  await guardPanel(paths.admin);
  notFound();
}

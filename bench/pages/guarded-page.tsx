import { guardPanel } from "@/lib/auth/guards";
import { paths } from "@/lib/paths";

/** The empty page, for those who may open the panel. */
export default async function GuardedPage() {
  await guardPanel(paths.admin);
  return <p>Empty</p>;
}

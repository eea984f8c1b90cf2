import { Download } from "lucide-react";
import { GatedButton } from "@/components/admin/gated-button";
import { Button } from "@/components/ui/button";
import { paths } from "@/lib/paths";

const formats = [
  { format: "csv", label: "CSV", what: "for spreadsheets" },
  { format: "jsonl", label: "JSON Lines", what: "for programs" },
] as const;

/** Downloads of the events that the page's filters leave; plain links, which stream to disk. */
export function ExportButtons({
  filter,
  reason,
}: {
  /** The endpoint's query parameters. */
  filter: Record<string, string>;
  /** Why the person may not; null means they may. */
  reason: string | null;
}) {
  return formats.map(({ format, label, what }) => {
    const content = (
      <>
        <Download aria-hidden="true" />
        <span className="sr-only">Export as </span>
        {label}
        <span className="sr-only"> {what}</span>
      </>
    );
    if (reason) {
      return (
        <GatedButton key={format} reason={reason} variant="outline" size="sm">
          {content}
        </GatedButton>
      );
    }
    return (
      <Button key={format} asChild variant="outline" size="sm">
        <a href={paths.auditExport({ ...filter, format })} download>
          {content}
        </a>
      </Button>
    );
  });
}

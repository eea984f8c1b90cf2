import { permissionCount, permissionMap } from "@/components/admin/permission-list";
import { Badge } from "@/components/ui/badge";
import { Card, CardContent, CardDescription, CardHeader, CardTitle } from "@/components/ui/card";
import { builtInPermissions } from "./built-in";

/** What a built-in role grants by code, apart from what extends it. */
export function BuiltInCard({ name, extended }: { name: string; extended: boolean }) {
  const permissions = builtInPermissions(name);
  const byResource = Object.entries(permissionMap(permissions));
  return (
    <Card>
      <CardHeader className="border-border border-b pb-4 max-md:px-4">
        <CardTitle>Built in: {permissionCount(permissions.length)}</CardTitle>
        <CardDescription>
          Part of the code, in lib/admin.config.ts, so it can't be changed here.
          {extended ? " What extends it stands below." : " It can be extended by more permissions."}
        </CardDescription>
      </CardHeader>
      <CardContent className="pt-4 max-md:px-4">
        {byResource.length === 0 ? (
          <p className="text-compact text-muted-foreground">
            It grants nothing: its holders use the product, and not this panel.
          </p>
        ) : (
          <dl className="grid gap-x-6 gap-y-2.5 text-compact sm:grid-cols-[8rem_minmax(0,1fr)]">
            {byResource.map(([resource, actions]) => (
              <div key={resource} className="contents">
                <dt className="font-medium font-mono text-xs leading-5">{resource}</dt>
                <dd>
                  <ul className="flex flex-wrap gap-1.5">
                    {actions.map((action) => (
                      <li key={action} className="flex">
                        <Badge variant="secondary">{action}</Badge>
                      </li>
                    ))}
                  </ul>
                </dd>
              </div>
            ))}
          </dl>
        )}
      </CardContent>
    </Card>
  );
}

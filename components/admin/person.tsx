import { Avatar } from "@/components/ui/avatar";

/** Names and addresses of any script and length, each kept to its own line and direction. */
export function Person({
  user,
}: {
  user: { name: string; email: string; image?: string | null | undefined };
}) {
  const name = user.name.trim();
  return (
    <span className="flex min-w-0 items-center gap-3">
      <Avatar name={name || user.email} image={user.image} />
      <span className="min-w-0">
        <span className="block truncate font-medium">
          <bdi>{name || user.email}</bdi>
        </span>
        {name ? (
          <span className="block truncate font-normal text-muted-foreground">
            <bdi>{user.email}</bdi>
          </span>
        ) : null}
      </span>
    </span>
  );
}

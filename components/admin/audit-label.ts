/** Staff are kept as "Name <e-mail>", so that they are named when their account is gone. */
export function splitLabel(label: string): { name: string; email: string | null } {
  const [, name, email] = /^(.*?)\s*<([^<>]+)>$/s.exec(label) ?? [];
  return { name: name || email || label, email: (name && email) || null };
}

-- A role's name may hold spaces. The first index dropped every space, so that
-- holders of "night shift" were not found, and those of "ad min" were taken for
-- admins. Spaces around a comma still count for nothing.
DROP INDEX "user_roles_idx";

CREATE INDEX "user_roles_idx" ON "user"
  USING gin (regexp_split_to_array(lower(btrim(coalesce("role", ''))), '\s*,\s*'));

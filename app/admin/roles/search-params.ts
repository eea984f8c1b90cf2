import { createLoader, createSerializer, parseAsString } from "nuqs/server";

export const rolesParsers = { search: parseAsString.withDefault("") };
export const loadRolesParams = createLoader(rolesParsers);
export const rolesHref = createSerializer(rolesParsers);

/** The built-in role that a new one is to extend, where it is not one of its own. */
export const newRoleParsers = { extend: parseAsString };
export const loadNewRoleParams = createLoader(newRoleParsers);
export const newRoleHref = createSerializer(newRoleParsers);

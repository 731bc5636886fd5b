/** What a caller may do, least first: each role may do all that those before it may. */
export const accessRoles = ['ANONYMOUS', 'READER', 'EDITOR', 'ADMIN'] as const;

/** ANONYMOUS has no key; READER reads; EDITOR changes what is recorded; ADMIN changes how the service runs. */
export type AccessRole = (typeof accessRoles)[number];

/** Whether a role may do what another one may. */
export const reaches = (role: AccessRole, needed: AccessRole): boolean => accessRoles.indexOf(role) >= accessRoles.indexOf(needed);

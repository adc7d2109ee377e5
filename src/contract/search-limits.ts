// Limits that several requests share.

/** Long enough for a pasted error message with the log lines around it. */
export const MAX_QUERY_LENGTH = 4000

/** How many searches one request may bring. */
export const MAX_BATCH = 50

/** Most records of one filing: a whole term's reviews have a fraction of it. */
export const MOST_FILED = 20_000

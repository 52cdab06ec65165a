/** The bot's own pages, by their paths. */
export const PAGE_PATHS = { about: '/', privacy: '/privacy', terms: '/terms' } as const;
export type PageName = keyof typeof PAGE_PATHS;

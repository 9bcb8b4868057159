/** The largest JSON body, in bytes. */
export const bodyLimit = 1024 * 1024;

/** The largest form of a page, in bytes: a letter of a long text takes up to nine of them on its way. */
export const formLimit = 4 * 1024 * 1024;

/** A body up to this many bytes is let arrive before it is refused as too large. */
export const swallowLimit = 32 * 1024 * 1024;

/** The largest file, in bytes. */
export const fileLimit = 20 * 1024 * 1024;

/** The longest value in a path, in characters. */
export const pathValueLimit = 200;

/** How long a request may take to arrive, in milliseconds: a large file over a slow line. */
export const arrivalLimit = 300_000;

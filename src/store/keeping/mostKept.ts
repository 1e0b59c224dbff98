/** Most designs that are kept by hand on one device. */
export const mostKept = 100;

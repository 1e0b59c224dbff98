/** Whether everything is tried, what takes long included: with FULL=1 in the environment. */
export const isFull = process.env['FULL'] === '1';

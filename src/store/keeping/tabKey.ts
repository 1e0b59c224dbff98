/** Where a tab remembers its design over a reload. */
export const tabKey = 'loadbearing.design';

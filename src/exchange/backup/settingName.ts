/** What a setting of the page can be called. */
export const settingName = /^loadbearing\.[A-Za-z][A-Za-z.-]{0,59}$/;

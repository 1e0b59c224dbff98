/** What stands for the page “Is it right?” where a lesson's id could stand as well. */
export const rightPlace = 'right';

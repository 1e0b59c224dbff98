/** Mean service time of the single servers: 10 ms. */
export const singleServerSeconds = 0.01;

/** How a queue hands its messages out; times in seconds. */
export interface DeliveryTerms {
  /** A delivery that is not acknowledged within it is taken to have failed. */
  readonly visibility: number;
  /** Deliveries of a message, the first included; Infinity is no limit. */
  readonly maxDeliveries: number;
  readonly redeliveryDelay: number;
  /** A message is gone as soon as it is handed out. */
  readonly acknowledgesFirst: boolean;
  /** Messages out to one instance of a consumer; 0: as many as it has slots. */
  readonly prefetch: number;
  /** Messages that have waited for longer are lost; Infinity keeps them for ever. */
  readonly retention: number;
  /** Whether messages wait for subscribers of which no instance answers. */
  readonly durable: boolean;
}

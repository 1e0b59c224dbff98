/** Why the page should be loaded again: a newer version waits, has taken over in another tab, or has taken a part away. */
export type UpdateReason =
  | { readonly type: 'ready'; readonly waiting: ServiceWorker }
  | { readonly type: 'taken' }
  | { readonly type: 'missing' };

import type { ComposeService } from './ComposeService';

/** One thing that a value of a service's environment names: a service of the file, or a host outside of it. */
export interface Mention {
  readonly key: string;
  readonly type: 'service' | 'outside';
  /** The key of the service, or the host. */
  readonly name: string;
  /** `postgres` of `postgres://…`; empty where there is none. */
  readonly scheme: string;
}

const address = /([a-z][a-z0-9+.-]{1,30}):\/\/(?:[^\s/@,]{0,300}@)?([A-Za-z0-9_.-]{1,100})/gi;
const furtherHosts = /(?:^|[,;@\s])([A-Za-z0-9_.-]{1,100}):\d{2,5}\b/g;
const namesHost =
  /HOST|UR[LI]|ADDR|ENDPOINT|SERVER|BROKER|DSN|UPSTREAM|SERVICE|BACKEND|BOOTSTRAP|NODES|PROXY|CONNECT|DISCOVERY|QUEUE|CACHE|GATEWAY/i;
const namesOther =
  /(?:^|_)(?:DB|DATABASE|NAME|USER(?:NAME)?|PASS(?:WORD)?|SECRET|TOKEN|ENV|MODE|LEVEL|VHOST)$/i;
/** Addresses of the system itself as others see it. */
const ofItself =
  /PUBLIC|ORIGIN|CORS|ALLOW|DOMAIN|ISSUER|SITE|FRONTEND|CALLBACK|REDIRECT|EXTERNAL|BASE_?UR[LI]|APP_UR[LI]|ROOT_UR[LI]|ADVERTISED|TRUSTED/i;
const nowhere =
  /^(?:localhost|host\.docker\.internal|127\.|0\.0\.0\.0|\d+\.\d+\.\d+\.\d+$)|(?:^|\.)(?:example|local|localhost|test|internal)(?:\.\w+)?$/i;
const longest = 2_000;

/** Whom a service's environment and command name, by addresses and by values that are just a name. */
export function mentionsOf(
  { environment, command }: ComposeService,
  keyOfHost: ReadonlyMap<string, string>,
): readonly Mention[] {
  const values = [...environment, ['command', command] as const];
  return values.flatMap(([key, whole]) => {
    const value = whole.slice(0, longest);
    const found: Mention[] = [];
    const note = (host: string, scheme: string) => {
      const name = keyOfHost.get(host);
      if (name !== undefined) found.push({ key, type: 'service', name, scheme });
      else if (scheme !== '' && isOutside(host, key))
        found.push({ key, type: 'outside', name: host, scheme });
    };
    for (const [, scheme = '', host = ''] of value.matchAll(address))
      note(host, scheme.toLowerCase());
    for (const [, host = ''] of value.matchAll(furtherHosts)) note(host, '');
    if (namesHost.test(key) && !namesOther.test(key)) {
      for (const host of value.split(/[,;\s]+/)) note(host, '');
    }
    return found;
  });
}

function isOutside(host: string, key: string): boolean {
  return host.includes('.') && !nowhere.test(host) && !ofItself.test(key);
}

import { isOwnScript } from './isOwnScript';

interface TrustedTypes {
  createPolicy(
    name: 'default',
    rules: { readonly createScriptURL: (address: string) => string | null },
  ): void;
}

/**
 * Lets the page start the workers of its own folder and no others. The content security policy of the build asks for trusted
 * types, and the browser hands each address of a worker to the policy that is called "default"; markup and code made of text have
 * no rule there and are refused. Browsers without trusted types go on with the rest of the content security policy.
 */
export function trustOwnScripts(): void {
  const types = Reflect.get(globalThis, 'trustedTypes') as TrustedTypes | undefined;
  types?.createPolicy('default', {
    createScriptURL: (address) => (isOwnScript(address, document.baseURI) ? address : null),
  });
}

import type { SafeHtml } from "@/core/html";

/**
 * The only place where text becomes HTML or the address of a script (the lint refuses every other, tests/unit/house/sinks.test.ts). Where the browser
 * enforces Trusted Types, as our policy asks it to (server/build/lighten), anything that does not come through here throws.
 */

/** What of Trusted Types is used here: TypeScript's DOM library does not know it, nor does every browser. */
interface Policy {
  createHTML(text: string): string;
  createScriptURL(address: string): string;
}
interface PolicyFactory {
  createPolicy(name: string, rules: Policy): Policy;
}

const rules: Policy = {
  createHTML: (text) => text,
  createScriptURL: (address) => {
    if (new URL(address, location.href).origin !== location.origin) throw new TypeError(`not a script of this site: ${address}`);
    return address;
  },
};

// A page may make a policy of a name once; modules are evaluated once.
const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory };
const policy = trustedTypes?.createPolicy("tifa", rules) ?? rules;

/** Safe HTML as nodes, to be put in where they belong. */
export function nodesOf(content: SafeHtml): DocumentFragment {
  const template = document.createElement("template");
  template.innerHTML = policy.createHTML(content.toString());
  return template.content;
}

/** Puts safe HTML into an element, in place of what it held. */
export const fill = (element: Element, content: SafeHtml): void => element.replaceChildren(nodesOf(content));

/** An HTML document of ours that was fetched, to take parts from; it is not shown and its scripts do not run. */
export const readPage = (text: string): Document => new DOMParser().parseFromString(policy.createHTML(text), "text/html");

/** The address of a worker's script, of this site only. */
export const scriptAddress = (address: string): string => policy.createScriptURL(address);

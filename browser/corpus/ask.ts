import type { Refusal } from "@/core/corpus/answers";

/** Why there is no answer: the server's refusal, or that it did not answer at all. */
export class NoAnswer extends Error {
  constructor(readonly refusal: Refusal | { code: "away" }) {
    super(refusal.code);
  }
}

const tokenKey = "tifa.corpus-token";

/** The token that came with the address (`#token=…`, taken out of it) or earlier in this tab. */
function readToken(): string {
  const given = /^#token=(.+)$/.exec(location.hash)?.[1];
  try {
    if (given) {
      sessionStorage.setItem(tokenKey, decodeURIComponent(given));
      history.replaceState(history.state, "", location.pathname + location.search);
    }
    return sessionStorage.getItem(tokenKey) ?? "";
  } catch {
    // Refused storage: the token holds for this page.
    return given ? decodeURIComponent(given) : "";
  }
}

/** Asks the corpus's server. */
export class Asker {
  #token = readToken();
  constructor(private readonly api: string) {}

  setToken(token: string): void {
    this.#token = token;
    try {
      sessionStorage.setItem(tokenKey, token);
    } catch {
      // It holds for this page.
    }
  }

  /** An answer of the shape that the server gives to this question (core/corpus/answers). A signal that is aborted stops it there too. */
  async ask<Answer>(name: string, given: Readonly<Record<string, string | number>>, signal?: AbortSignal): Promise<Answer> {
    const query = new URLSearchParams(Object.entries(given).map(([key, value]) => [key, String(value)]));
    return this.#fetch(`${this.api}${name}?${query}`, { ...(signal ? { signal } : {}) });
  }

  /** Changes something; gives what is there then. */
  async tell<Answer>(name: string, given: Readonly<Record<string, string>>): Promise<Answer> {
    return this.#fetch(this.api + name, { method: "POST", body: JSON.stringify(given) });
  }

  async #fetch<Answer>(address: string, init: RequestInit): Promise<Answer> {
    const headers = {
      ...(init.body ? { "Content-Type": "application/json" } : {}),
      ...(this.#token ? { Authorization: `Bearer ${this.#token}` } : {}),
    };
    let response: Response;
    try {
      response = await fetch(address, { ...init, headers, cache: "no-store" });
    } catch (error) {
      if (init.signal?.aborted) throw error;
      throw new NoAnswer({ code: "away" });
    }
    const body: unknown = await response.json().catch(() => undefined);
    // Our own server's words, of the shapes that both share.
    if (response.ok && body !== undefined) return body as Answer;
    throw new NoAnswer(body && typeof body === "object" && "code" in body ? (body as Refusal) : { code: "away" });
  }
}

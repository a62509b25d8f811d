import type { SimulatedProvider } from "../providers/provider";

/**
 * The engine opens one connection for each provider resource of a program and configures it; requests do not say which
 * provider they are meant for, but come over its connection.
 */
export class Sessions {
  private readonly byPeer = new Map<string, SimulatedProvider>();

  constructor(private readonly open: () => SimulatedProvider) {}

  of(call: { getPeer(): string }): SimulatedProvider {
    const peer = call.getPeer();
    let provider = this.byPeer.get(peer);
    if (provider === undefined) {
      provider = this.open();
      this.byPeer.set(peer, provider);
    }
    return provider;
  }
}

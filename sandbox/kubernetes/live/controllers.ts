import { isMap } from "../difference";
import { ApiError, type ApiConnection } from "./connection";

const LEASE = "/apis/coordination.k8s.io/v1/namespaces/kube-system/leases/kube-controller-manager";
/** Several times the period in which a controller manager renews its lease. */
const FRESH_MS = 120_000;

/**
 * Whether Kubernetes' own controllers work behind an API server, told by the lease of the controller manager. Without
 * them
 * nothing becomes ready, no namespace empties itself and no finalizer of theirs is ever taken away.
 */
export class Controllers {
  private answer?: Promise<boolean>;

  constructor(private readonly connection: ApiConnection) {}

  present(): Promise<boolean> {
    this.answer ??= this.look();
    return this.answer;
  }

  private async look(): Promise<boolean> {
    try {
      const { spec } = await this.connection.send({ method: "GET", path: LEASE });
      const renewed = isMap(spec) ? Date.parse(String(spec.renewTime)) : NaN;
      return Date.now() - renewed < FRESH_MS;
    } catch (error) {
      if (error instanceof ApiError && (error.httpCode === 404 || error.httpCode === 403)) return false;
      throw error;
    }
  }
}

import { Command } from "commander";

export interface PricesRefreshOptions {
  region: string;
  service?: string[];
  source?: string;
  out?: string;
  reserved: boolean;
  json: boolean;
}

export function pricesCommand(): Command {
  const command = new Command("prices").summary("the price book that estimates use");
  command
    .command("refresh")
    .summary("read a region's list prices from AWS's price list")
    .requiredOption("--region <region>", "e.g. eu-west-1")
    .option("--service <offers...>", "only these services, by AWS's offer code, e.g. AmazonRDS")
    .option(
      "--source <url>",
      "address of the price list or of a mirror (default: PLINTH_PRICES_SOURCE, else AWS's own)",
    )
    .option("--out <file>", "write the book there (default: prices/<region>.json of the project)")
    .option("--reserved", "also prices of reserved instances: ten times as many entries", false)
    .option("--json", "one JSON document on standard output", false)
    .action(async (options: PricesRefreshOptions) => {
      const { runPricesRefresh } = await import("../cost/runPricesRefresh.js");
      process.exitCode = await runPricesRefresh(options);
    });
  return command;
}

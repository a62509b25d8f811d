/** Forms of names (source: Kubernetes documentation, "Object Names and IDs" and "Labels and Selectors"). */
export interface NameForm {
  readonly pattern: RegExp;
  readonly maxLength: number;
  readonly says: string;
}

export const SUBDOMAIN: NameForm = {
  pattern: /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/,
  maxLength: 253,
  says:
    "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end " +
    "with an alphanumeric character (e.g. 'example.com')",
};

export const LABEL: NameForm = {
  pattern: /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/,
  maxLength: 63,
  says:
    "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an " +
    "alphanumeric character (e.g. 'my-name')",
};

/** Names of RBAC objects may be anything that fits one segment of a URL. */
export const PATH_SEGMENT: NameForm = {
  pattern: /^(?!\.{1,2}$)[^/%]+$/,
  maxLength: 253,
  says: "may not be '.', '..' or contain '/' or '%'",
};

export const PORT_NAME: NameForm = {
  pattern: /^(?=.*[a-z])(?!.*--)[a-z0-9]([-a-z0-9]*[a-z0-9])?$/,
  maxLength: 15,
  says: "must contain only lower case letters, digits and single hyphens, at least one letter, and no hyphen at either end",
};

export const LABEL_VALUE: NameForm = {
  pattern: /^(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?$/,
  maxLength: 63,
  says:
    "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end " +
    "with an alphanumeric character",
};

export const DATA_KEY: NameForm = {
  pattern: /^(?!\.{1,2}$)[-._a-zA-Z0-9]+$/,
  maxLength: 253,
  says: "a valid config key must consist of alphanumeric characters, '-', '_' or '.'",
};

export const ENVIRONMENT_NAME: NameForm = {
  pattern: /^[ -<>-~]+$/,
  maxLength: Number.MAX_SAFE_INTEGER,
  says: "a valid environment variable name must consist only of printable ASCII characters other than '='",
};

const QUALIFIED_NAME = /^([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$/;

/** Why a label or annotation key is not one; undefined when it is. */
export function qualifiedNameProblem(key: string): string | undefined {
  const parts = key.split("/");
  const name = parts[parts.length - 1] ?? "";
  const prefix = parts.length === 2 ? parts[0] : undefined;
  const prefixed = prefix === undefined || (prefix.length <= SUBDOMAIN.maxLength && SUBDOMAIN.pattern.test(prefix));
  if (parts.length <= 2 && name.length <= 63 && QUALIFIED_NAME.test(name) && prefixed) return undefined;
  return (
    "a qualified name must consist of at most 63 alphanumeric characters, '-', '_' or '.', with an optional DNS subdomain " +
    "prefix and '/' (e.g. 'example.com/MyName')"
  );
}

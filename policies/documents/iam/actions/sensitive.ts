/**
 * Actions whose answer is a credential, or whose call makes one. From the Service Authorization Reference; the selection
 * follows the public list at gist kmcquade/33860a617e651104d243c324ddf7992a, as Cloudsplaining 0.7.0 keeps it. Left out is
 * `ecr:GetAuthorizationToken`: everybody who pulls an image needs it, and it cannot be limited to a repository.
 */
export const CREDENTIAL_ACTIONS: readonly string[] = [
  "airflow:CreateCliToken",
  "airflow:CreateWebLoginToken",
  "appsync:CreateApiKey",
  "chime:CreateApiKey",
  "cloud9:CreateEnvironmentToken",
  "codeartifact:GetAuthorizationToken",
  "codepipeline:PollForJobs",
  "cognito-identity:GetCredentialsForIdentity",
  "cognito-identity:GetOpenIdToken",
  "cognito-identity:GetOpenIdTokenForDeveloperIdentity",
  "cognito-idp:GetSigningCertificate",
  "connect:GetFederationToken",
  "connect:GetFederationTokens",
  "ec2:GetPasswordData",
  "ecr-public:GetAuthorizationToken",
  "emr-containers:GetManagedEndpointSessionCredentials",
  "finspace-api:GetProgrammaticAccessCredentials",
  "gamelift:GetComputeAccess",
  "gamelift:GetComputeAuthToken",
  "gamelift:GetInstanceAccess",
  "gamelift:RequestUploadCredentials",
  "grafana:CreateWorkspaceApiKey",
  "iam:CreateAccessKey",
  "iam:CreateLoginProfile",
  "iam:CreateServiceSpecificCredential",
  "iam:ResetServiceSpecificCredential",
  "iam:UpdateAccessKey",
  "license-manager:GetAccessToken",
  "lightsail:CreateBucketAccessKey",
  "lightsail:DownloadDefaultKeyPair",
  "lightsail:GetInstanceAccessDetails",
  "lightsail:GetRelationalDatabaseMasterUserPassword",
  "mediapackage:RotateChannelCredentials",
  "mediapackage:RotateIngestEndpointCredentials",
  "rds-db:connect",
  "redshift:GetClusterCredentials",
  "redshift:GetClusterCredentialsWithIAM",
  "redshift-serverless:GetCredentials",
  "sso:GetRoleCredentials",
  "sts:AssumeRole",
  "sts:AssumeRoleWithSAML",
  "sts:AssumeRoleWithWebIdentity",
  "sts:GetFederationToken",
  "sts:GetSessionToken",
];

/** Actions that read what is worth stealing: objects, parameters, secrets. The selection is Cloudsplaining 0.7.0's. */
export const EXFILTRATION_ACTIONS: readonly string[] = [
  "s3:GetObject",
  "secretsmanager:GetSecretValue",
  "ssm:GetParameter",
  "ssm:GetParameters",
  "ssm:GetParametersByPath",
];

/**
 * Sets of actions with which an identity that has all of a set on every resource makes itself administrator. From Rhino
 * Security Labs, "AWS IAM Privilege Escalation – Methods and Mitigation" (2018), in the selection of Cloudsplaining 0.7.0.
 */
export const ESCALATIONS: readonly { by: string; actions: readonly string[] }[] = [
  { by: "an access key of another user", actions: ["iam:CreateAccessKey"] },
  { by: "a password for another user", actions: ["iam:CreateLoginProfile"] },
  { by: "a new password for another user", actions: ["iam:UpdateLoginProfile"] },
  { by: "joining a group of administrators", actions: ["iam:AddUserToGroup"] },
  { by: "a new version of its own policy", actions: ["iam:CreatePolicyVersion"] },
  { by: "an older version of its own policy", actions: ["iam:SetDefaultPolicyVersion"] },
  { by: "attaching a policy to its user", actions: ["iam:AttachUserPolicy"] },
  { by: "attaching a policy to its group", actions: ["iam:AttachGroupPolicy"] },
  { by: "attaching a policy to a role it assumes", actions: ["iam:AttachRolePolicy", "sts:AssumeRole"] },
  { by: "an inline policy of its user", actions: ["iam:PutUserPolicy"] },
  { by: "an inline policy of its group", actions: ["iam:PutGroupPolicy"] },
  { by: "an inline policy of a role it assumes", actions: ["iam:PutRolePolicy", "sts:AssumeRole"] },
  { by: "letting itself assume any role", actions: ["iam:UpdateAssumeRolePolicy", "sts:AssumeRole"] },
  { by: "an instance with any role", actions: ["iam:PassRole", "ec2:RunInstances"] },
  { by: "a function with any role", actions: ["iam:PassRole", "lambda:CreateFunction", "lambda:InvokeFunction"] },
  {
    by: "a function with any role that a table starts",
    actions: ["iam:PassRole", "lambda:CreateFunction", "lambda:CreateEventSourceMapping"],
  },
  { by: "a Glue endpoint with any role", actions: ["iam:PassRole", "glue:CreateDevEndpoint"] },
  { by: "a CloudFormation stack with any role", actions: ["iam:PassRole", "cloudformation:CreateStack"] },
  { by: "a data pipeline with any role", actions: ["iam:PassRole", "datapipeline:CreatePipeline"] },
  { by: "its key on a Glue endpoint with a role", actions: ["glue:UpdateDevEndpoint"] },
  { by: "its code in a function with a role", actions: ["lambda:UpdateFunctionCode"] },
];

/** All of the above. */
export const SENSITIVE_ACTIONS: ReadonlySet<string> = new Set([
  ...CREDENTIAL_ACTIONS,
  ...EXFILTRATION_ACTIONS,
  ...ESCALATIONS.flatMap(({ actions }) => actions),
]);

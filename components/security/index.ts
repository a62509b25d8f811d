export { EncryptionKey, type EncryptionKeyArgs, type KmsKey } from "./encryptionKey";
export { GeneratedSecret, type GeneratedSecretArgs } from "./generatedSecret";
export { KEY_SERVICES, type KeyService } from "./keyPolicy";
export { environmentSecretArns, secretPrefix, SecretStore, type SecretStoreArgs } from "./secretStore";
export { ServiceSecurityGroup, type NetworkSource, type ServiceSecurityGroupArgs } from "./serviceSecurityGroup";

export { TLS_MODELS } from "./tlsModels";

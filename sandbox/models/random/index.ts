export { RANDOM_MODELS } from "./randomModels";

import { keepsTheContract } from "./contract/suite.ts";
import { telegram } from "./contract/traits.ts";

keepsTheContract(telegram);

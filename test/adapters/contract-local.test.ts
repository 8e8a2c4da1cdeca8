import { keepsTheContract } from "./contract/suite.ts";
import { local } from "./contract/traits.ts";

keepsTheContract(local);

import { keepsTheContract } from "./contract/suite.ts";
import { zalo } from "./contract/traits.ts";

keepsTheContract(zalo);

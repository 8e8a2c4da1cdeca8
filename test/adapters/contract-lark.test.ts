import { keepsTheContract } from "./contract/suite.ts";
import { lark } from "./contract/traits.ts";

keepsTheContract(lark);

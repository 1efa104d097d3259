/** The asm.js build has the types of the package itself. */
declare module "sql.js/dist/sql-asm.js" {
  import type { SqlJsStatic } from "sql.js";
  export default function initSqlJs(): Promise<SqlJsStatic>;
}

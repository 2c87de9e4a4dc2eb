import { constants, promises as fs } from "node:fs";

/** Whether a file is there that can be run. A folder may be entered, which asks for the same right. */
export async function runs(file: string): Promise<boolean> {
  try {
    await fs.access(file, constants.X_OK);
    return (await fs.stat(file)).isFile();
  } catch {
    return false;
  }
}

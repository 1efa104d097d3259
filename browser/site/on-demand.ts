import { tell } from "./tell";

/**
 * Loads what an action needs and does it. Where it cannot be loaded (offline before it was ever needed, or a page older than what the server has) that is
 * said in `failed`, and the page stays as it is. Errors of the action itself are the action's.
 */
export async function withModule<Module>(load: () => Promise<Module>, failed: string, act: (module: Module) => unknown): Promise<void> {
  let module: Module;
  try {
    module = await load();
  } catch {
    tell(failed);
    return;
  }
  await act(module);
}

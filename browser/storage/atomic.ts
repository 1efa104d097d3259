/** What of an idb transaction this needs. */
interface Abortable {
  readonly done: Promise<void>;
  abort(): void;
}

/**
 * Does all of the work in a transaction or none: without this, a request that cannot even be made (a value that cannot be stored) would leave what
 * went before it to be committed. Resolves when the whole is on the disk.
 */
export async function atomic<T>(transaction: Abortable, work: () => Promise<T>): Promise<T> {
  // A failing request rejects here as well; the work's own error or the transaction's is what is thrown.
  const done = transaction.done.then(
    () => undefined,
    (error: unknown) => ({ error }),
  );
  try {
    const result = await work();
    const failed = await done;
    if (failed) throw failed.error;
    return result;
  } catch (error) {
    try {
      transaction.abort();
    } catch {
      // Aborted already, by the request that failed.
    }
    await done;
    throw error;
  }
}

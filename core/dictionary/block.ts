/** Words to a block of records: a word is found by reading its block from the start. */
export const blockSize = 4;

const script = /\p{Script=Han}/u;

/** Whether there is a hanzi in a text (of one character: whether it is one). */
export const hasHanzi = (text: string): boolean => script.test(text);

/** How many hanzi a text has; a pair of surrogates is one. */
export const countHanzi = (text: string): number => [...text].filter(hasHanzi).length;

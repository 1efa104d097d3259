const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** 2024, 2024-04 or 2024-04-09 in its parts: the month by its English name, the day without a zero before it. */
export function partsOf(date: string): { year: string; month: string | undefined; day: string | undefined } {
  const [year = "", month, day] = date.split("-");
  return { year, month: month && months[Number(month) - 1], day: day && String(Number(day)) };
}

/** As American English writes it: April 9, 2024; April 2024; 2024. */
export function americanDate(date: string): string {
  const { year, month, day } = partsOf(date);
  return [month && (day ? `${month} ${day},` : month), year].filter(Boolean).join(" ");
}
